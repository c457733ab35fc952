import { empty } from './mesh.ts'
import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'

/** A plain box with sharp edges between two corners: 12 triangles. */
export function slab(low: Vec3, high: Vec3): Mesh {
  const mesh = empty()
  for (let axis = 0; axis < 3; axis++)
    for (const end of [0, 1]) {
      const base = mesh.positions.length / 3
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
      for (const [i, j] of [[0, 0], [1, 0], [1, 1], [0, 1]] as const) {
        const p: Vec3 = [0, 0, 0]
        const n: Vec3 = [0, 0, 0]
        p[axis] = end ? high[axis]! : low[axis]!
        p[u] = i ? high[u]! : low[u]!
        p[v] = j ? high[v]! : low[v]!
        n[axis] = end ? 1 : -1
        mesh.positions.push(...p)
        mesh.normals.push(...n)
      }
      const order = end ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2]
      mesh.indices.push(...order.map((k) => base + k))
    }
  return mesh
}
