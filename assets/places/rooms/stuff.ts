import { material } from '../kit/material.ts'

/** Materials that more than one place uses. */
export const PLASTER = material('plaster', { layer: 'plain', metres: 1.3, strength: 0.06 })
export const CEILING = material('ceiling', { layer: 'plain', metres: 1.3, strength: 0.03 })
export const OAK = material('oak', { layer: 'wood', metres: 1.1, strength: 0.5, roughness: 0.5, mirror: 0.03 })
export const OAK_ALONG = material('oak-along', { layer: 'wood', metres: 1.6, strength: 0.45, roughness: 0.5, mirror: 0.03, turned: true })
export const STEEL = material('steel', { layer: 'plain', metres: 1, strength: 0.05, roughness: 0.4, mirror: 0.12 })
export const BRASS = material('brass', { layer: 'plain', metres: 1, strength: 0.05, roughness: 0.3, mirror: 0.6 })
export const CLOTH = material('cloth', { layer: 'fabric', metres: 0.16, strength: 0.35 })
export const RUG = material('rug', { layer: 'fabric', metres: 0.32, strength: 0.6 })
export const CERAMIC = material('ceramic', { layer: 'plain', metres: 0.5, strength: 0.25, roughness: 0.45, mirror: 0.04 })
export const LEAF = material('leaf', { layer: 'spray', strength: 0.8, roughness: 0.5, mirror: 0.015, cut: true })
/** Blades and needles: grasses, cypresses. */
export const BLADE = material('blade', { layer: 'blades', strength: 0.8, roughness: 0.6, mirror: 0.01, cut: true })
/** What stands behind the leaves of a hedge. */
export const UNDERGROWTH = material('undergrowth', { layer: 'ground', metres: 1.3, strength: 1.2 })
export const BARK = material('bark', { layer: 'wood', metres: 0.5, strength: 1 })
export const LAWN = material('lawn', { layer: 'ground', metres: 3, strength: 0.9 })
export const GRAVEL = material('gravel', { layer: 'ground', metres: 0.7, strength: 0.7 })
export const GLASS = material('glass')
/** A lamp's face: always lit; its light is thrown straight. */
export const LAMP_ALWAYS = (glow: number) => material(`lamp-${glow}`, { shines: 'light', glow })
export const SCREEN = material('screen', { shines: 'light', glow: 1.15, roughness: 0.2, mirror: 0.04, forward: true })
