import { KHRMaterialsVariants } from '@gltf-transform/extensions'
import { VARIANTS, fixedLook, lookOf } from '../materials/materials.ts'
import { INTERIOR_SLOTS } from '../materials/look.ts'
import { lampOf } from '../materials/lamps.ts'
import { cellOf, colorPicture, interiorGroup, solidLooks, surfacePicture } from './palette.ts'
import { NEAREST, clearMaterial, grain, lampMaterial, lookMaterial, picture } from './looks.ts'
import type { Document, Material, Texture, TextureInfo } from '@gltf-transform/core'
import type { MappingList, Variant as GltfVariant } from '@gltf-transform/extensions'
import type { Group } from './palette.ts'
import type { SlotName, Variant } from '../materials/look.ts'
import type { MaterialName } from '../materials/materials.ts'

/**
 * How a level's materials are made: each its own, or most of them as cells of a few palettes, to save draws; with grain on the
 * interior's or without.
 */
export type Style = 'own' | 'palette' | 'plain palette'

/** What a piece is drawn with. */
export type DrawnWith = { key: string; material: MaterialName; group: Group | null }

/** The document's materials and variants, each made when first asked for. */
export class Materials {
  readonly #document: Document
  readonly #style: Style
  readonly #made = new Map<string, Material>()
  readonly #variants: Map<string, GltfVariant>
  readonly #extension: KHRMaterialsVariants

  constructor(document: Document, style: Style) {
    this.#document = document
    this.#style = style
    this.#extension = document.createExtension(KHRMaterialsVariants)
    this.#variants = new Map(VARIANTS.map((v) => [v.name, this.#extension.createVariant(v.name)]))
  }

  /** Pieces of one part whose keys are the same are drawn at once. `still`: what they are drawn with does not move. */
  drawnWith(material: MaterialName, still: boolean): DrawnWith {
    const group = cellOf(material)?.group ?? null
    if (lampOf(material)) return { key: 'lamps', material, group }
    if (this.#style === 'own' || !group || (material === 'mirror' && this.#style === 'palette')) return { key: material, material, group: null }
    // Without grain cloth and leather are drawn alike, at once; the little cloth in a door is not worth a draw of its own.
    if (group === 'cloth' && (this.#style === 'plain palette' || !still)) return { key: 'interior', material, group: 'interior' }
    return { key: group, material, group }
  }

  get({ key, material, group }: DrawnWith): Material {
    if (interiorGroup(group)) return this.#interior(VARIANTS.find((v) => v.axis === 'interior')!, group)
    if (group) return this.#shared(group)
    const fixed = fixedLook(material)
    if (fixed) return this.#once(key, () => lookMaterial(this.#document, key, fixed))
    const first = filling(material)[0]
    if (!first) throw new Error(`no material ${material}`)
    return this.#of(first, material as SlotName)
  }

  /** Whether what is drawn with it has fine relief, and so needs places for its picture. */
  grained({ group, material }: DrawnWith): boolean {
    if (this.#style === 'plain palette') return false
    return group === null ? lookOf(material)?.grain !== undefined : interiorGroup(group)
  }

  /** The variants of a slot's own axis; null for a fixed material. */
  mappings({ material, group }: DrawnWith): MappingList | null {
    if (fixedLook(material)) return null
    const list = this.#extension.createMappingList()
    for (const v of filling(material)) {
      const made = interiorGroup(group) ? this.#interior(v, group) : this.#of(v, material as SlotName)
      list.addMapping(this.#extension.createMapping().setMaterial(made).addVariant(this.#variants.get(v.name)!))
    }
    return list
  }

  #of(v: Variant, slot: SlotName): Material {
    const name = materialName(v, slot)
    const { grain: relief, ...smooth } = v.looks[slot]!
    const look = relief === undefined || this.#style === 'plain palette' ? smooth : { ...smooth, grain: relief }
    return this.#once(name, () => lookMaterial(this.#document, name, look))
  }

  #shared(group: Group): Material {
    return this.#once(group, () => {
      if (group === 'lamps') return lampMaterial(this.#document)
      if (group === 'clear') return clearMaterial(this.#document)
      const looks = solidLooks()
      return this.#palette('solid', colorPicture(looks), surfacePicture(looks))
    })
  }

  /** A whole interior's leather or cloth, by one palette; plain where there is no grain to tell them apart. */
  #interior(v: Variant, group: 'interior' | 'cloth'): Material {
    const name = group === 'cloth' ? `${v.name}-cloth` : v.name
    return this.#once(name, () => {
      const looks = INTERIOR_SLOTS.map((slot) => v.looks[slot]!)
      const material = this.#palette(v.name, colorPicture(looks), surfacePicture(looks)).setName(name)
      if (this.#style === 'palette') grain(this.#document, material, group === 'cloth' ? 'weave' : 'leather', 1)
      return material
    })
  }

  #palette(name: string, colors: Uint8Array, surfaces: Uint8Array): Material {
    const sharp = (info: TextureInfo | null): unknown => info?.setMagFilter(NEAREST).setMinFilter(NEAREST)
    const texture = (suffix: string, bytes: Uint8Array): Texture => picture(this.#document, `${name}-${suffix}`, bytes)
    const material = this.#document.createMaterial(name).setBaseColorTexture(texture('colour', colors)).setMetallicRoughnessTexture(texture('surface', surfaces))
    sharp(material.getBaseColorTextureInfo())
    sharp(material.getMetallicRoughnessTextureInfo())
    return material.setMetallicFactor(1).setRoughnessFactor(1)
  }

  #once(key: string, make: () => Material): Material {
    const known = this.#made.get(key)
    if (known) return known
    const made = make()
    this.#made.set(key, made)
    return made
  }
}

const filling = (slot: string): Variant[] => VARIANTS.filter((v) => v.looks[slot as SlotName])

/** `paint-glacier` for the paint itself, `interior-sand-accent` where a variant fills several slots. */
export const materialName = (v: Variant, slot: SlotName): string => (slot === v.axis ? v.name : `${v.name}-${slot}`)
