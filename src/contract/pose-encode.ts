import type { Pose, Rigid } from './pose-shape.ts'
import { HIGHEST, LEFT, LOWEST, POINTING, POSE_BYTES, POSE_VERSION, RIGHT, SEATED, SMALL } from './pose-layout.ts'
import { HAND_REACH, MAX_DISTANCE, validRigid } from './pose-valid.ts'

export { POSE_BYTES }

const ORIGIN = [0, 0, 0] as const
const NOTHING = new Uint8Array(0)

/** `value` between `low` and `high` as a whole number from 0 to `top`. */
const steps = (value: number, low: number, high: number, top: number): number => {
  const step = Math.round(((value - low) / (high - low)) * top)
  return step < 0 ? 0 : step > top ? top : step
}

/** Which component of a quaternion is largest. */
const largestOf = (q: Rigid['q']): number => {
  let largest = 0
  for (let k = 1; k < 4; k++) if (Math.abs(q[k]!) > Math.abs(q[largest]!)) largest = k
  return largest
}

/** One over a quaternion's length, with the sign that makes its largest component positive. */
const scaleOf = (q: Rigid['q'], largest: number): number =>
  Math.sign(q[largest]!) / Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3])

/** The `nth` (0…2) of the components that are not `largest`, times `scale`, as a whole number from 0 to `top`. */
const smaller = (q: Rigid['q'], largest: number, nth: number, scale: number, top: number): number =>
  steps(q[nth < largest ? nth : nth + 1]! * scale, -SMALL, SMALL, top)

const write32 = (out: Uint8Array, at: number, value: number): void => {
  out[at] = value
  out[at + 1] = value >>> 8
  out[at + 2] = value >>> 16
  out[at + 3] = value >>> 24
}

const placeOf = (hand: Rigid, head: Rigid): number => {
  const x = steps(hand.p[0] - head.p[0], -HAND_REACH, HAND_REACH, 2047)
  const y = steps(hand.p[1] - head.p[1], -HAND_REACH, HAND_REACH, 1023)
  const z = steps(hand.p[2] - head.p[2], -HAND_REACH, HAND_REACH, 2047)
  return x | (y << 11) | (z << 21)
}

/**
 * Writes a pose into the first POSE_BYTES of `out` and returns them. `seq` is counted modulo 256 and `timeMs`, the
 * sender's clock, modulo 65536. A hand that cannot be true is left out; when the head cannot (see `validPose`, or a
 * height outside -4…12 m) an empty array comes back: nothing is to be sent.
 */
export const encodePose = (pose: Pose, seq: number, timeMs: number, out: Uint8Array): Uint8Array => {
  const { head } = pose
  if (!validRigid(head, ORIGIN, MAX_DISTANCE) || head.p[1] < LOWEST || head.p[1] > HIGHEST) return NOTHING
  const left = pose.left && validRigid(pose.left, head.p, HAND_REACH) ? pose.left : undefined
  const right = pose.right && validRigid(pose.right, head.p, HAND_REACH) ? pose.right : undefined
  const time = Math.floor(timeMs) & 0xffff
  out[0] =
    (POSE_VERSION << 4) | (pose.pointing ? POINTING : 0) | (pose.seated ? SEATED : 0) | (left ? LEFT : 0) | (right ? RIGHT : 0)
  out[1] = seq & 255
  const h = largestOf(head.q)
  write32(out, 4, steps(head.p[0], -MAX_DISTANCE, MAX_DISTANCE, 65535) | (steps(head.p[2], -MAX_DISTANCE, MAX_DISTANCE, 65535) << 16))
  const y = steps(head.p[1], LOWEST, HIGHEST, 16383) | (h << 14)
  out[2] = time
  out[3] = time >>> 8
  out[8] = y
  out[9] = y >>> 8
  const l = left ? largestOf(left.q) : 0
  const hs = scaleOf(head.q, h)
  const turn = smaller(head.q, h, 0, hs, 1023) | (smaller(head.q, h, 1, hs, 1023) << 10) | (smaller(head.q, h, 2, hs, 1023) << 20)
  write32(out, 10, turn | (l << 30))
  out.fill(0, 14, POSE_BYTES)
  const r = right ? largestOf(right.q) : 0
  const rs = right ? scaleOf(right.q, r) : 0
  const last = right ? smaller(right.q, r, 2, rs, 511) : 0
  if (left) write32(out, 14, placeOf(left, head))
  const ls = left ? scaleOf(left.q, l) : 0
  const leftTurn = left ? smaller(left.q, l, 0, ls, 511) | (smaller(left.q, l, 1, ls, 511) << 9) | (smaller(left.q, l, 2, ls, 511) << 18) : 0
  write32(out, 18, leftTurn | (r << 27) | ((last & 7) << 29))
  if (right) {
    write32(out, 22, placeOf(right, head))
    const turned = smaller(right.q, r, 0, rs, 511) | (smaller(right.q, r, 1, rs, 511) << 9) | ((last >>> 3) << 18)
    out[26] = turned
    out[27] = turned >>> 8
    out[28] = turned >>> 16
  }
  return out.length === POSE_BYTES ? out : out.subarray(0, POSE_BYTES)
}
