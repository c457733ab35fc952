import { screenPicture } from '../parts/screen-picture.ts'
import { PAINTS } from './paints.ts'
import { INTERIORS } from './interiors.ts'
import type { Look, SlotName, Variant } from './look.ts'

const FIXED = {
  'gloss-black': { color: [0.006, 0.006, 0.007], rough: 0.07, clearcoat: 1, clearcoatRough: 0.01 },
  /** Many small things share it: their own colour is in their vertices. */
  trim: { color: [0.25, 0.25, 0.25], rough: 0.55 },
  matt: { color: [0.25, 0.25, 0.25], rough: 0.88 },
  plate: { color: [0.72, 0.72, 0.7], rough: 0.4 },
  chrome: { color: [0.82, 0.82, 0.84], metal: 1, rough: 0.1 },
  /** The glass of the mirrors, which a showroom gives a picture of what stands round them: never drawn with other things. */
  mirror: { color: [0.82, 0.82, 0.84], metal: 1, rough: 0.04 },
  glass: { color: [0.02, 0.026, 0.026], alpha: 0.34, rough: 0.02, ior: 1.9 },
  'glass-tinted': { color: [0.004, 0.005, 0.006], alpha: 0.8, rough: 0.02, ior: 1.62 },
  lens: { color: [0.3, 0.31, 0.33], alpha: 0.1, rough: 0.02, ior: 2.2 },
  'lens-red': { color: [0.09, 0.001, 0.003], alpha: 0.3, rough: 0.03, ior: 1.5 },
  /** Lights: what each looks like, lit and dark, is in lamps.ts. Amber is left or right by the side it stands on. */
  'lamp-white': { color: [0.5, 0.5, 0.5], rough: 0.3 },
  'lamp-red': { color: [0.2, 0.01, 0.01], rough: 0.3 },
  'lamp-amber': { color: [0.36, 0.24, 0.12], rough: 0.3 },
  'lamp-dipped': { color: [0.3, 0.3, 0.3], rough: 0.3 },
  'lamp-brake': { color: [0.2, 0.01, 0.01], rough: 0.3 },
  'lamp-left': { color: [0.36, 0.24, 0.12], rough: 0.3 },
  'lamp-right': { color: [0.36, 0.24, 0.12], rough: 0.3 },
  'lamp-day-glow': { color: [0.3, 0.3, 0.31], rough: 0.3 },
  'lamp-tail-glow': { color: [0.12, 0.005, 0.005], rough: 0.3 },
  reflector: { color: [0.6, 0.61, 0.63], metal: 1, rough: 0.16 },
  'rim-bright': { color: [0.74, 0.75, 0.77], metal: 1, rough: 0.22 },
  'rim-dark': { color: [0.032, 0.033, 0.036], metal: 0.6, rough: 0.32, clearcoat: 1, clearcoatRough: 0.05 },
  disc: { color: [0.6, 0.6, 0.61], metal: 1, rough: 0.4 },
  caliper: { color: [0.6, 0.12, 0.025], rough: 0.35, clearcoat: 0.7, clearcoatRough: 0.05 },
  'caliper-name': { color: [0.8, 0.8, 0.78], rough: 0.4 },
  screen: { color: [0.002, 0.002, 0.003], rough: 0.1, emit: [1, 1, 1], emitStrength: 0.9, picture: screenPicture },
  ambient: { color: [0.1, 0.2, 0.24], rough: 0.3 },
} as const satisfies Record<string, Look>

export type MaterialName = keyof typeof FIXED | SlotName

export const VARIANTS: readonly Variant[] = [...PAINTS, ...INTERIORS]

export const fixedNames: readonly string[] = Object.keys(FIXED)
export const fixedLook = (name: string): Look | undefined => (FIXED as Record<string, Look>)[name]

/** What a material looks like; of a slot, what the first variant puts there. */
export const lookOf = (name: MaterialName): Look | undefined => fixedLook(name) ?? VARIANTS.map((v) => v.looks[name as SlotName]).find((look) => look !== undefined)

/** Metres of error allowed when simplifying, and how much a bent normal counts. */
export function careOf(material: MaterialName): { error: number; normals: number } {
  if (material === 'paint') return { error: 0.00035, normals: 0.09 }
  if (material === 'gloss-black') return { error: 0.0005, normals: 0.05 }
  if (material.startsWith('glass') || material.startsWith('lens')) return { error: 0.0005, normals: 0.05 }
  if (material.startsWith('rim') || material === 'chrome' || material === 'mirror' || material === 'reflector') return { error: 0.0004, normals: 0.03 }
  if (material === 'upholstery' || material === 'accent' || material === 'cabin') return { error: 0.00045, normals: 0.02 }
  return { error: 0.001, normals: 0.012 }
}
