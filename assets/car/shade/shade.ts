import { BufferAttribute, BufferGeometry, DoubleSide, Ray } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { normalOf, positionOf, vertices } from '../kernel/mesh.ts'
import { across, add } from '../kernel/vector.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { MaterialName } from '../materials/materials.ts'
import type { Part } from '../parts/part.ts'

/** How much of the sky over each vertex is open. */
export interface Shade {
  takes: (material: MaterialName) => boolean
  /** 0 (closed) to 1 (open) for every vertex. */
  openness: (mesh: Mesh) => Float32Array
}

const TAKES = new Set<MaterialName>(['trim', 'matt', 'upholstery', 'accent', 'cabin', 'carpet', 'rim-dark', 'disc', 'caliper'])
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** Triangles that stand in the way of light, glass left out, with the floor under the car. */
export function blockers(parts: readonly Part[]): MeshBVH {
  const positions: number[] = []
  const sources = new Map(parts.map((part) => [part.name, part]))
  for (const part of parts) {
    if (part.hidden) continue
    const source = part.copyOf ? sources.get(part.copyOf.name)! : part
    for (const q of source.pieces) {
      if (q.material.startsWith('glass') || q.material.startsWith('lens')) continue
      for (const k of q.mesh.indices) {
        const p = positionOf(q.mesh, k)
        const own = part.copyOf ? placed(p, source.origin, part.origin, part.copyOf.turned) : p
        positions.push(...own)
      }
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  return new MeshBVH(geometry)
}

function placed(p: readonly number[], from: readonly number[], to: readonly number[], turned: boolean): [number, number, number] {
  const s = turned ? -1 : 1
  return [s * (p[0]! - from[0]!) + to[0]!, p[1]! - from[1]! + to[1]!, s * (p[2]! - from[2]!) + to[2]!]
}

/** Rays over the half sphere about each normal, denser towards it (cosine), reaching 0.8 m; hits far off count less. */
export function shadeFrom(bvh: MeshBVH, rays: number): Shade {
  const ray = new Ray()
  const reach = 0.8
  return {
    takes: (material) => TAKES.has(material),
    openness: (mesh) => {
      const out = new Float32Array(vertices(mesh))
      for (let k = 0; k < out.length; k++) {
        const n = normalOf(mesh, k)
        const [u, v] = across(n)
        const start = add(positionOf(mesh, k), n, 0.006)
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
      return evened(out, mesh)
    },
  }
}

/** How often every vertex is drawn towards its neighbours: few rays give grains, and soft things show them. */
const EVENINGS = 2

function evened(values: Float32Array, { indices }: Mesh): Float32Array {
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
