import { eyeHeightOf, type Look } from '../../contract/look.ts'
import { BONE, BONES, EYE_HEIGHT } from './skeleton.ts'

/** How much larger than the middle somebody of a look is drawn; everybody's poses come with even heights. */
export const statureOf = (look: Look | null): number => (look ? eyeHeightOf(look) / EYE_HEIGHT : 1)

/** By how much of a build shoulders are narrower for a figure that is all waist. */
export const NARROWER = 1.2

/** How wide the shoulders of a look are, as a build: -1 slight … 1 broad, and less for a waisted figure. */
export const shouldersOf = ({ build, figure }: Look): number => build - NARROWER * Math.max(figure, 0)

/** Makes a person of a row (row.ts) taller or shorter about the spot of the floor that their hips are over. */
export const grow = (row: Float32Array, stature: number): void => {
  if (stature === 1) return
  const x = row[BONE.pelvis * 8]!
  const z = row[BONE.pelvis * 8 + 2]!
  for (let bone = 0; bone < BONES; bone++) {
    const at = bone * 8
    row[at] = x + (row[at]! - x) * stature
    row[at + 1]! *= stature
    row[at + 2] = z + (row[at + 2]! - z) * stature
    row[at + 3]! *= stature
  }
}
