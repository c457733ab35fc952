import { Mesh } from 'three'
import type { Material, Object3D } from 'three'
import type { GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js'

interface VariantsJson {
  extensions?: { KHR_materials_variants?: { variants: { name: string }[] } }
}

interface Mappings {
  KHR_materials_variants?: { mappings: { material: number; variants: number[] }[] }
}

/** Puts on the named variants; a mesh takes only those that its own mappings name, so axes stay independent. */
export async function applyVariants(gltf: GLTF, names: readonly string[]): Promise<void> {
  const listed = (gltf.parser.json as VariantsJson).extensions?.KHR_materials_variants?.variants ?? []
  const wanted = new Set(names.map((name) => listed.findIndex((v) => v.name === name)))
  const jobs: Promise<void>[] = []
  gltf.scene.traverse((object) => {
    if (!(object instanceof Mesh)) return
    const extension = (object.userData as { gltfExtensions?: Mappings }).gltfExtensions?.KHR_materials_variants
    const mapping = extension?.mappings.find((m) => m.variants.some((v) => wanted.has(v)))
    if (!mapping) return
    const job = (gltf.parser.getDependency('material', mapping.material) as Promise<Material>).then((material) => {
      object.material = material
      gltf.parser.assignFinalMaterial(object)
    })
    jobs.push(job)
  })
  await Promise.all(jobs)
}

const DESIGN = /^wheel-(?:front|rear)-(?:left|right)-(?!tyre|hub|calliper)([a-z]+)$/

/** Shows one wheel design and one roof, and hides the others and what belongs to a pack. */
export function shown(scene: Object3D, design: string, roof: 'glass' | 'painted'): void {
  scene.traverse((object) => {
    const match = DESIGN.exec(object.name)
    if (match) object.visible = match[1] === design
    if (object.name === 'glass-roof') object.visible = roof === 'glass'
    if (object.name.startsWith('pack-')) object.visible = false
    if (object.name === 'roof-panel') object.visible = roof === 'painted'
  })
}
