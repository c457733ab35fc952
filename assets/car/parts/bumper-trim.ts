import { both, empty, merge, vertices } from '../kernel/mesh.ts'
import { slab } from '../kernel/slab.ts'
import { rod } from '../kernel/sweep.ts'
import { ease } from '../kernel/blend.ts'
import { add, cross, subtract, unit } from '../kernel/vector.ts'
import { mouth, shield } from '../shape/nose.ts'
import { onNose, onTail, onTop, spread } from '../shape/onto.ts'
import { lettering } from './lettering.ts'
import { sweptPlate } from './swept-plate.ts'
import type { Outline } from './swept-plate.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

const BLACK: Vec3 = [0.045, 0.045, 0.047]
const MESH: Vec3 = [0.07, 0.07, 0.073]
const SATIN: Vec3 = [0.2, 0.2, 0.205]

/** The bright lip of the nose, and the diffuser's tray, which its fins stand on: a ramp that rises rearward. */
const LIP: Outline = [[-0.012, -0.0035], [0.008, -0.0025], [0.011, 0.001], [0.007, 0.0035], [-0.012, 0.0045]]
const TRAY: Outline = [[0.1, -0.111], [-0.006, -0.088], [-0.006, -0.08], [0.1, -0.101]]

/** What dresses the bumpers and the cowl: slats, a bright lower lip, the diffuser with its fins, the front plate, a sensor. */
export function bumperTrim(shape: Shape, detail: Detail): Part[] {
  const fine = detail.rounds > 0
  const [steps, around] = fine ? [24, 6] : [8, 4]
  const along = (on: typeof onNose, y: number, half: number, depth: number, r: number): Mesh =>
    rod(spread([[-half, y], [half, y]], steps).map(([u, v]) => on(shape, u, v, depth)), r, around)
  const slat = along(onNose, 0.335, 0.565, 0.019, 0.0045)
  const across = (half: number): number[] => Array.from({ length: steps + 1 }, (_, k) => half * ((2 * k) / steps - 1))
  const lip = sweptPlate(across(0.6).map((u) => add(onNose(shape, u, 0.231, 0), [0, 0.032 * ease(0.5, 0.6, Math.abs(u)), 0])), LIP)
  const foot = across(0.57).map((u) => onTail(shape, u, 0.3, 0.012))
  const fins = both(merge(...[0.15, 0.31, 0.46].map((u) => fin(shape, u))))
  const plate = onNose(shape, 0, 0.343, -0.004)
  return [
    {
      name: 'air-intake',
      label: { en: 'Air intake', fr: 'Prise d’air' },
      origin: [0, 0, 0],
      pieces: [
        piece('gloss-black', sweptPlate(foot, TRAY), { keep: true, from: 'headset' }),
        piece('trim', merge(fins, fine ? cowlGrille(shape) : slat), { tint: BLACK, from: 'headset' }),
        piece('trim', fine ? intakeMesh(shape) : empty(), { tint: MESH, keep: true, from: 'headset' }),
        piece('rim-dark', fine ? shieldPattern(shape) : empty(), { keep: true, from: 'headset' }),
        piece('trim', lip, { tint: SATIN, keep: true, from: 'headset' }),
        piece('trim', lip, { tint: SATIN, until: 'light' }),
        piece('gloss-black', rod([onNose(shape, 0.0, 0.425, -0.002), onNose(shape, 0.0, 0.425, 0.006)], 0.011, 12), { from: 'headset' }),
      ],
    },
    {
      name: 'plate-front',
      label: { en: 'Front plate', fr: 'Plaque avant' },
      origin: [0, 0, 0],
      pieces: [
        piece('gloss-black', slab([-0.26, plate[1] - 0.055, plate[2] - 0.02], [0.26, plate[1] + 0.055, plate[2] + 0.004]), { keep: true }),
        piece('plate', lettering('PARLOUR', 0.046, 0.0033, around, (right, up) => [right, plate[1] + up, plate[2] + 0.0035]), { from: 'headset', keep: true }),
      ],
    },
  ]
}

