import { CLOTHS, FRAMES, HAIRS, IRISES, SHOES, SKINS } from './look-palette.ts'
import type { Look } from './look-shape.ts'
import { BEARDS, GLASSES, HAIR_STYLES, OUTFITS } from './look-shape.ts'

/** Hair colours of older people. */
const GREYS = [10, 11]

/** Trousers and coats: cloth that goes with everything. */
const QUIET = [3, 4, 5, 6, 8, 9, 10, 11]

/** Shirts under something. */
const LIGHT = [0, 1, 2, 7, 13, 23]

/** Styles that cover the hair. */
const COVERS = ['hijab', 'turban', 'headscarf']

/**
 * A person who could be anybody: nobody's default. `random` gives numbers from 0 up to 1. Colours are chosen to go
 * together; no hats and no wheelchair, which are for their wearer to choose.
 */
export const randomLook = (random: () => number): Look => {
  const below = (count: number): number => Math.min(count - 1, Math.floor(random() * count))
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const slider = (): number => (random() + random() + random()) / 1.5 - 1
  const skin = below(SKINS.length)
  const age = slider()
  const dark = skin > 6 ? 4 : skin > 3 ? 6 : 10
  const hair = pick(HAIR_STYLES)
  const outfit = pick(OUTFITS)
  const wearsBeard = hair !== 'hijab' && outfit !== 'dress' && random() < 0.3
  return {
    skin,
    hair,
    hairColour: age > 0.35 && random() < 0.6 ? pick(GREYS) : below(Math.min(dark, HAIRS.length)),
    beard: wearsBeard ? pick(BEARDS) : 'none',
    iris: skin > 5 ? below(3) : below(IRISES.length),
    glasses: random() < 0.3 ? pick(GLASSES) : 'none',
    frame: below(FRAMES.length),
    hat: 'none',
    outfit,
    top: outfit === 'coat' || outfit === 'blazer' ? pick(QUIET) : below(CLOTHS.length),
    inner: pick(LIGHT),
    legs: pick(QUIET),
    shoes: below(SHOES.length),
    cover: COVERS.includes(hair) ? below(CLOTHS.length) : pick(QUIET),
    build: slider(),
    weight: slider(),
    figure: Math.min(1, Math.max(-1, slider() + (outfit === 'dress' || hair === 'hijab' ? 0.5 : wearsBeard ? -0.6 : 0))),
    age,
    face: {
      jaw: slider(), width: slider(), cheeks: slider(), nose: slider(),
      noseWidth: slider(), eyes: slider(), brows: slider(), mouth: slider()
    },
    side: below(256),
    wheelchair: false,
    height: slider()
  }
}
