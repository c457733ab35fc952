import { S } from './infer/body.ts'
import type { Body } from './infer/body.ts'
import { MARK_TEXEL, TARGET_TEXEL } from './row.ts'
import type { TagPlace } from './tag-places.ts'

/** The tag hangs this far over the eyes: over hair and hats. */
export const OVER_EYES = 0.255
/** How far an arm has risen, 0…1, when its beam begins to show. */
const ARM_RAISED = 0.6

const MARK = MARK_TEXEL * 4
const TARGET = TARGET_TEXEL * 4

/** Which hand points: the only tracked one, or the one nearer to the target. */
export const pointingSide = (body: Body): 'left' | 'right' => {
  if (body.leftTracked !== body.rightTracked) return body.leftTracked ? 'left' : 'right'
  return body.pointSide < 0 && !body.rightTracked ? 'left' : 'right'
}

/** Nobody is in this row (row.ts): no mark is drawn for it. */
export const clearMarks = (row: Float32Array): void => {
  row[MARK] = -1
}

/** Writes how far somebody's tag is lifted into their row. */
export const writeLift = (row: Float32Array, tag: TagPlace): void => {
  row[MARK + 1] = tag.lift
}

/**
 * Writes what the marks of one person need beside their bones into their row, and where the tag would hang into `tag`. True when the
 * tag of somebody at rest is to be drawn anew.
 */
export const writeMarks = (body: Body, row: Float32Array, tag: TagPlace): boolean => {
  tag.x = row[0]!
  tag.y = row[1]! + OVER_EYES
  tag.z = row[2]!
  const rests = row[MARK + 1] === Math.fround(tag.lift) && row[MARK + 2] === Math.fround(tag.width)
  row[MARK] = body.still ? 0 : body.level
  row[MARK + 1] = tag.lift
  row[MARK + 2] = tag.width
  // The beam comes when the arm is nearly there.
  const points = body.reach > ARM_RAISED
  row[MARK + 3] = points ? (body.reach - ARM_RAISED) / (1 - ARM_RAISED) : 0
  if (!points) return !rests
  for (let n = 0; n < 3; n++) row[TARGET + n] = body.s[S.target + n]!
  row[TARGET + 3] = pointingSide(body) === 'left' ? -1 : 1
  return !rests
}
