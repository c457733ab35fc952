import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Logger, NodeIO, type Document } from '@gltf-transform/core'
import { ALL_EXTENSIONS, KHRDracoMeshCompression } from '@gltf-transform/extensions'
import { meshopt } from '@gltf-transform/functions'
import draco3d from 'draco3dgltf'
import { MeshoptEncoder } from 'meshoptimizer'
import sharp from 'sharp'
import { apart, boxCar, glbOf } from '../models.ts'
import { zip } from '../zip.ts'

/** A model that mutations begin with. */
export interface Seedling {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Real ones, small for the most part: what is tried is what is read and refused, and that is soon tried again. */
const PROFILES = ['pico-4u/left', 'generic-fixed-hand/right']
const OUTSIDERS = ['easy-gltf/box_sparse', 'easy-gltf/cube', 'easy-gltf/cube_color', 'qmuntal-gltf/BoxVertexColors', 'qmuntal-gltf/OrientationTest']

/** A box car with pictures of three kinds, a clip and a skin: as many kinds of things as a file can hold. */
async function rich(): Promise<Document> {
  const document = boxCar()
  const root = document.getRoot()
  const buffer = root.listBuffers()[0]!
  const accessor = (type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4' | 'MAT4', array: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer)
  const square = sharp({ create: { width: 16, height: 16, channels: 3, background: { r: 200, g: 30, b: 60 } } })
  const pictures = [await square.clone().png().toBuffer(), await square.clone().jpeg().toBuffer(), await square.clone().webp().toBuffer()]
  root.listMaterials().forEach((material, k) => material.setBaseColorTexture(document.createTexture(`picture ${k}`).setImage(new Uint8Array(pictures[k % 3]!)).setMimeType(['image/png', 'image/jpeg', 'image/webp'][k % 3]!)))
  for (const mesh of root.listMeshes()) for (const primitive of mesh.listPrimitives()) primitive.setAttribute('TEXCOORD_0', accessor('VEC2', new Float32Array(2 * primitive.getAttribute('POSITION')!.getCount())))
  const door = root.listNodes().find((node) => node.getName().startsWith('Tür'))!
  const sampler = document.createAnimationSampler().setInput(accessor('SCALAR', new Float32Array([0, 1]))).setOutput(accessor('VEC4', new Float32Array([0, 0, 0, 1, 0, Math.SQRT1_2, 0, Math.SQRT1_2])))
  document.createAnimation('auf').addSampler(sampler).addChannel(document.createAnimationChannel().setTargetNode(door).setTargetPath('rotation').setSampler(sampler))
  const bodied = root.listNodes().find((node) => node.getName() === 'Karosserie')!
  const primitive = bodied.getMesh()!.listPrimitives()[0]!
  const count = primitive.getAttribute('POSITION')!.getCount()
  primitive.setAttribute('JOINTS_0', accessor('VEC4', new Uint8Array(4 * count))).setAttribute('WEIGHTS_0', accessor('VEC4', new Float32Array(4 * count).map((_, k) => (k % 4 === 0 ? 1 : 0))))
  bodied.setSkin(document.createSkin('Haut').addJoint(door).setInverseBindMatrices(accessor('MAT4', new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]))))
  return document
}

/** Every model that mutations begin with: made ones in every dress, and real ones by others. */
export async function corpus(): Promise<Seedling[]> {
  await MeshoptEncoder.ready
  const io = new NodeIO().setLogger(new Logger(Logger.Verbosity.SILENT)).registerExtensions(ALL_EXTENSIONS).registerDependencies({ 'draco3d.encoder': await draco3d.createEncoderModule(), 'meshopt.encoder': MeshoptEncoder })
  const plain = await glbOf(boxCar())
  const squeezed = await rich()
  await squeezed.transform(meshopt({ encoder: MeshoptEncoder }))
  const dracoed = await rich()
  dracoed.createExtension(KHRDracoMeshCompression).setRequired(true)
  const { json, binary } = apart(plain)
  ;(json['buffers']![0] as Record<string, unknown>)['uri'] = 'car.bin'
  const folder = zip([{ name: 'car/car.gltf', data: new TextEncoder().encode(JSON.stringify(json)) }, { name: 'car/car.bin', data: binary }])
  const made: Seedling[] = [
    { name: 'plain.glb', bytes: plain },
    { name: 'rich.glb', bytes: await io.writeBinary(await rich()) },
    { name: 'meshopt.glb', bytes: await io.writeBinary(squeezed) },
    { name: 'draco.glb', bytes: await io.writeBinary(dracoed) },
    { name: 'folder.zip', bytes: folder }
  ]
  const profiles = join(dirname(createRequire(import.meta.url).resolve('@webxr-input-profiles/assets/package.json')), 'dist/profiles')
  const outsiders = join(import.meta.dirname, '../outsiders')
  const read = async (folder: string, name: string): Promise<Seedling> => ({ name: `${name.replace('/', '-')}.glb`, bytes: new Uint8Array(await readFile(join(folder, `${name}.glb`))) })
  const real = await Promise.all([...PROFILES.map((name) => read(profiles, name)), ...OUTSIDERS.map((name) => read(outsiders, name))])
  return [...made, ...real]
}
