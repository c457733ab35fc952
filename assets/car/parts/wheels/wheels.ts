import { empty, merge, move } from '../../kernel/mesh.ts'
import { lathe, rod } from '../../kernel/sweep.ts'
import { closely, piece, rounded } from '../part.ts'
import { caliper, caliperName, disc, discMarks } from './brake.ts'
import { DESIGNS, bolts } from './designs.ts'
import { cutFace } from './face.ts'
import { tyre } from './tyre.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part, Piece } from '../part.ts'

const CORNERS = [
  { key: 'front-left', en: 'Front left wheel', fr: 'Roue avant gauche' },
  { key: 'front-right', en: 'Front right wheel', fr: 'Roue avant droite' },
  { key: 'rear-left', en: 'Rear left wheel', fr: 'Roue arrière gauche' },
  { key: 'rear-right', en: 'Rear right wheel', fr: 'Roue arrière droite' },
] as const

/** Four wheels that share their triangles: the right ones are the left ones turned half round. */
export function wheels(shape: Shape, detail: Detail): Part[] {
  const made = first(shape, detail)
  return CORNERS.flatMap(({ key, en, fr }) => {
    const left = key.endsWith('left')
    const origin: Vec3 = [
      shape.parameters.halfTrack * (left ? 1 : -1),
      shape.axleHeight,
      key.startsWith('front') ? shape.frontAxle : shape.rearAxle,
    ]
    const wheel: Part = { name: `wheel-${key}`, label: { en, fr }, origin, pieces: [] }
    const children = made.map((part): Part => {
      const own: Part = { ...part, name: `wheel-${key}-${part.name}`, parent: wheel.name, origin }
      if (key === 'front-left') return { ...own, pieces: part.pieces.map((q) => ({ ...q, mesh: move(q.mesh, origin) })) }
      return { ...own, pieces: [], copyOf: { name: `wheel-front-left-${part.name}`, turned: !left } }
    })
    return [wheel, ...children]
  })
}

const RUBBER = { tint: [0.075, 0.075, 0.078], open: 0.7 } satisfies Omit<Piece, 'mesh' | 'material'>

/** Metres from the hub's middle to the bolts, in the holes that designs.ts cuts for them. */
const BOLTS = { count: 5, at: 0.045, r: 0.0066 } as const

/** The heads of the bolts, sunk into their holes. `out` says where the face lies at a radius. */
function boltHeads(out: number, detail: Detail): Mesh {
  if (detail.rounds === 0) return empty()
  const head = lathe([[BOLTS.r, out - 0.014], [BOLTS.r, out - 0.004], [BOLTS.r, out - 0.004], [BOLTS.r * 0.8, out - 0.0025], [BOLTS.r * 0.8, out - 0.0025], [0.0004, out - 0.0025]], 6)
  return merge(...Array.from({ length: BOLTS.count }, (_, k) => {
    const a = ((k + 0.5) / BOLTS.count) * 2 * Math.PI
    return move(head, [0, BOLTS.at * Math.cos(a), BOLTS.at * Math.sin(a)])
  }))
}

/** The cap over the hub, standing a little proud of the face. */
const capAt = (x: number, detail: Detail): Mesh =>
  lathe([[0.033, x - 0.004], [0.033, x + 0.004], [0.0315, x + 0.006], [0.028, x + 0.0065], [0.028, x + 0.0065], [0.0265, x + 0.005], [0.0265, x + 0.005], [0.012, x + 0.0065], [0.0003, x + 0.007]], detail.rounds > 0 ? 32 : 10)

/** The arch of the badge on the cap. */
function emblem(x: number, detail: Detail): Mesh {
  if (detail.rounds === 0) return empty()
  const arch = Array.from({ length: 9 }, (_, k): Vec3 => [x + 0.0062, 0.004 + 0.0105 * Math.sin((Math.PI * k) / 8), 0.0105 * Math.cos((Math.PI * k) / 8)])
  const feet: Vec3[] = [[x + 0.0055, -0.013, 0.0105], ...arch, [x + 0.0055, -0.013, -0.0105], [x + 0.0055, -0.013, 0.0105]]
  return rod(feet, 0.0013, 4)
}

/** The wheel's barrel with its drop, and the stem of the valve. */
function barrel(rim: number, around: number, detail: Detail): Mesh {
  const shell = lathe([[rim - 0.004, 0.092], [rim - 0.011, 0.086], [rim - 0.013, 0.07], [rim - 0.017, 0.05], [rim - 0.036, 0.022], [rim - 0.038, -0.05], [rim - 0.024, -0.1]], around)
  if (detail.rounds === 0) return shell
  const valve = (from: number, to: number, r: number): Mesh => rod([[from, 0, rim - 0.033], [to, 0, rim - 0.045]], r, 8)
  return merge(shell, valve(0.028, 0.052, 0.0042), valve(0.052, 0.072, 0.0052))
}

/** The outer flange, which holds the tyre: a rounded edge in front of the face. */
const flangeOf = (rim: number, around: number): Mesh =>
  lathe([[rim - 0.0125, 0.084], [rim - 0.0115, 0.095], [rim - 0.008, 0.0995], [rim - 0.002, 0.1005], [rim + 0.003, 0.0985], [rim + 0.005, 0.092]], around)

/** The children of the front left wheel, round the origin. */
function first(shape: Shape, detail: Detail): Part[] {
  const { tyreDiameter, rimDiameter, tyreWidth } = shape.parameters
  const rim = rimDiameter / 2
  const around = detail.rounds > 0 ? 96 : 28
  const rubber = tyre(tyreDiameter / 2, rim, tyreWidth, detail)
  const running: Part = {
    name: 'tyre',
    label: { en: 'Tyre', fr: 'Pneu' },
    origin: [0, 0, 0],
    pieces: [
      piece('matt', rubber.carcass, { ...RUBBER, until: 'light' }),
      piece('matt', rubber.carcass, { ...RUBBER, keep: true, from: 'headset' }),
      piece('matt', rubber.relief, { tint: [0.1, 0.1, 0.103], open: 0.62, keep: true, from: 'headset' }),
      piece('matt', rubber.ribs, { ...RUBBER, keep: true, from: 'headset' }),
      piece('matt', rubber.letters, { tint: [0.16, 0.16, 0.165], open: 0.8, keep: true, from: 'headset' }),
      piece('rim-dark', barrel(rim, around, detail)),
      piece('disc', disc(around), { open: 0.8 }),
      piece('trim', discMarks(detail), { tint: [0.04, 0.04, 0.04], keep: true, from: 'headset' }),
      ...closely(piece('caliper', caliper(detail)), 0.0003),
      piece('caliper-name', caliperName(detail), { keep: true, from: 'headset' }),
    ],
  }
  const designs = DESIGNS.map((design, k): Part => {
    const face = design.face(rim)
    const cap = capAt(face.out(0, 0), detail)
    const cut = cutFace({ ...face, solid: bolts(face.solid) }, rim, detail)
    const wholly = cut.dark.indices.length === 0
    const pieces = [
      ...rounded('rim-bright', merge(cut.bright, flangeOf(rim, around), emblem(face.out(0, 0), detail), boltHeads(face.out(BOLTS.at, 0), detail)), wholly ? cut.rim : empty()),
      ...rounded('rim-dark', merge(cut.dark, cut.wall, cap), wholly ? empty() : cut.rim),
    ]
    return { name: design.name, label: design.label, origin: [0, 0, 0], pieces: pieces.flatMap((q) => (q.keep ? [q] : closely(q, 0.0002))), ...(k > 0 ? { hidden: true } : {}) }
  })
  return [running, ...designs]
}
