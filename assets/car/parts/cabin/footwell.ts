import { merge, mirror } from '../../kernel/mesh.ts'
import { rod } from '../../kernel/sweep.ts'
import { cabinBox } from './cabin-box.ts'
import { piece } from '../part.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

/** Pedals with rubber ribs, a rest for the left foot, and mats with a sewn edge. */
export function footwell(shape: Shape, detail: Detail): Part[] {
  const { place } = shape.warp
  const plate = (x: number, y: number, half: number, tall: number): Mesh => cabinBox(shape, [x, y, 0.5], [half, tall, 0.006], 0.006, -0.55, detail.hard)
  const ribs = (x: number, y: number, half: number, tall: number): Mesh[] =>
    [-0.6, -0.2, 0.2, 0.6].map((t) => cabinBox(shape, [x, y + t * tall * 0.85, 0.507 - t * tall * 0.5], [half * 0.78, 0.0045, 0.004], 0.003, -0.55, detail.hard))
  const arm = (x: number): Mesh => rod([[x, 0.56, place(0.4)], [x, 0.42, place(0.48)]], 0.01, 8)
  const rest = cabinBox(shape, [0.58, 0.37, 0.5], [0.035, 0.09, 0.012], 0.01, -0.75, detail.hard * 1.4)
  const mats = MATS.map(([x, s, half, long]) => cabinBox(shape, [x, 0.272, s], [half, 0.006, long], 0.006, 0, detail.hard * 1.6))
  const edges = MATS.map(([x, s, half, long]) => rod(rounded(x, s, half, long).map(([u, v]): Vec3 => [u, 0.276, place(v)]), 0.0042, 6, true))
  return [
    {
      name: 'pedals',
      label: { en: 'Pedals', fr: 'Pédales' },
      origin: [0, 0, 0],
      pieces: [
        piece('reflector', merge(plate(0.29, 0.385, 0.026, 0.075), plate(0.41, 0.41, 0.05, 0.034)), { from: 'headset' }),
        piece('trim', merge(...ribs(0.29, 0.385, 0.026, 0.075), ...ribs(0.41, 0.41, 0.05, 0.034), arm(0.29), arm(0.41), rest), { tint: [0.03, 0.03, 0.03], from: 'headset' }),
      ],
    },
    {
      name: 'floor-mats',
      label: { en: 'Floor mats', fr: 'Tapis de sol' },
      origin: [0, 0, 0],
      pieces: [
        piece('carpet', merge(...mats, ...mats.map(mirror)), { from: 'headset' }),
        piece('thread', merge(...edges, ...edges.map(mirror)), { from: 'headset', keep: true }),
      ],
    },
  ]
}

/** Middle, half width, half length of each mat of a side. */
const MATS = [[0.38, 0.78, 0.2, 0.24], [0.38, 1.7, 0.2, 0.16]] as const

function rounded(x: number, s: number, half: number, long: number): [number, number][] {
  const r = 0.04
  return ([[1, 1, 0], [-1, 1, 0.5], [-1, -1, 1], [1, -1, 1.5]] as const).flatMap(([i, j, from]) =>
    Array.from({ length: 6 }, (_, k): [number, number] => {
      const t = Math.PI * (from + k / 10)
      return [x + i * (half - r) + r * Math.cos(t), s + j * (long - r) + r * Math.sin(t)]
    }))
}
