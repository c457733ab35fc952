import { Logger, NodeIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import draco3d from 'draco3dgltf'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'

/** Reads and writes every glTF that this project knows, Draco and meshopt unfolded. Fetches nothing. */
export async function modelReader(): Promise<NodeIO> {
  return (await modelWriter()).registerDependencies({ 'draco3d.decoder': await draco3d.createDecoderModule() })
}

/** The same for what holds no Draco, which takes a while to begin with. */
export async function modelWriter(): Promise<NodeIO> {
  await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready])
  return new NodeIO()
    .setLogger(new Logger(Logger.Verbosity.SILENT))
    .setAllowNetwork(false)
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder })
}
