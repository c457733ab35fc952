import { PropertyType } from '@gltf-transform/core'
import { dedup, meshopt, prune } from '@gltf-transform/functions'
import { MeshoptEncoder } from 'meshoptimizer'
import type { Work } from '../work.ts'

/** Nodes stay: they are the parts' names. */
const KEPT = { keepLeaves: true, keepExtras: true, keepAttributes: false, keepSolidTextures: true }

/** The same thing twice becomes one; what nothing refers to goes. */
export async function tidy({ document }: Work): Promise<void> {
  await document.transform(dedup(), prune(KEPT))
}

/** What nothing refers to any more goes, and of materials that have become the same all but one. */
export async function trim({ document }: Work): Promise<void> {
  await document.transform(dedup({ propertyTypes: [PropertyType.MATERIAL] }), prune(KEPT))
}

/** Positions to 14 bits of each mesh, normals to 12, vertices in the order in which they are drawn, all of it in meshopt. */
export async function compress({ document }: Work): Promise<void> {
  await MeshoptEncoder.ready
  await document.transform(meshopt({ encoder: MeshoptEncoder, level: 'medium', quantizePosition: 14, quantizeNormal: 12, quantizeColor: 8, quantizeTexcoord: 12 }))
}
