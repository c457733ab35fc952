import { compactPrimitive } from '@gltf-transform/functions'
import { MeshoptSimplifier } from 'meshoptimizer'
import type { Document, Primitive } from '@gltf-transform/core'
import { decoded } from '../../attention/decoded.ts'
import type { Step, Work } from '../work.ts'

/** The finest level begins at this error, as a share of the product's length; each goes on from the one before and up by at least this step, until its budget is kept. */
const FIRST = 0.0001
const STEP = 1.7
const LAST = 0.08
/** Triangles go down about as the error goes up: so much of the way to the budget is gone at once. */
const STRIDE = 0.75
/** A step that takes away less than this share of what is too much is followed by a longer one. */
const SLOW = 0.2
/** What is over its budget by no more than this goes down to a little less than that, and not as far as the error would let it. */
const CLOSE = 1.25
const BELOW = 0.95
/** What is over by more than this goes down to this much first: the last triangles that an error would let go take longest to find. */
const FAR = 2.5
/** What a normal bent by one unit counts as, as a share of the product's length and at most twice what may be moved. */
const NORMALS = 0.004

interface Surface {
  readonly primitive: Primitive
  /** How many nodes draw it, and the largest scale at which one does. */
  readonly uses: number
  readonly scale: number
  readonly came: number
  indices: Uint32Array
}

/**
 * Takes triangles away, level after level, until at most `budget` are drawn. Every surface may err by the same distance, so that triangles
 * stay where the shape needs them; the distance grows until the budget is kept (meshoptimizer, edge collapse by quadrics). `length`: of the product, metres.
 */
export function coarsening(length: number): (budget: number) => Step {
  let error = 0
  return (budget) =>
    async function coarser({ document }: Work): Promise<void> {
      await MeshoptSimplifier.ready
      const surfaces = surfacesOf(document)
      let step = STEP
      for (let over = drawn(surfaces) / budget; over > 1; ) {
        const last = error >= LAST * length
        error = error === 0 ? FIRST * length : Math.min(LAST * length, error * Math.max(step, over ** STRIDE))
        const share = over <= CLOSE ? BELOW / over : over > FAR ? FAR / over : 0
        for (const surface of surfaces) simplify(surface, share, error / surface.scale, Math.min(NORMALS * length, 2 * error) / surface.scale, error > 0.002 * length, last)
        if (last) break
        const left = drawn(surfaces) / budget
        // What hardly got it nearer is not tried as timidly again.
        step = over - left < SLOW * (over - 1) ? step * STEP : STEP
        over = left
      }
      for (const { primitive, came, indices } of surfaces) {
        if (indices.length === 0) for (const mesh of document.getRoot().listMeshes()) mesh.removePrimitive(primitive)
        else if (indices.length < came) {
          // Others may share the numbers as they were.
          primitive.setIndices(primitive.getIndices()!.clone().setArray(indices.slice()))
          compactPrimitive(primitive)
        }
      }
    }
}

const drawn = (surfaces: readonly Surface[]): number => surfaces.reduce((n, { indices, uses }) => n + (uses * indices.length) / 3, 0)

function surfacesOf(document: Document): Surface[] {
  const found = new Map<Primitive, Surface>()
  for (const node of document.getRoot().listNodes()) {
    const m = node.getWorldMatrix()
    const scale = Math.max(Math.hypot(m[0], m[1], m[2]), Math.hypot(m[4], m[5], m[6]), Math.hypot(m[8], m[9], m[10]), 1e-9)
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const known = found.get(primitive)
      const indices = known?.indices ?? Uint32Array.from(primitive.getIndices()!.getArray()!)
      found.set(primitive, { primitive, uses: (known?.uses ?? 0) + 1, scale: Math.max(scale, known?.scale ?? 0), came: indices.length, indices })
    }
  }
  return [...found.values()]
}

/** `share`: of its triangles that are wanted; 0: as few as the error allows. */
function simplify(surface: Surface, share: number, error: number, bent: number, bold: boolean, last: boolean): void {
  const { primitive, indices } = surface
  if (indices.length === 0) return
  const position = floats(primitive, 'POSITION')
  // What is not lit has no normals to keep.
  const normal = primitive.getAttribute('NORMAL') ? floats(primitive, 'NORMAL') : null
  const how: ('ErrorAbsolute' | 'Prune' | 'Permissive')[] = bold ? ['ErrorAbsolute', 'Prune', 'Permissive'] : ['ErrorAbsolute']
  const wanted = 3 * Math.floor((share * indices.length) / 3)
  const [fewer] = last
    ? MeshoptSimplifier.simplifySloppy(indices, position, 3, null, Math.max(3, Math.floor(indices.length / 12) * 3), 1)
    : normal
      ? MeshoptSimplifier.simplifyWithAttributes(indices, position, 3, normal, 3, [bent, bent, bent], null, wanted, error, how)
      : MeshoptSimplifier.simplify(indices, position, 3, wanted, error, how)
  if (fewer.length < indices.length) surface.indices = fewer
}

function floats(primitive: Primitive, semantic: string): Float32Array {
  const array = decoded(primitive.getAttribute(semantic)!)
  return array instanceof Float32Array ? array : Float32Array.from(array)
}
