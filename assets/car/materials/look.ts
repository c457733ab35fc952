import type { Grain } from './grain.ts'
import type { Vec3 } from '../kernel/vector.ts'

/** A material in the terms of glTF: linear colours, roughness and metalness 0–1. */
export interface Look {
  color: Vec3
  alpha?: number
  metal?: number
  rough?: number
  clearcoat?: number
  clearcoatRough?: number
  sheen?: Vec3
  ior?: number
  emit?: Vec3
  emitStrength?: number
  /** A picture that colours the light it gives, as PNG. */
  picture?: () => Uint8Array
  iridescence?: number
  /** Fine relief of the surface. */
  grain?: Grain
}

/** Materials that a choice replaces: which axis replaces them, and what each variant puts there. */
export type VariantAxis = 'paint' | 'interior'
export type SlotName = 'paint' | InteriorSlot
/** In the order of their cells in the pictures of the levels that draw a whole interior at once. */
export const INTERIOR_SLOTS = ['upholstery', 'accent', 'cabin', 'headliner', 'thread', 'carpet'] as const
export type InteriorSlot = (typeof INTERIOR_SLOTS)[number]

export interface Variant {
  name: string
  axis: VariantAxis
  label: { en: string; fr: string }
  looks: Partial<Record<SlotName, Look>>
}
