import type { Material } from './material.ts'
import { type Flat, flat, materialNumber, type Model, vertex } from './model.ts'
import { cross, type V3 } from './vector.ts'

export type Face = '+x' | '-x' | '+y' | '-y' | '+z' | '-z'

/** Corner and two edges of a box's faces, each seen from outside. */
function faces(low: V3, high: V3): Record<Face, readonly [V3, V3, V3]> {
  const [x, y, z] = low
  const [X, Y, Z] = high
  const [w, h, d] = [X - x, Y - y, Z - z]
  return {
    '+y': [[x, Y, Z], [w, 0, 0], [0, 0, -d]],
    '-y': [[x, y, z], [w, 0, 0], [0, 0, d]],
    '+x': [[X, y, Z], [0, 0, -d], [0, h, 0]],
    '-x': [[x, y, z], [0, 0, d], [0, h, 0]],
    '+z': [[x, y, Z], [w, 0, 0], [0, h, 0]],
    '-z': [[X, y, z], [-w, 0, 0], [0, h, 0]]
  }
}

/** A box of charts, without the faces in `open`: for walls, slabs and plinths. */
export function block(model: Model, low: V3, high: V3, material: Material, albedo: V3, open: readonly Face[] = [], rest: Flat = {}): void {
  for (const [name, [o, u, v]] of Object.entries(faces(low, high))) if (!open.includes(name as Face)) flat(model, o, u, v, material, albedo, rest)
}

/** A box lit at its vertices, which stand at most `step` metres apart: for bars, beams and boards. */
export function bar(model: Model, low: V3, high: V3, material: Material, albedo: V3, open: readonly Face[] = [], step = 0.9): void {
  for (const [name, [o, u, v]] of Object.entries(faces(low, high))) if (!open.includes(name as Face)) sheet(model, o, u, v, material, albedo, step)
}

/** A rectangle lit at its vertices. */
export function sheet(model: Model, o: V3, u: V3, v: V3, material: Material, albedo: V3, step = 0.9): void {
  const number = materialNumber(model, material)
  const c = cross(u, v)
  const l = Math.hypot(...c)
  const n: V3 = [c[0] / l, c[1] / l, c[2] / l]
  const cells = (e: V3) => Math.max(1, Math.round(Math.hypot(...e) / step))
  const [cols, rows] = [cells(u), cells(v)]
  const first = model.material.length
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= cols; i++) {
      const [s, t] = [i / cols, j / rows]
      vertex(model, [o[0] + u[0] * s + v[0] * t, o[1] + u[1] * s + v[1] * t, o[2] + u[2] * s + v[2] * t], n, albedo, number)
    }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < cols; i++) {
      const a = first + j * (cols + 1) + i
      model.triangles.solid.push(a, a + 1, a + cols + 2, a, a + cols + 2, a + cols + 1)
    }
}
