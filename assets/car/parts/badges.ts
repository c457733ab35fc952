import { inside } from '../kernel/blend.ts'
import { surface } from '../kernel/surface.ts'
import { slab } from '../kernel/slab.ts'
import { empty, merge } from '../kernel/mesh.ts'
import { cross, subtract, unit } from '../kernel/vector.ts'
import { rod } from '../kernel/sweep.ts'
import { onNose, onTail, onTop } from '../shape/onto.ts'
import { lettering } from './lettering.ts'
import { gateHinge } from './gate-hinge.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

const WORD = 'PARLOUR'

/** The arch on the nose, the name on the tailgate and the number plate in its recess. */
export function badges(shape: Shape, detail: Detail): Part[] {
  const around = detail.rounds > 0 ? 6 : 4
  const arch = Array.from({ length: 13 }, (_, k) => {
    const a = Math.PI * (k / 12)
    return onNose(shape, 0.022 * Math.cos(a), 0.6 + 0.022 * Math.sin(a), -0.001)
  })
  const feet = [onNose(shape, 0.022, 0.567, -0.001), ...arch, onNose(shape, -0.022, 0.567, -0.001)]
  const gate: Part['origin'] = gateHinge(shape)
  const plate = onTail(shape, 0, 0.705, -0.004)
  return [
    {
      name: 'aerial',
      label: { en: 'Aerial', fr: 'Antenne' },
      origin: [0, 0, 0],
      pieces: [piece('gloss-black', aerial(shape, detail), { from: 'headset' })],
    },
    {
      name: 'badge-front',
      label: { en: 'Badge', fr: 'Emblème' },
      origin: [0, 0, 0],
      pieces: [piece('chrome', merge(rod([feet, [feet[0]!]].flat(), 0.0032, around), detail.rounds > 0 ? doorway(shape) : empty()), { from: 'headset' })],
    },
    {
      name: 'badge-rear',
      label: { en: 'Name on the tailgate', fr: 'Nom sur le hayon' },
      parent: 'tailgate',
      origin: gate,
      pieces: [
        piece('chrome', lettering(WORD, 0.028, 0.0021, around, (right, up) => onTail(shape, -right, 0.848 + up, -0.0005)), { from: 'headset' }),
        piece('gloss-black', slab([-0.26, plate[1] - 0.055, plate[2] - 0.003], [0.26, plate[1] + 0.055, plate[2] + 0.012]), { keep: true }),
        piece('plate', lettering(WORD, 0.046, 0.0033, around, (right, up) => [-right, plate[1] + up, plate[2] - 0.003]), { from: 'headset', keep: true }),
      ],
    },
  ]
}

/** The door within the badge's arch, ajar: a bright leaf that leans out of the shield. */
function doorway(shape: Shape): Mesh {
  const leaf: (readonly [number, number])[] = [[0.0135, 0.5735], ...Array.from({ length: 7 }, (_, k) => [0.0135 * Math.cos((Math.PI * k) / 12), 0.6 + 0.0135 * Math.sin((Math.PI * k) / 12)] as const), [0, 0.5735]]
  const at = ([u, y]: readonly [number, number], out: number): Vec3 => onNose(shape, u, y, -out - 0.24 * u)
  const mesh = empty()
  const face = (points: readonly Vec3[]): void => {
    const n = unit(cross(subtract(points[1]!, points[0]!), subtract(points.at(-1)!, points[0]!)))
    const s = n[2] < 0 ? -1 : 1
    const base = mesh.positions.length / 3
    for (const p of points) {
      mesh.positions.push(...p)
      mesh.normals.push(n[0] * s, n[1] * s, n[2] * s)
    }
    for (let k = 1; k + 1 < points.length; k++) mesh.indices.push(base, base + k, base + k + 1)
  }
  face(leaf.map((p) => at(p, 0.0015)))
  leaf.forEach((p, k) => face([at(p, 0.0015), at(leaf[(k + 1) % leaf.length]!, 0.0015), at(leaf[(k + 1) % leaf.length]!, -0.004), at(p, -0.004)]))
  return mesh
}

/** Where the aerial stands on the roof: station of the drawing. */
const AERIAL = 2.735

/** A small fin near the roof's rear edge. */
function aerial(shape: Shape, detail: Detail): Mesh {
  const { station, place } = shape.warp
  const [, foot] = onTop(shape, 0, AERIAL, 0)
  const fin: Field = (x, y, z) => {
    const s = station(z) - AERIAL
    const h = shape.body(x, y, z)
    return inside(0.014, Math.abs(x) - 0.026 + 0.32 * h, (-0.105 + 2.3 * h - s) * 0.4, s - 0.07 - 0.12 * h, h - 0.06, -0.004 - h)
  }
  return surface(fin, [-0.04, foot - 0.03, place(AERIAL + 0.11)], [0.04, foot + 0.1, place(AERIAL - 0.14)], detail.hard)
}
