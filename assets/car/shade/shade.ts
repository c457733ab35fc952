import { BufferAttribute, BufferGeometry } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { normalOf, positionOf, vertices } from '../kernel/mesh.ts'
import { evened, opennessOf } from '../../shade/openness.ts'
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

/** Rays about each normal, reaching 0.8 m. */
export function shadeFrom(bvh: MeshBVH, rays: number): Shade {
  return {
    takes: (material) => TAKES.has(material),
    openness: (mesh) => evened(opennessOf(bvh, { count: vertices(mesh), at: (k) => positionOf(mesh, k), facing: (k) => normalOf(mesh, k) }, { rays, reach: 0.8, lift: 0.006 }), mesh.indices),
  }
}
