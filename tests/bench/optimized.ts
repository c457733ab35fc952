import { Logger, NodeIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { dedup, flatten, instance, join, meshopt, palette, prune, resample, sparse, textureCompress, weld } from '@gltf-transform/functions'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import sharp from 'sharp'

/**
 * What `gltf-transform optimize --simplify false` makes of a model (@gltf-transform/cli 4.5.1): the same functions with the same
 * settings, in its order. Its program is not installed for this: it is these lines and a command line.
 */
export async function optimized(glb: Uint8Array): Promise<Uint8Array> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready])
  const io = new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder })
  const document = await io.readBinary(glb)
  document.setLogger(new Logger(Logger.Verbosity.SILENT))
  await document.transform(
    dedup(),
    instance({ min: 5 }),
    palette({ min: 5 }),
    flatten(),
    join(),
    weld(),
    resample(),
    prune({ keepAttributes: false, keepIndices: false, keepLeaves: false, keepSolidTextures: false }),
    sparse(),
    textureCompress({ encoder: sharp, resize: [2048, 2048] }),
    meshopt({ encoder: MeshoptEncoder, level: 'high' })
  )
  return io.writeBinary(document)
}
