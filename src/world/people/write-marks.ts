import { S } from './infer/body.ts'
import type { Body } from './infer/body.ts'
import { FINGERTIP } from './infer/reach.ts'
import { turnBy } from './infer/turns.ts'
import { MARK } from './marks.ts'
import { BONE } from './skeleton.ts'
import type { TagPlace } from './tag-places.ts'

/** The tag hangs this far over the eyes: over hair and hats. */
const OVER_EYES = 0.255
/** How far an arm has risen, 0…1, when its beam begins to show. */
const ARM_RAISED = 0.6

const tip = new Float32Array(3)
const pelvis = BONE.pelvis * 8
const feet = BONE.footL * 8
const hands = BONE.handL * 8

/** Which hand points: the only tracked one, or the one nearer to the target. */
export const pointingSide = (body: Body): 'left' | 'right' => {
  if (body.leftTracked !== body.rightTracked) return body.leftTracked ? 'left' : 'right'
  return body.pointSide < 0 && !body.rightTracked ? 'left' : 'right'
}

/** Puts the end of the pointing hand's first finger into `tip`. */
const findTip = (body: Body, row: Float32Array): void => {
  const left = pointingSide(body) === 'left'
  const hand = hands + (left ? 0 : 8)
  tip[0] = left ? -FINGERTIP[0] : FINGERTIP[0]
  tip[1] = FINGERTIP[1]
  tip[2] = FINGERTIP[2]
  turnBy(row, hand + 4, tip, 0, tip, 0)
  for (let n = 0; n < 3; n++) tip[n]! += row[hand + n]!
}

/** Writes the numbers of one person's marks (see MARK) as `row` shows them, and where the tag would hang into `tag`. */
export const writeMarks = (numbers: Float32Array, body: Body, row: Float32Array, index: number, tag: TagPlace): void => {
  const { ground, beam, target } = MARK
  numbers[ground] = row[pelvis]! * 0.5 + (row[feet]! + row[feet + 8]!) * 0.25
  numbers[ground + 1] = row[pelvis + 2]! * 0.5 + (row[feet + 2]! + row[feet + 10]!) * 0.25
  numbers[ground + 2] = 1
  numbers[ground + 3] = body.still ? 0 : body.level
  tag.x = numbers[MARK.tag] = row[0]!
  tag.y = row[1]! + OVER_EYES
  tag.z = numbers[MARK.tag + 2] = row[2]!
  numbers[MARK.tag + 1] = tag.y + tag.lift
  numbers[MARK.tag + 3] = tag.width > 0 ? index + 1 + Math.min(0.99, tag.width / 16) : 0
  // The beam comes when the arm is nearly there.
  const points = body.reach > ARM_RAISED
  numbers[beam + 3] = points ? (body.reach - ARM_RAISED) / (1 - ARM_RAISED) : 0
  if (points) {
    findTip(body, row)
    for (let n = 0; n < 3; n++) {
      numbers[beam + n] = tip[n]!
      numbers[target + n] = body.s[S.target + n]!
    }
  }
  numbers[target + 3] = 1
  numbers[MARK.feet] = row[feet]!
  numbers[MARK.feet + 1] = row[feet + 2]!
  numbers[MARK.feet + 2] = row[feet + 8]!
  numbers[MARK.feet + 3] = row[feet + 10]!
}
