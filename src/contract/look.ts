/** What people look like, its code of 31 signs that travels in messages, and a random start. */
export { BEARDS, FACE_SLIDERS, GLASSES, HAIR_STYLES, HATS, OUTFITS, lookSchema } from './look-shape.ts'
export type { FaceSlider, HairStyle, Look } from './look-shape.ts'
export { decodeLook, encodeLook } from './look-code.ts'
export { randomLook } from './look-random.ts'
export { eyeHeightOf } from './look-height.ts'
