import { empty, merge, move } from '../../kernel/mesh.ts'
import { lathe } from '../../kernel/sweep.ts'
import { piece, rounded } from '../part.ts'
import { caliper, disc } from './brake.ts'
import { DESIGNS, bolts } from './designs.ts'
import { cutFace } from './face.ts'
import { tyre } from './tyre.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

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

/** The cap over the hub, standing a little proud of the face. */
const capAt = (x: number, detail: Detail): Mesh =>
  lathe([[0.031, x - 0.004], [0.031, x + 0.004], [0.0295, x + 0.006], [0.026, x + 0.0065], [0.026, x + 0.0065], [0.0245, x + 0.005], [0.0245, x + 0.005], [0.012, x + 0.0065], [0.0003, x + 0.007]], detail.rounds > 0 ? 32 : 10)

/** The children of the front left wheel, round the origin. */
function first(shape: Shape, detail: Detail): Part[] {
  const { tyreDiameter, rimDiameter, tyreWidth } = shape.parameters
  const rim = rimDiameter / 2
  const around = detail.hard < 0.008 ? 72 : 28
  const barrel = lathe([[rim - 0.004, 0.088], [rim - 0.014, 0.07], [rim - 0.016, 0.03], [rim - 0.03, 0], [rim - 0.022, -0.09]], around)
  const lip = lathe([[rim - 0.012, 0.076], [rim - 0.01, 0.086], [rim - 0.005, 0.091], [rim + 0.002, 0.09], [rim + 0.004, 0.084]], around)
  const running: Part = {
    name: 'tyre',
    label: { en: 'Tyre', fr: 'Pneu' },
    origin: [0, 0, 0],
    pieces: [
      piece('matt', tyre(tyreDiameter / 2, rim, tyreWidth, around), { tint: [0.1, 0.1, 0.104] }),
      piece('rim-dark', barrel),
      piece('disc', disc(around)),
      piece('caliper', caliper(detail)),
    ],
  }
  const designs = DESIGNS.map((design, k): Part => {
    const face = design.face(rim)
    const cap = capAt(face.out(0, 0), detail)
    const cut = cutFace({ ...face, solid: bolts(face.solid) }, rim, detail)
    const wholly = cut.dark.indices.length === 0
    const pieces = [
      ...rounded('rim-bright', merge(cut.bright, lip), wholly ? cut.rim : empty()),
      ...rounded('rim-dark', merge(cut.dark, cut.wall, cap), wholly ? empty() : cut.rim),
    ]
    return { name: design.name, label: design.label, origin: [0, 0, 0], pieces, ...(k > 0 ? { hidden: true } : {}) }
  })
  return [running, ...designs]
}
