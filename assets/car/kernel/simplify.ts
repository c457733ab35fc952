import { MeshoptSimplifier } from 'meshoptimizer'
import { compact } from './mesh.ts'
import type { Mesh } from './mesh.ts'

/** Must have resolved before {@link simplify} is called. */
export const simplifierReady: Promise<void> = MeshoptSimplifier.ready

export interface Simplification {
  /** Allowed error of position in metres. */
  error: number
  /** Metres of error that one unit of change in the normal counts as: 0.05 keeps paint free of facets. */
  normals: number
  /** Keep open edges as they are. */
  lock?: boolean
  /** Also let edges go where normals break, and drop pieces smaller than the error. */
  bold?: boolean
}

/** Fewer triangles, by quadric error over positions and normals (meshoptimizer). Vertices are kept, never moved. */
export function simplify(mesh: Mesh, rule: Simplification): Mesh {
  if (mesh.indices.length === 0) return mesh
  const [indices] = MeshoptSimplifier.simplifyWithAttributes(
    new Uint32Array(mesh.indices),
    new Float32Array(mesh.positions),
    3,
    new Float32Array(mesh.normals),
    3,
    [rule.normals, rule.normals, rule.normals],
    null,
    0,
    rule.error,
    ['ErrorAbsolute', ...(rule.lock ? (['LockBorder'] as const) : []), ...(rule.bold ? (['Permissive', 'Prune'] as const) : [])],
  )
  return compact({ ...mesh, indices: [...indices] })
}
