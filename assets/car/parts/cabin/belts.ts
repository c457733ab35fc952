import { empty, merge, mirror, vertices } from '../../kernel/mesh.ts'
import { cross, subtract, unit } from '../../kernel/vector.ts'
import { add } from '../../kernel/vector.ts'
import { cabinBox } from './cabin-box.ts'
import { piece } from '../part.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

const WIDE = 0.023

/** Straps from their rollers to the sills, tongues on them, buckles beside the seats. */
export function belts(shape: Shape, detail: Detail): Part {
  const { place } = shape.warp
  const front: Vec3[] = [[0.652, 1.13, place(1.515)], [0.662, 1.0, place(1.5)], [0.676, 0.86, place(1.49)], [0.69, 0.68, place(1.48)], [0.7, 0.5, place(1.47)], [0.702, 0.36, place(1.46)]]
  const rear: Vec3[] = [[0.575, 1.03, place(2.56)], [0.585, 0.98, place(2.44)], [0.6, 0.82, place(2.36)], [0.62, 0.62, place(2.27)], [0.63, 0.5, place(2.2)]]
  const straps = merge(strap(front), strap(rear))
  // The middle one comes out of the back rest's shoulder and goes down to its buckle.
  const middle = strap([[-0.085, 1.02, place(2.53)], [-0.08, 1.035, place(2.49)], [-0.06, 0.99, place(2.42)], [-0.01, 0.8, place(2.335)], [0.05, 0.62, place(2.26)], [0.09, 0.52, place(2.2)]], [1, 0, 0])
  const guide = cabinBox(shape, [-0.085, 1.03, 2.515], [0.03, 0.01, 0.02], 0.008, -0.3, detail.hard)
  const ring = cabinBox(shape, [0.655, 1.135, 1.515], [0.009, 0.022, 0.033], 0.007, 0, detail.hard)
  const tongue = merge(cabinBox(shape, [0.686, 0.7, 1.48], [0.006, 0.026, 0.03], 0.005, 0, detail.hard), ring)
  const buckle = (x: number, s: number): Mesh => cabinBox(shape, [x, 0.5, s], [0.014, 0.055, 0.026], 0.01, 0.3, detail.hard)
  const press = (x: number, s: number): Mesh => cabinBox(shape, [x, 0.556, s + 0.017], [0.009, 0.006, 0.016], 0.004, 0.3, detail.hard)
  const places = [[0.118, 1.36], [0.15, 2.19], [0.105, 2.19]] as const
  const dark = merge(tongue, ...places.map(([x, s]) => buckle(x, s)))
  const red = merge(...places.map(([x, s]) => press(x, s)))
  return {
    name: 'belts',
    label: { en: 'Seat belts', fr: 'Ceintures' },
    origin: [0, 0, 0],
    pieces: [
      piece('matt', merge(straps, mirror(straps), middle), { tint: [0.05, 0.05, 0.052], from: 'headset' }),
      piece('trim', merge(dark, mirror(dark), guide), { tint: [0.03, 0.03, 0.031], from: 'headset' }),
      piece('trim', merge(red, mirror(red)), { tint: [0.25, 0.016, 0.012], from: 'full' }),
    ],
  }
}

/** A flat band with two faces along a line; its width runs along the car, or as `wide` says. */
function strap(line: readonly Vec3[], wide: Vec3 = [0, 0, 1]): Mesh {
  const mesh = empty()
  for (const turn of [1, -1])
    line.forEach((p, k) => {
      const along = unit(subtract(line[Math.min(line.length - 1, k + 1)]!, line[Math.max(0, k - 1)]!))
      const out = unit(cross(wide, along))
      const across = unit(cross(along, out))
      for (const u of [-1, 1]) {
        mesh.positions.push(...add(add(p, across, u * WIDE), out, turn * 0.0008))
        mesh.normals.push(...([out[0] * turn, out[1] * turn, out[2] * turn] as Vec3))
      }
      if (k === 0) return
      const b = vertices(mesh) - 4
      mesh.indices.push(b, b + 1, b + 3, b, b + 3, b + 2)
    })
  return mesh
}
