import type { PoseTarget, RigidTarget } from '../../../contract/pose-decode.ts'

export const copyRigid = (from: RigidTarget, to: RigidTarget): void => {
  for (let k = 0; k < 3; k++) to.p[k] = from.p[k]!
  for (let k = 0; k < 4; k++) to.q[k] = from.q[k]!
}

const copyFlags = (from: PoseTarget, to: PoseTarget): void => {
  to.hasLeft = from.hasLeft
  to.hasRight = from.hasRight
  to.pointing = from.pointing
  to.seated = from.seated
  to.seq = from.seq
  to.time = from.time
}

/** Writes one pose over another. */
export const copyPose = (from: PoseTarget, to: PoseTarget): void => {
  copyRigid(from.head, to.head)
  copyRigid(from.left, to.left)
  copyRigid(from.right, to.right)
  copyFlags(from, to)
}

/** Between two placements, or past the second when `t` > 1 (nlerp on the shorter way). */
const between = (a: RigidTarget, b: RigidTarget, t: number, out: RigidTarget): void => {
  for (let k = 0; k < 3; k++) out.p[k] = a.p[k]! + (b.p[k]! - a.p[k]!) * t
  const dot = a.q[0] * b.q[0] + a.q[1] * b.q[1] + a.q[2] * b.q[2] + a.q[3] * b.q[3]
  const sign = dot < 0 ? -1 : 1
  let length = 0
  for (let k = 0; k < 4; k++) {
    const v = a.q[k]! + (b.q[k]! * sign - a.q[k]!) * t
    out.q[k] = v
    length += v * v
  }
  length = Math.sqrt(length) || 1
  for (let k = 0; k < 4; k++) out.q[k] = out.q[k]! / length
}

/** Writes what lies at `t` between two poses (past the second when `t` > 1); what is not a place comes from the nearer one. */
export const blendPoses = (a: PoseTarget, b: PoseTarget, t: number, out: PoseTarget): void => {
  const nearer = t < 0.5 ? a : b
  copyFlags(nearer, out)
  between(a.head, b.head, t, out.head)
  if (a.hasLeft && b.hasLeft) between(a.left, b.left, t, out.left)
  else copyRigid(nearer.left, out.left)
  if (a.hasRight && b.hasRight) between(a.right, b.right, t, out.right)
  else copyRigid(nearer.right, out.right)
}
