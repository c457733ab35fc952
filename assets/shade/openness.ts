import { DoubleSide, Ray } from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import { across, add, type Vec3 } from '../car/kernel/vector.ts'

/** Points of a surface with the way that each faces (length 1), metres. */
export interface Points {
  readonly count: number
  at(k: number): Vec3
  facing(k: number): Vec3
}

export interface Looking {
  /** Rays for each point. */
  readonly rays: number
  /** How far what stands in the way counts, and how far off the surface rays begin, metres. */
  readonly reach: number
  readonly lift: number
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5))
/** How often every vertex is drawn towards its neighbours: few rays give grains, and soft things show them. */
const EVENINGS = 2

/**
 * How much of the sky over each point is open, 0.06 (closed) to 1, by rays over the half sphere about its normal, denser towards it
 * (cosine); hits far off count less. The floor lies at y = 0.
 */
export function opennessOf(bvh: MeshBVH, { count, at, facing }: Points, { rays, reach, lift }: Looking): Float32Array {
  const ray = new Ray()
  const out = new Float32Array(count)
  for (let k = 0; k < count; k++) {
    const n = facing(k)
    const [u, v] = across(n)
    const start = add(at(k), n, lift)
    let closed = 0
    for (let i = 0; i < rays; i++) {
      const q = (i + 0.5) / rays
      const [r, up] = [Math.sqrt(q), Math.sqrt(1 - q)]
      const a = i * GOLDEN
      const d = add(add([n[0] * up, n[1] * up, n[2] * up], u, r * Math.cos(a)), v, r * Math.sin(a))
      ray.origin.set(...start)
      ray.direction.set(...d)
      const hit = bvh.raycastFirst(ray, DoubleSide, 0, reach)
      const floor = d[1] < 0 ? start[1] / -d[1] : Infinity
      const far = Math.min(hit?.distance ?? Infinity, floor)
      if (far < reach) closed += 1 - 0.6 * (far / reach)
    }
    out[k] = Math.max(0.06, (1 - closed / rays) ** 1.2)
  }
  return out
}

/** Values at vertices, each drawn towards those that triangles join it to. */
export function evened(values: Float32Array, indices: ArrayLike<number>): Float32Array {
  let current = values
  for (let pass = 0; pass < EVENINGS; pass++) {
    const sum = new Float32Array(current.length)
    const count = new Float32Array(current.length)
    for (let t = 0; t < indices.length; t += 3)
      for (let k = 0; k < 3; k++) {
        const [a, b] = [indices[t + k]!, indices[t + ((k + 1) % 3)]!]
        sum[a]! += current[b]!
        sum[b]! += current[a]!
        count[a]! += 1
        count[b]! += 1
      }
    current = current.map((v, k) => (count[k]! > 0 ? 0.4 * v + (0.6 * sum[k]!) / count[k]! : v))
  }
  return current
}