/** An upright fin of the diffuser, from under the car to behind its edge: thick at its root, its corners cut back. */
function fin(shape: Shape, u: number): Mesh {
  const [, y, z] = onTail(shape, u, 0.3, 0.012)
  const outline = [[0.1, -0.112], [-0.008, -0.09], [-0.019, -0.07], [-0.014, -0.02], [0.004, 0.078], [0.1, 0.078]] as const
  const mesh = empty()
  const middle = outline.reduce((sum, [a, b]) => [sum[0]! + a / outline.length, sum[1]! + b / outline.length], [0, 0])
  const point = ([a, b]: readonly number[], side: number): Vec3 => [u + side * (0.0028 + 0.03 * Math.max(0, a! + 0.03)), y + b!, z + a!]
  const face = (points: readonly Vec3[], n: Vec3): void => {
    const base = vertices(mesh)
    for (const p of points) {
      mesh.positions.push(...p)
      mesh.normals.push(...n)
    }
    for (let k = 1; k + 1 < points.length; k++) mesh.indices.push(base, base + k, base + k + 1)
  }
  for (const side of [1, -1]) face(outline.map((p) => point(p, side)), unit([side, 0, -0.03]))
  outline.forEach((p, k) => {
    const q = outline[(k + 1) % outline.length]!
    const out = unit([0, (p[1] + q[1]) / 2 - middle[1]!, (p[0] + q[0]) / 2 - middle[0]!])
    face([point(p, -1), point(q, -1), point(q, 1), point(p, 1)], out)
  })
  return mesh
}

/** Two families of thin bars across the intake. */
function intakeMesh(shape: Shape): Mesh {
  const bars: Mesh[] = []
  for (let k = -27; k <= 27; k++)
    for (const lean of [-1, 1]) {
      const line: Vec3[] = []
      for (let i = 0; i <= 5; i++) {
        const y = 0.262 + 0.0292 * i
        const u = k * 0.024 + lean * (y - 0.335) * 0.8
        if (mouth(Math.abs(u), y) < -0.014) line.push(onNose(shape, u, y, 0.021))
      }
      if (line.length > 1) bars.push(rod(line, 0.0022, 3))
    }
  return merge(...bars)
}

/** Studs of the shield: pyramids in rows, large below and towards the middle, small above. Metres. */
const STUDS = { across: 0.036, up: 0.0165, half: [0.0145, 0.0066], high: 0.0042, from: 0.478, to: 0.66 } as const

function shieldPattern(shape: Shape): Mesh {
  const mesh = empty()
  const rows = Math.floor((STUDS.to - STUDS.from) / STUDS.up)
  for (let row = 0; row <= rows; row++)
    for (let k = -16; k <= 16; k++) {
      const u = (k + (row % 2) / 2) * STUDS.across
      const y = STUDS.from + row * STUDS.up
      const size = 1 - 0.6 * (row / rows) - 0.35 * (u / 0.55) ** 2
      const badge = Math.abs(u) < 0.045 && Math.abs(y - 0.6) < 0.046
      if (size > 0.2 && !badge && shield(Math.abs(u), y) < -0.052) stud(mesh, shape, u, y, size)
    }
  return mesh
}

function stud(mesh: Mesh, shape: Shape, u: number, y: number, size: number): void {
  const [a, b] = [STUDS.half[0] * size, STUDS.half[1] * size]
  const foot = ([[a, 0], [0, b], [-a, 0], [0, -b]] as const).map(([du, dy]) => onNose(shape, u + du, y + dy, 0.0034))
  const top = onNose(shape, u, y, 0.003 - STUDS.high * size)
  foot.forEach((p, k) => {
    const q = foot[(k + 1) % 4]!
    const n = unit(cross(subtract(q, p), subtract(top, p)))
    const s = n[2] < 0 ? -1 : 1
    const base = vertices(mesh)
    for (const corner of [p, q, top]) {
      mesh.positions.push(...corner)
      mesh.normals.push(n[0] * s, n[1] * s, n[2] * s)
    }
    mesh.indices.push(base, base + 1, base + 2)
  })
}

/** Bars across the black strip under the windscreen, where the cabin takes its air. */
function cowlGrille(shape: Shape): Mesh {
  const bar = (back: number): Mesh =>
    rod(Array.from({ length: 17 }, (_, k) => {
      const u = -0.56 + 0.07 * k
      return onTop(shape, u, 0.262 + back + 0.19 * u * u, 0.0045)
    }), 0.0032, 4)
  return merge(...[0, 0.016, 0.032, 0.048].map(bar))
}
