import { Vector3 } from 'three'
import type { Body } from './infer/body.ts'
import { MARK } from './marks.ts'
import type { TagPlace } from './tag-places.ts'

/** Where the first finger of a pointing right hand ends, in the hand's frame. */
const FINGERTIP = [-0.0305, 0, -0.112] as const
/** The tag hangs this far over the eyes: over hair and hats. */
const OVER_EYES = 0.255

const tip = new Vector3()

/** Which hand points: the only tracked one, or the one nearer to the target. */
export const pointingSide = (body: Body): 'left' | 'right' => {
  if (body.left.tracked !== body.right.tracked) return body.left.tracked ? 'left' : 'right'
  return body.pointSide < 0 && !body.right.tracked ? 'left' : 'right'
}

/** Writes the numbers of one person's marks (see MARK), and where the tag would hang into `tag`. */
export const writeMarks = (numbers: Float32Array, body: Body, row: number, tag: TagPlace): void => {
  const [left, right] = body.feet
  const headX = body.row[0]!
  const headY = body.row[1]!
  const headZ = body.row[2]!
  const { ground, beam, target, feet } = MARK
  numbers[ground] = body.pelvis.x * 0.5 + (left.at.x + right.at.x) * 0.25
  numbers[ground + 1] = body.pelvis.z * 0.5 + (left.at.z + right.at.z) * 0.25
  numbers[ground + 2] = 1
  numbers[ground + 3] = body.still ? 0 : body.level
  tag.x = headX
  tag.y = headY + OVER_EYES
  tag.z = headZ
  numbers[MARK.tag] = tag.x
  numbers[MARK.tag + 1] = tag.y
  numbers[MARK.tag + 2] = tag.z
  numbers[MARK.tag + 3] = tag.width > 0 ? row + 1 + Math.min(0.99, tag.width / 16) : 0
  const points = pointingSide(body) === 'left' ? body.left : body.right
  tip.set(points === body.left ? -FINGERTIP[0] : FINGERTIP[0], FINGERTIP[1], FINGERTIP[2]).applyQuaternion(points.q).add(points.p)
  numbers[beam] = tip.x
  numbers[beam + 1] = tip.y
  numbers[beam + 2] = tip.z
  numbers[beam + 3] = body.reach > 0.03 ? body.reach : 0
  numbers[target] = body.target.x
  numbers[target + 1] = body.target.y
  numbers[target + 2] = body.target.z
  numbers[target + 3] = 1
  numbers[feet] = left.at.x
  numbers[feet + 1] = left.at.z
  numbers[feet + 2] = right.at.x
  numbers[feet + 3] = right.at.z
}
