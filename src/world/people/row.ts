import { BONES } from './skeleton.ts'

/*
 * What the shaders know of each person: one row in each of two textures of RGBA floats.
 * Moving row: 16 bones of two texels each (position and scale; quaternion), then the face, then the marks.
 * Standing row: the look, written once.
 */

/** Texels of a row that are inferred: bones and face. */
export const BODY_TEXELS = BONES * 2 + 2

/** The face: blink 0…1, jaw open 0…1, lips round -1 … wide 1, brows raised -1…1. */
export const FACE_TEXEL = BONES * 2
/** Gaze to the right and up (radians), smile 0…1, how far a wheel has turned (radians). */
export const GAZE_TEXEL = BONES * 2 + 1

/** Level 0…1 (-1: nobody is there), how far the tag is lifted (metres), its width in its heights (0: no tag), strength of the beam. */
export const MARK_TEXEL = BODY_TEXELS
/** What is pointed at, and the hand that points: 1 right, -1 left. */
export const TARGET_TEXEL = BODY_TEXELS + 1
/** Texels a row of the moving texture. */
export const MOVING_TEXELS = BODY_TEXELS + 2

/** Texels a row of the standing texture, and what each holds. */
export const LOOK_TEXELS = 12
export const LOOK_TEXEL = {
  skin: 0, hair: 1, top: 2, inner: 3, legs: 4, shoe: 5, iris: 6, cover: 7, frame: 8,
  /** jaw, width, cheeks, nose */
  faceA: 9,
  /** nose width, eyes, brows, mouth */
  faceB: 10,
  /** build, age, side 0…1, stubble 0…1; outfit rides in top.w, hat in cover.w */
  body: 11
} as const

/** Most people in one crowd. */
export const ROWS = 64

/** Writes a bone of a row. */
export const writeBone = (
  row: Float32Array,
  bone: number,
  p: { x: number; y: number; z: number },
  scale: number,
  q: { x: number; y: number; z: number; w: number }
): void => {
  const at = bone * 8
  row[at] = p.x
  row[at + 1] = p.y
  row[at + 2] = p.z
  row[at + 3] = scale
  row[at + 4] = q.x
  row[at + 5] = q.y
  row[at + 6] = q.z
  row[at + 7] = q.w
}
