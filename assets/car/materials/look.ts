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
}

/** Materials that a choice replaces: which axis replaces them, and what each variant puts there. */
export type VariantAxis = 'paint' | 'interior'
export type SlotName = 'paint' | 'upholstery' | 'accent' | 'cabin' | 'headliner'

export interface Variant {
  name: string
  axis: VariantAxis
  label: { en: string; fr: string }
  looks: Partial<Record<SlotName, Look>>
}
