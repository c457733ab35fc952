import { CLOTHS, FRAMES, HAIRS, IRISES, SHOES, SKINS } from './look-palette.ts'
import type { Look } from './look-shape.ts'
import { BEARDS, FACE_SLIDERS, GLASSES, HAIR_STYLES, HATS, OUTFITS } from './look-shape.ts'

/** One sign holds six bits (base64url's alphabet), one sign a field. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const VERSION = 1

/** Largest value of one sign. */
const TOP = SIGNS.length - 1

/** What a sign stands for; one outside the alphabet stands for something too, so that every text is a person. */
const valueOf = (sign: string): number => {
  const place = SIGNS.indexOf(sign)
  return place >= 0 ? place : sign.charCodeAt(0) & TOP
}

/** A slider's value as one of 63 steps: an even count of steps to each side, so that the middle is exactly 0. */
const sliderStep = (value: number): number => Math.round(((Math.min(1, Math.max(-1, value)) + 1) / 2) * (TOP - 1))

const sliderValue = (step: number): number => (Math.min(step, TOP - 1) / (TOP - 1)) * 2 - 1

/** The code of a look: 31 signs of base64url. Sliders are rounded to 1/31. */
export const encodeLook = (look: Look): string => {
  const values = [
    VERSION,
    look.skin,
    HAIR_STYLES.indexOf(look.hair),
    look.hairColour,
    BEARDS.indexOf(look.beard),
    look.iris,
    GLASSES.indexOf(look.glasses),
    look.frame,
    HATS.indexOf(look.hat),
    OUTFITS.indexOf(look.outfit),
    look.top,
    look.inner,
    look.legs,
    look.shoes,
    look.cover,
    sliderStep(look.build),
    sliderStep(look.age),
    ...FACE_SLIDERS.map((name) => sliderStep(look.face[name])),
    look.side >> 6,
    look.side & TOP,
    look.wheelchair ? 1 : 0,
    sliderStep(look.weight),
    sliderStep(look.figure),
    sliderStep(look.height ?? 0)
  ]
  return values.map((value) => SIGNS[value & TOP]).join('')
}

/** The look of a code. Every text, also one of random signs, too short or too long, is some valid person. */
export const decodeLook = (code: string): Look => {
  let at = 1
  const next = (): number => (at < code.length ? valueOf(code[at++]!) : 0)
  // What was added later is in the middle for codes that end before it.
  const added = (): number => (at < code.length ? sliderValue(next()) : 0)
  const oneOf = <T>(list: readonly T[]): T => list[next() % list.length]!
  const place = (list: readonly unknown[]): number => next() % list.length
  return {
    skin: place(SKINS),
    hair: oneOf(HAIR_STYLES),
    hairColour: place(HAIRS),
    beard: oneOf(BEARDS),
    iris: place(IRISES),
    glasses: oneOf(GLASSES),
    frame: place(FRAMES),
    hat: oneOf(HATS),
    outfit: oneOf(OUTFITS),
    top: place(CLOTHS),
    inner: place(CLOTHS),
    legs: place(CLOTHS),
    shoes: place(SHOES),
    cover: place(CLOTHS),
    build: sliderValue(next()),
    age: sliderValue(next()),
    face: {
      jaw: sliderValue(next()),
      width: sliderValue(next()),
      cheeks: sliderValue(next()),
      nose: sliderValue(next()),
      noseWidth: sliderValue(next()),
      eyes: sliderValue(next()),
      brows: sliderValue(next()),
      mouth: sliderValue(next())
    },
    side: ((next() & 3) << 6) | next(),
    wheelchair: (next() & 1) === 1,
    weight: added(),
    figure: added(),
    height: added()
  }
}
