import { z } from 'zod'
import { CLOTHS, FRAMES, HAIRS, IRISES, SHOES, SKINS } from './look-palette.ts'

/** Hair, or what covers it. The order is the order on the wire: add at the end only. */
export const HAIR_STYLES = [
  'bald', 'buzz', 'crop', 'part', 'quiff', 'curls', 'afro', 'locs',
  'bob', 'long', 'waves', 'ponytail', 'bun', 'hijab', 'turban', 'headscarf'
] as const
export const BEARDS = ['none', 'stubble', 'moustache', 'goatee', 'short', 'full'] as const
export const GLASSES = ['none', 'round', 'square', 'oval'] as const
export const HATS = ['none', 'cap', 'beanie', 'brim'] as const
export const OUTFITS = ['blazer', 'jumper', 'shirt', 'jacket', 'dress', 'polo', 'hoodie', 'coat'] as const

/** The face's sliders, each -1…1. */
export const FACE_SLIDERS = ['jaw', 'width', 'cheeks', 'nose', 'noseWidth', 'eyes', 'brows', 'mouth'] as const

export type HairStyle = (typeof HAIR_STYLES)[number]
export type FaceSlider = (typeof FACE_SLIDERS)[number]

const placeIn = (list: readonly unknown[]) => z.int().min(0).max(list.length - 1)
const slider = z.number().min(-1).max(1)

/**
 * What a person looks like: places in the palettes and lists above, sliders from -1 to 1, and `side` (0…255), from
 * which the small differences between the left and the right of a face come.
 */
export const lookSchema = z.strictObject({
  skin: placeIn(SKINS),
  hair: z.enum(HAIR_STYLES),
  hairColour: placeIn(HAIRS),
  beard: z.enum(BEARDS),
  iris: placeIn(IRISES),
  glasses: z.enum(GLASSES),
  frame: placeIn(FRAMES),
  hat: z.enum(HATS),
  outfit: z.enum(OUTFITS),
  top: placeIn(CLOTHS),
  inner: placeIn(CLOTHS),
  legs: placeIn(CLOTHS),
  shoes: placeIn(SHOES),
  /** Of hats, scarves, turbans and hijabs. */
  cover: placeIn(CLOTHS),
  /** Slight -1 … broad 1. */
  build: slider,
  /** Short -1 … tall 1; left out, as tall as everybody was before heights could be chosen (0). */
  height: slider.optional(),
  /** Lean -1 … heavy 1. */
  weight: slider,
  /** Straight in the waist and square in the shoulders -1 … waisted, with hips and bust 1. */
  figure: slider,
  /** Smooth -1 … lined 1. */
  age: slider,
  face: z.strictObject({
    jaw: slider, width: slider, cheeks: slider, nose: slider, noseWidth: slider, eyes: slider, brows: slider, mouth: slider
  }),
  side: z.int().min(0).max(255),
  wheelchair: z.boolean()
})

export type Look = z.infer<typeof lookSchema>
