import type { AnimationClip, Group, Mesh, Object3D } from 'three'
import { LoadingManager } from 'three'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { shareOut } from './shares.ts'
import { readVariants, type VariantMaterials } from './variants.ts'

/** One level of a product, parsed and ready to be shown. Showroom frame, metres. */
export interface Product {
  readonly root: Group
  readonly clips: readonly AnimationClip[]
  /** For every mesh that changes with a choice: its materials by the variants' names, and the one it came with. */
  readonly variants: ReadonlyMap<Mesh, VariantMaterials>
  part(name: string): Object3D | undefined
  /** The nearest of `among` that an object belongs to, found by walking up; null for none. */
  partOf(object: Object3D, among: ReadonlySet<string>): string | null
}

/**
 * Parses a GLB. Only what is inside the file is read: an address in it is refused. Rejects with an Error when the bytes are
 * no GLB, or name a part twice or none at all.
 *
 * @param names the parts of the product that can be pressed, shown and opened
 */
export async function parseProduct(bytes: ArrayBuffer, names: Iterable<string>): Promise<Product> {
  const manager = new LoadingManager()
  manager.setURLModifier((url) => {
    if (!/^(blob|data):/.test(url)) throw new Error('a product must hold all it needs')
    return url
  })
  const gltf = await new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder).parseAsync(bytes, '')
  const known = new Set(names)
  const parts = new Map<string, Object3D>()
  gltf.scene.traverse((object) => {
    if (known.has(object.name) && !parts.has(object.name)) parts.set(object.name, object)
  })
  if (parts.size === 0) throw new Error('the product has none of its parts')
  const variants = await readVariants(gltf)
  shareOut(gltf.scene, (name) => parts.get(name))
  return {
    root: gltf.scene,
    clips: gltf.animations,
    variants,
    part: (name) => parts.get(name),
    partOf(object, among) {
      for (let at: Object3D | null = object; at; at = at.parent) if (among.has(at.name) && parts.get(at.name) === at) return at.name
      return null
    }
  }
}
