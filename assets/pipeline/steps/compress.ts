import { dedup, meshopt, prune } from '@gltf-transform/functions'
import { MeshoptEncoder } from 'meshoptimizer'
import type { Work } from '../work.ts'

/** The same thing twice becomes one; what nothing refers to goes. Nodes stay: they are the parts' names. */
export async function tidy({ document }: Work): Promise<void> {
  await document.transform(dedup(), prune({ keepLeaves: true, keepExtras: true, keepAttributes: false, keepSolidTextures: false }))
}

/** Positions to 14 bits of each mesh, normals to 12, vertices in the order in which they are drawn, all of it in meshopt. */
export async function compress({ document }: Work): Promise<void> {
  await MeshoptEncoder.ready
  await document.transform(meshopt({ encoder: MeshoptEncoder, level: 'medium', quantizePosition: 14, quantizeNormal: 12, quantizeColor: 8, quantizeTexcoord: 12 }))
}
