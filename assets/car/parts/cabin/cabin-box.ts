import { empty, vertices } from '../../kernel/mesh.ts'
import { unit } from '../../kernel/vector.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'

/**
 * A rounded box in the cabin: middle (x, y, station), half sizes (across, up, along), radius, lean in radians. Its edges are
 * rounded in two steps, or in one where they are smaller than `step`.
 */
export function cabinBox(shape: Shape, at: readonly [number, number, number], half: readonly [number, number, number], r: number, lean: number, step: number): Mesh {
  const [c, q] = [Math.cos(lean), Math.sin(lean)]
  const mesh = roundedBox(half, r, r > step * 1.1 ? 2 : 1)
  const out = empty()
  for (let k = 0; k < vertices(mesh); k++) {
    const [x, up, along] = [mesh.positions[3 * k]!, mesh.positions[3 * k + 1]!, mesh.positions[3 * k + 2]!]
    const [nx, nu, na] = [mesh.normals[3 * k]!, mesh.normals[3 * k + 1]!, mesh.normals[3 * k + 2]!]
    out.positions.push(at[0] + x, at[1] + along * q + up * c, shape.warp.place(at[2] + along * c - up * q))
    out.normals.push(nx, na * q + nu * c, -(na * c - nu * q))
  }
  out.indices = mesh.indices
  return out
}

/**
 * A box round the origin with half sizes `half` and edges of radius `r` in `rounds` steps: the faces of a ball drawn apart.
 * Flat faces are flat to the last digit, which no grid of a few millimetres can give.
 */
function roundedBox(half: readonly [number, number, number], radius: number, rounds: number): Mesh {
  const r = Math.min(radius, ...half)
  const last = 2 * rounds + 1
  // Along each axis: towards which side a line lies, and how far round the edge it is.
  const lines = Array.from({ length: last + 1 }, (_, k) => ({ side: k <= rounds ? -1 : 1, turn: k <= rounds ? k / rounds - 1 : (k - rounds - 1) / rounds }))
  const mesh = empty()
  const made = new Map<number, number>()
  const vertex = (i: number, j: number, k: number): number => {
    const key = (i * (last + 1) + j) * (last + 1) + k
    const known = made.get(key)
    if (known !== undefined) return known
    const own = [lines[i]!, lines[j]!, lines[k]!]
    const n = unit(own.map((line) => Math.tan((line.turn * Math.PI) / 4)) as Vec3)
    made.set(key, vertices(mesh))
    mesh.positions.push(...own.map((line, axis) => line.side * (half[axis]! - r) + n[axis]! * r))
    mesh.normals.push(...n)
    return vertices(mesh) - 1
  }
  for (let axis = 0; axis < 3; axis++)
    for (const end of [0, last])
      for (let a = 0; a < last; a++)
        for (let b = 0; b < last; b++) {
          const at = (u: number, v: number): number => {
            const place: [number, number, number] = [0, 0, 0]
            place[axis] = end
            place[(axis + 1) % 3] = u
            place[(axis + 2) % 3] = v
            return vertex(...place)
          }
          const quad = [at(a, b), at(a + 1, b), at(a + 1, b + 1), at(a, b + 1)] as const
          if (end) mesh.indices.push(quad[0], quad[1], quad[2], quad[0], quad[2], quad[3])
          else mesh.indices.push(quad[0], quad[2], quad[1], quad[0], quad[3], quad[2])
        }
  return mesh
}
