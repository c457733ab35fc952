import type { Pose, Rigid } from '../../contract/pose.ts'
import { MAX_DISTANCE, validPose } from '../../contract/pose.ts'
import type { PoseTarget, RigidTarget } from '../../contract/pose-decode.ts'
import { S } from './infer/body.ts'
import type { Body } from './infer/body.ts'
import { normalize } from './infer/turns.ts'

/** No head is lower, nor higher, metres: a person is drawn as a person or not at all. */
const LOWEST_HEAD = 0.2
const HIGHEST_HEAD = 3.5

const put = (body: Body, rigid: Rigid | RigidTarget, place: number, turn: number): void => {
  const { s } = body
  const { p, q } = rigid
  s[place] = p[0]
  s[place + 1] = p[1]
  s[place + 2] = p[2]
  s[turn] = q[0]
  s[turn + 1] = q[1]
  s[turn + 2] = q[2]
  s[turn + 3] = q[3]
  normalize(s, turn)
}

const putAll = (body: Body, head: Rigid | RigidTarget, left: Rigid | RigidTarget | null, right: Rigid | RigidTarget | null): void => {
  put(body, head, S.given, S.headTurn)
  body.leftTracked = left !== null
  body.rightTracked = right !== null
  if (left) put(body, left, S.leftGoal, S.leftGoal + 3)
  if (right) put(body, right, S.rightGoal, S.rightGoal + 3)
}

const high = (y: number): boolean => y >= LOWEST_HEAD && y <= HIGHEST_HEAD
/** Within so many metres of the middle, as sent poses are (see pose-layout.ts), and turned by something like a unit quaternion. */
const real = ({ p, q }: RigidTarget): boolean => {
  const length = q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]
  return Math.abs(p[0]) + Math.abs(p[1]) + Math.abs(p[2]) <= 2 * MAX_DISTANCE && length > 0.25 && length < 4
}

/** Takes over where head and hands are; false, and nothing is taken, for a pose that no body can have. */
export const takePose = (body: Body, pose: Pose): boolean => {
  if (!validPose(pose) || !high(pose.head.p[1])) return false
  putAll(body, pose.head, pose.left ?? null, pose.right ?? null)
  body.seated = pose.seated
  return true
}

/** The same from a decoded pose, without making garbage. */
export const takeTarget = (body: Body, target: PoseTarget): boolean => {
  if (!high(target.head.p[1]) || !real(target.head)) return false
  if ((target.hasLeft && !real(target.left)) || (target.hasRight && !real(target.right))) return false
  putAll(body, target.head, target.hasLeft ? target.left : null, target.hasRight ? target.right : null)
  body.seated = target.seated
  return true
}
