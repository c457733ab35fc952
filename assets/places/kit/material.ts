/** The layers of the shared textures; see `textures.ts`. */
export const LAYERS = ['plain', 'concrete', 'wood', 'fabric', 'stone', 'ground', 'spray', 'blades'] as const
export type Layer = (typeof LAYERS)[number]

/** Lines drawn on a surface from its place in the room, in metres. */
export type Pattern =
  | { kind: 'none' }
  /** Slabs in running bond, each a little different in tone. */
  | { kind: 'slabs'; width: number; height: number; joint: number; tones: number }
  /** A square grid of thin cuts and a thin ring round the origin. */
  | { kind: 'cuts'; grid: number; joint: number; ring: number }
  /** Boards side by side, each of its own tone. */
  | { kind: 'boards'; width: number; joint: number; tones: number }
  /** Chips of stone in a ground, of such a size, and a square grid of thin strips. */
  | { kind: 'chips'; size: number; tones: number; grid: number }

/** What a surface is made of. Its colour is a vertex's own. */
export interface Material {
  /** Materials of one name are one. */
  readonly name: string
  readonly layer: Layer
  /** Edge of the texture's tile, metres. */
  readonly metres: number
  /** How much the texture changes the colour, 0 to 1. */
  readonly strength: number
  /** Grain along the other axis. */
  readonly turned: boolean
  readonly roughness: number
  /** Reflectance straight on: 0 mirrors nothing, .04 varnish, .6 metal. */
  readonly mirror: number
  /** Whether the product and people are mirrored in it (the polished floor). */
  readonly polished: boolean
  readonly pattern: Pattern
  /** Stains and wear, 0 to 1. */
  readonly wear: number
  /** How far slabs and boards differ in warmth, 0 to 1. */
  readonly warmth: number
  /** Leaves: the layer's tone says where there is one and where one sees through. */
  readonly cut: boolean
  /** `lamp`: shines with the house's lamps; `light`: always; `none`: not at all. Its radiance is the vertex's colour × `glow`. */
  readonly shines: 'none' | 'light' | 'lamp'
  readonly glow: number
  /** Share of that radiance which is drawn: eyes that look into a lamp get used to it. */
  readonly seen: number
  /** A screen: it shines to its front, and hardly along its own face. */
  readonly forward: boolean
}

const PLAIN: Material = {
  name: 'plain', layer: 'plain', metres: 1.6, strength: 0.06, turned: false, roughness: 1, mirror: 0, polished: false,
  pattern: { kind: 'none' }, wear: 0, warmth: 0, cut: false, shines: 'none', glow: 1, seen: 1, forward: false
}

export const material = (name: string, rest: Partial<Omit<Material, 'name'>> = {}): Material => ({ ...PLAIN, ...rest, name })
