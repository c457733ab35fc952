import { BEARDS, FACE_SLIDERS, GLASSES, HAIR_STYLES, HATS, OUTFITS, type FaceSlider, type Look } from '../../contract/look.ts'
import { CLOTHS, FRAMES, HAIRS, IRISES, SHOES, SKINS } from '../../contract/look-palette.ts'

/** Colours of one kind, by which their names are found. */
export const PALETTES = { skins: SKINS, hairs: HAIRS, irises: IRISES, cloths: CLOTHS, shoes: SHOES, frames: FRAMES } as const
export type Palette = keyof typeof PALETTES

/** Kinds of things to choose from, by the names that a look gives them. */
export const STYLES = { hair: HAIR_STYLES, beard: BEARDS, glasses: GLASSES, hat: HATS, outfit: OUTFITS } as const
export type Style = keyof typeof STYLES

export type ColourField = 'skin' | 'hairColour' | 'iris' | 'frame' | 'cover' | 'top' | 'inner' | 'legs' | 'shoes'
export type SliderField = FaceSlider | 'age' | 'build' | 'weight' | 'figure' | 'height'

/** One thing that can be chosen of a look. */
export type LookField =
  | { readonly kind: 'colour'; readonly key: ColourField; readonly palette: Palette }
  | { readonly kind: 'style'; readonly key: Style }
  | { readonly kind: 'slider'; readonly key: SliderField }
  | { readonly kind: 'switch'; readonly key: 'wheelchair' }

export type FieldKey = LookField['key']

const colour = (key: ColourField, palette: Palette): LookField => ({ kind: 'colour', key, palette })
const style = (key: Style): LookField => ({ kind: 'style', key })
const slider = (key: SliderField): LookField => ({ kind: 'slider', key })

/** The parts of an editor, and what is chosen in each. */
export const SECTIONS = {
  face: [colour('skin', 'skins'), colour('iris', 'irises'), ...FACE_SLIDERS.map(slider), slider('age')],
  hair: [style('hair'), colour('hairColour', 'hairs'), style('beard'), style('hat'), colour('cover', 'cloths'), style('glasses'), colour('frame', 'frames')],
  clothes: [style('outfit'), colour('top', 'cloths'), colour('inner', 'cloths'), colour('legs', 'cloths'), colour('shoes', 'shoes')],
  body: [slider('height'), slider('build'), slider('weight'), slider('figure'), { kind: 'switch', key: 'wheelchair' }]
} as const satisfies Record<string, readonly LookField[]>

export type Section = keyof typeof SECTIONS
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly Section[]

/** Hair styles that are cloth: they have the colour of a cover, and no hat goes over them. */
const CLOTH_HAIR: readonly string[] = ['hijab', 'turban', 'headscarf']

/** Whether a choice shows on a look: a frame's colour without glasses does not. */
export function matters(look: Look, key: FieldKey): boolean {
  const covered = CLOTH_HAIR.includes(look.hair)
  switch (key) {
    case 'frame':
      return look.glasses !== 'none'
    case 'cover':
      return covered || look.hat !== 'none'
    case 'hat':
      return !covered
    case 'hairColour':
      // Brows have it too, so it shows on everybody.
      return true
    default:
      return true
  }
}

/** How many steps a slider has to each side of its middle. */
export const SLIDER_STEPS = 10

/** What is chosen, as a whole number: a place in a list, a slider's step from -10 to 10, or 0 and 1. */
export function valueOf(look: Look, field: LookField): number {
  switch (field.kind) {
    case 'colour':
      return look[field.key]
    case 'style':
      return (STYLES[field.key] as readonly string[]).indexOf(look[field.key])
    case 'slider':
      return Math.round(sliderOf(look, field.key) * SLIDER_STEPS)
    case 'switch':
      return look[field.key] ? 1 : 0
  }
}

/** The look with another choice taken; `value` as `valueOf` gives it. One outside of its range is taken as the nearest. */
export function withValue(look: Look, field: LookField, value: number): Look {
  const within = (low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)))
  switch (field.kind) {
    case 'colour':
      return { ...look, [field.key]: within(0, PALETTES[field.palette].length - 1) }
    case 'style':
      return { ...look, [field.key]: STYLES[field.key][within(0, STYLES[field.key].length - 1)] }
    case 'slider': {
      const share = within(-SLIDER_STEPS, SLIDER_STEPS) / SLIDER_STEPS
      return isFace(field.key) ? { ...look, face: { ...look.face, [field.key]: share } } : { ...look, [field.key]: share }
    }
    case 'switch':
      return { ...look, [field.key]: value > 0 }
  }
}

const isFace = (key: SliderField): key is FaceSlider => FACE_SLIDERS.some((name) => name === key)
const sliderOf = (look: Look, key: SliderField): number => (isFace(key) ? look.face[key] : (look[key] ?? 0))
