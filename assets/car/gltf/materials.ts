import {
  KHRMaterialsClearcoat,
  KHRMaterialsEmissiveStrength,
  KHRMaterialsIOR,
  KHRMaterialsIridescence,
  KHRMaterialsSheen,
  KHRMaterialsVariants,
} from '@gltf-transform/extensions'
import { VARIANTS, fixedLook } from '../materials/materials.ts'
import type { Document, Material } from '@gltf-transform/core'
import type { MappingList, Variant as GltfVariant } from '@gltf-transform/extensions'
import type { Look, SlotName, Variant } from '../materials/look.ts'
import type { MaterialName } from '../materials/materials.ts'

/** The document's materials and variants, each made when first asked for. */
export class Materials {
  readonly #document: Document
  readonly #made = new Map<string, Material>()
  readonly #variants: Map<string, GltfVariant>
  readonly #variantsExtension: KHRMaterialsVariants

  constructor(document: Document) {
    this.#document = document
    this.#variantsExtension = document.createExtension(KHRMaterialsVariants)
    this.#variants = new Map(VARIANTS.map((v) => [v.name, this.#variantsExtension.createVariant(v.name)]))
  }

  /** A fixed material, or for a slot the material of the first variant that fills it. */
  get(name: MaterialName): Material {
    const fixed = fixedLook(name)
    if (fixed) return this.#make(name, fixed)
    const first = filling(name)[0]
    if (!first) throw new Error(`no material ${name}`)
    return this.#make(materialName(first, name as SlotName), first.looks[name as SlotName]!)
  }

  /** The variants of a slot's own axis; null for a fixed material. */
  mappings(name: MaterialName): MappingList | null {
    if (fixedLook(name)) return null
    const list = this.#variantsExtension.createMappingList()
    for (const v of filling(name)) {
      const material = this.#make(materialName(v, name as SlotName), v.looks[name as SlotName]!)
      list.addMapping(this.#variantsExtension.createMapping().setMaterial(material).addVariant(this.#variants.get(v.name)!))
    }
    return list
  }

  #make(name: string, look: Look): Material {
    const known = this.#made.get(name)
    if (known) return known
    const made = createMaterial(this.#document, name, look)
    this.#made.set(name, made)
    return made
  }
}

const filling = (slot: string): Variant[] => VARIANTS.filter((v) => v.looks[slot as SlotName])

/** `paint-glacier` for the paint itself, `interior-sand-accent` where a variant fills several slots. */
export const materialName = (v: Variant, slot: SlotName): string => (slot === v.axis ? v.name : `${v.name}-${slot}`)

function createMaterial(document: Document, name: string, look: Look): Material {
  const material = document
    .createMaterial(name)
    .setBaseColorFactor([...look.color, look.alpha ?? 1])
    .setMetallicFactor(look.metal ?? 0)
    .setRoughnessFactor(look.rough ?? 0.5)
  if (look.alpha !== undefined) material.setAlphaMode('BLEND')
  if (look.emit) material.setEmissiveFactor(look.emit)
  if (look.picture) material.setEmissiveTexture(document.createTexture(name).setImage(look.picture()).setMimeType('image/png'))
  if (look.emitStrength)
    material.setExtension('KHR_materials_emissive_strength', document.createExtension(KHRMaterialsEmissiveStrength).createEmissiveStrength().setEmissiveStrength(look.emitStrength))
  if (look.clearcoat)
    material.setExtension('KHR_materials_clearcoat', document.createExtension(KHRMaterialsClearcoat).createClearcoat().setClearcoatFactor(look.clearcoat).setClearcoatRoughnessFactor(look.clearcoatRough ?? 0.02))
  if (look.sheen)
    material.setExtension('KHR_materials_sheen', document.createExtension(KHRMaterialsSheen).createSheen().setSheenColorFactor(look.sheen).setSheenRoughnessFactor(0.5))
  if (look.ior) material.setExtension('KHR_materials_ior', document.createExtension(KHRMaterialsIOR).createIOR().setIOR(look.ior))
  if (look.iridescence)
    material.setExtension(
      'KHR_materials_iridescence',
      document.createExtension(KHRMaterialsIridescence).createIridescence().setIridescenceFactor(look.iridescence).setIridescenceIOR(1.45).setIridescenceThicknessMinimum(320).setIridescenceThicknessMaximum(320),
    )
  return material
}
