import { compactPrimitive } from '@gltf-transform/functions'
import { MeshoptSimplifier } from 'meshoptimizer'
import type { Document, Primitive } from '@gltf-transform/core'
import type { Work } from '../work.ts'

/** A level begins at this error, as a share of the product's length, and goes up by steps until its budget is kept. */
const FIRST = 0.0001
const STEP = 1.7
const LAST = 0.08
/** What a normal bent by one unit counts as, as a share of the product's length and at most twice what may be moved. */
const NORMALS = 0.004

interface Surface {
  readonly primitive: Primitive
  /** How many nodes draw it, and the largest scale at which one does. */
  readonly uses: number
  readonly scale: number
  readonly skinned: boolean
}

/**
 * Takes triangles away until at most `budget` are drawn. Every surface may err by the same distance, so that triangles stay where
 * the shape needs them; the distance grows until the budget is kept (meshoptimizer, edge collapse by quadrics).
 */
export const coarser = (budget: number, length: number) =>
  async function coarser({ document }: Work): Promise<void> {
    await MeshoptSimplifier.ready
    const surfaces = surfacesOf(document)
    for (let error = FIRST * length; drawn(surfaces) > budget; error *= STEP) {
      const last = error > LAST * length
      for (const surface of surfaces) simplify(surface, error / surface.scale, Math.min(NORMALS * length, 2 * error) / surface.scale, error > 0.002 * length, last)
      if (last) break
    }
    for (const { primitive } of surfaces) {
      if (primitive.getIndices()!.getCount() > 0) compactPrimitive(primitive)
      else for (const mesh of document.getRoot().listMeshes()) mesh.removePrimitive(primitive)
    }
  }

const drawn = (surfaces: readonly Surface[]): number => surfaces.reduce((n, { primitive, uses }) => n + (uses * primitive.getIndices()!.getCount()) / 3, 0)

function surfacesOf(document: Document): Surface[] {
  const found = new Map<Primitive, Surface>()
  for (const node of document.getRoot().listNodes()) {
    const m = node.getWorldMatrix()
    const scale = Math.max(Math.hypot(m[0], m[1], m[2]), Math.hypot(m[4], m[5], m[6]), Math.hypot(m[8], m[9], m[10]), 1e-9)
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const known = found.get(primitive)
      found.set(primitive, { primitive, uses: (known?.uses ?? 0) + 1, scale: Math.max(scale, known?.scale ?? 0), skinned: node.getSkin() !== null })
    }
  }
  return [...found.values()]
}

function simplify({ primitive }: Surface, error: number, bent: number, bold: boolean, last: boolean): void {
  const indices = Uint32Array.from(primitive.getIndices()!.getArray()!)
  if (indices.length === 0) return
  const position = floats(primitive, 'POSITION')
  // What is not lit has no normals to keep.
  const normal = primitive.getAttribute('NORMAL') ? floats(primitive, 'NORMAL') : null
  const how: ('ErrorAbsolute' | 'Prune' | 'Permissive')[] = bold ? ['ErrorAbsolute', 'Prune', 'Permissive'] : ['ErrorAbsolute']
  const [fewer] = last
    ? MeshoptSimplifier.simplifySloppy(indices, position, 3, null, Math.max(3, Math.floor(indices.length / 12) * 3), 1)
    : normal
      ? MeshoptSimplifier.simplifyWithAttributes(indices, position, 3, normal, 3, [bent, bent, bent], null, 0, error, how)
      : MeshoptSimplifier.simplify(indices, position, 3, 0, error, how)
  if (fewer.length >= indices.length) return
  primitive.setIndices(primitive.getIndices()!.clone().setArray(fewer.slice()))
}

function floats(primitive: Primitive, semantic: string): Float32Array {
  const accessor = primitive.getAttribute(semantic)!
  const array = accessor.getArray()!
  if (array instanceof Float32Array) return array
  const out = new Float32Array(accessor.getCount() * 3)
  const v = [0, 0, 0]
  for (let k = 0; k < accessor.getCount(); k++) out.set(accessor.getElement(k, v), 3 * k)
  return out
}
