import {MeshoptSimplifier} from 'meshoptimizer'
import type {Mesh} from './mesh.ts'
import {compact} from './mesh.ts'

/**
 * The mesh with about `triangles` triangles (meshoptimizer, edge collapse by quadrics).
 * `normalWeight` says how much a bent normal counts beside a moved surface (0.006 hands, 0.02 cloth).
 * `locked`, one byte a vertex, keeps vertices that must not move. `even` spreads the triangles: rounder outlines, flatter detail.
 */
export const simplify = async (mesh: Mesh, triangles: number, normalWeight = 0.03, locked?: Uint8Array, even?: 'much' | 'some'): Promise<Mesh> => {
  await MeshoptSimplifier.ready
  const weights = [normalWeight, normalWeight, normalWeight]
  const [indices] = MeshoptSimplifier.simplifyWithAttributes(
    mesh.indices,
    mesh.positions,
    3,
    mesh.normals,
    3,
    weights,
    locked ?? null,
    triangles * 3,
    1,
    even === 'much' ? ['Regularize'] : even === 'some' ? ['RegularizeLight'] : []
  )
  return compact({positions: mesh.positions, normals: mesh.normals, indices})
}
