import { mirror, merge } from '../kernel/mesh.ts'
import { slab } from '../kernel/slab.ts'
import { rod } from '../kernel/sweep.ts'
import { cabinBox } from './dashboard.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** What makes a cabin lived in: pedals, floor mats, belts, vents. */
export function fittings(shape: Shape, detail: Detail): Part[] {
  const { place } = shape.warp
  const pedal = (x: number, half: number): Mesh => cabinBox(shape, [x, 0.4, 0.47], [half, 0.05, 0.008], 0.006, -0.5, detail.hard)
  const mat = (x: number, s: number, long: number): Mesh => slab([x - 0.2, 0.264, place(s + long)], [x + 0.2, 0.274, place(s - long)])
  const left = merge(mat(0.37, 0.72, 0.22), mat(0.37, 1.68, 0.16))
  return [
    {
      name: 'pedals',
      label: { en: 'Pedals', fr: 'Pédales' },
      origin: [0, 0, 0],
      pieces: [piece('reflector', merge(pedal(0.3, 0.035), pedal(0.42, 0.045)), { from: 'headset' })],
    },
    {
      name: 'floor-mats',
      label: { en: 'Floor mats', fr: 'Tapis de sol' },
      origin: [0, 0, 0],
      pieces: [piece('matt', merge(left, mirror(left)), { tint: [0.06, 0.06, 0.062], keep: true, from: 'headset' })],
    },
    {
      name: 'belts',
      label: { en: 'Seat belts', fr: 'Ceintures' },
      origin: [0, 0, 0],
      pieces: [piece('matt', merge(belt(shape), mirror(belt(shape))), { tint: [0.05, 0.05, 0.052], from: 'full' })],
    },
    {
      name: 'vents',
      label: { en: 'Air vents', fr: 'Aérateurs' },
      origin: [0, 0, 0],
      pieces: [piece('chrome', merge(...[0.55, -0.55].map((x) => slab([x - 0.1, 0.8015, place(0.908)], [x + 0.1, 0.8045, place(0.9)]))), { keep: true, from: 'headset' })],
    },
  ]
}

/** The left front belt from the pillar to its roll at the sill, and its buckle. */
function belt(shape: Shape): Mesh {
  const { place } = shape.warp
  const line: Vec3[] = [[0.64, 1.16, place(1.5)], [0.66, 0.9, place(1.49)], [0.675, 0.6, place(1.48)], [0.68, 0.36, place(1.47)]]
  return merge(rod(line, 0.011, 6), rod([[0.13, 0.42, place(1.33)], [0.135, 0.53, place(1.31)]], 0.014, 8))
}
