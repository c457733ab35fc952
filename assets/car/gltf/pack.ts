import { NodeIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { dedup, meshopt, prune, weld } from '@gltf-transform/functions'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import type { Document } from '@gltf-transform/core'

/** Reader and writer of the project's GLB files. */
export async function reader(): Promise<NodeIO> {
  await MeshoptEncoder.ready
  await MeshoptDecoder.ready
  return new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder })
}

/** The document as GLB: welded, quantised (positions to 14 bits of each mesh, normals to 12) and meshopt-compressed. */
export async function pack(document: Document): Promise<Uint8Array> {
  const io = await reader()
  await document.transform(
    weld(),
    dedup(),
    prune({ keepLeaves: true, keepExtras: true }),
    meshopt({ encoder: MeshoptEncoder, level: 'medium', quantizePosition: 14, quantizeNormal: 12, quantizeColor: 8, quantizeTexcoord: 16 }),
  )
  return io.writeBinary(document)
}
