import type { Material, Mesh } from 'three'
import type { GLTF } from 'three/addons/loaders/GLTFLoader.js'

/** A mesh's materials by the variants' names, and the one it came with. */
export interface VariantMaterials {
  readonly standard: Material
  readonly byVariant: ReadonlyMap<string, Material>
}

/** KHR_materials_variants as it stands in a file: variants by index, mappings by mesh primitive. */
interface Mappings {
  mappings?: { material: number; variants: number[] }[]
}

const EXTENSION = 'KHR_materials_variants'

/**
 * Reads which materials a file's variants give to which meshes. Every material is made now, so that a choice made later
 * waits for nothing.
 */
export async function readVariants(gltf: GLTF): Promise<Map<Mesh, VariantMaterials>> {
  const listed = (gltf.parser.json as { extensions?: Record<string, { variants?: { name: string }[] }> }).extensions?.[EXTENSION]?.variants ?? []
  const meshes: [Mesh, Mappings][] = []
  gltf.scene.traverse((object) => {
    const extensions = object.userData['gltfExtensions'] as Record<string, Mappings> | undefined
    if ((object as Mesh).isMesh && extensions?.[EXTENSION]) meshes.push([object as Mesh, extensions[EXTENSION]])
  })
  const found = new Map<Mesh, VariantMaterials>()
  for (const [mesh, { mappings = [] }] of meshes) {
    const standard = mesh.material as Material
    const byVariant = new Map<string, Material>()
    for (const mapping of mappings) {
      mesh.material = (await gltf.parser.getDependency('material', mapping.material)) as Material
      gltf.parser.assignFinalMaterial(mesh)
      for (const index of mapping.variants) if (listed[index]) byVariant.set(listed[index].name, mesh.material)
    }
    mesh.material = standard
    found.set(mesh, { standard, byVariant })
  }
  return found
}

/** The material of a mesh under the variants taken; the last that speaks of it wins, so axes stay independent. */
export function materialUnder(materials: VariantMaterials, variants: readonly string[]): Material {
  let result = materials.standard
  for (const name of variants) result = materials.byVariant.get(name) ?? result
  return result
}
