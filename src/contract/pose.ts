import type { Pose, Rigid } from './pose-shape.ts'
import { HAND_REACH, MAX_DISTANCE, validRigid } from './pose-valid.ts'

/** Eye height of everybody who stands, metres: a body is no fingerprint. */
export const EVEN_EYE_HEIGHT = 1.615

export type { Pose, PoseFrame, Rigid } from './pose-shape.ts'
export { HAND_REACH, MAX_DISTANCE }

/** False for NaN, infinities, quaternions of no length, a head farther than 32 m, a hand more than 1.5 m from the head. */
export const validPose = (pose: Pose): boolean => {
  const origin = [0, 0, 0] as const
  return (
    validRigid(pose.head, origin, MAX_DISTANCE) &&
    (pose.left === undefined || validRigid(pose.left, pose.head.p, HAND_REACH)) &&
    (pose.right === undefined || validRigid(pose.right, pose.head.p, HAND_REACH))
  )
}

const scaledFrom = (hand: Rigid, head: Rigid, y: number, scale: number): Rigid => ({
  p: [
    head.p[0] + (hand.p[0] - head.p[0]) * scale,
    y + (hand.p[1] - head.p[1]) * scale,
    head.p[2] + (hand.p[2] - head.p[2]) * scale
  ],
  q: hand.q
})

/**
 * The pose of a body whose eyes, standing, are `eyeHeight` metres above the floor, as that of one whose eyes are at
 * EVEN_EYE_HEIGHT: heights and the reach of the hands are scaled, places on the floor stay. Done before sending.
 * Throws a RangeError when `eyeHeight` is not a positive number.
 */
export const evenHeight = (pose: Pose, eyeHeight: number): Pose => {
  if (!(eyeHeight > 0) || !Number.isFinite(eyeHeight)) throw new RangeError('eye height must be a positive number of metres')
  const scale = EVEN_EYE_HEIGHT / eyeHeight
  const y = pose.head.p[1] * scale
  return {
    head: { p: [pose.head.p[0], y, pose.head.p[2]], q: pose.head.q },
    ...(pose.left && { left: scaledFrom(pose.left, pose.head, y, scale) }),
    ...(pose.right && { right: scaledFrom(pose.right, pose.head, y, scale) }),
    pointing: pose.pointing,
    seated: pose.seated
  }
}

export { POSE_BYTES, encodePose } from './pose-encode.ts'
export { createPoseTarget, decodePose, decodePoseInto, type PoseTarget } from './pose-decode.ts'
