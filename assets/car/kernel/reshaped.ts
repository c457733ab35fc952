import { normalAt, project } from './field.ts'
import { vertices, positionOf } from './mesh.ts'
import type { Field } from './field.ts'
import type { Mesh } from './mesh.ts'

/** The same triangles drawn onto the surface of another field near by, with its normals. Vertices on the middle plane stay on it. */
export function reshaped(mesh: Mesh, f: Field): Mesh {
  const out: Mesh = { positions: [], normals: [], indices: [...mesh.indices] }
  for (let k = 0; k < vertices(mesh); k++) {
    const start = positionOf(mesh, k)
    const p = project(f, start, 4)
    const n = normalAt(f, p)
    if (start[0] < 1e-4) p[0] = n[0] = 0
    out.positions.push(...p)
    out.normals.push(...n)
  }
  return out
}
