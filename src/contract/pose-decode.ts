import type { PoseFrame, Rigid } from './pose-shape.ts'
import { HIGHEST, LEFT, LOWEST, POINTING, POSE_BYTES, POSE_VERSION, RIGHT, SEATED, SMALL } from './pose-layout.ts'
import { HAND_REACH, MAX_DISTANCE } from './pose-valid.ts'

/** A placement that is written again and again: `p` x, y, z in metres; `q` x, y, z, w. */
export interface RigidTarget {
  readonly p: [number, number, number]
  readonly q: [number, number, number, number]
}

/** Room for one decoded pose, for reading poses without making garbage. A hand counts only when its `has` is true. */
export interface PoseTarget {
  readonly head: RigidTarget
  readonly left: RigidTarget
  readonly right: RigidTarget
  hasLeft: boolean
  hasRight: boolean
  pointing: boolean
  seated: boolean
  seq: number
  time: number
}

const rigid = (): RigidTarget => ({ p: [0, 0, 0], q: [0, 0, 0, 1] })

/** Fresh room for a pose. */
export const createPoseTarget = (): PoseTarget => ({
  head: rigid(),
  left: rigid(),
  right: rigid(),
  hasLeft: false,
  hasRight: false,
  pointing: false,
  seated: false,
  seq: 0,
  time: 0
})

const HEAD_STEP = (2 * SMALL) / 1023
const HAND_STEP = (2 * SMALL) / 511

/** Writes the unit quaternion with three given components and the missing one at `largest`; false if there is none. */
const turn = (q: RigidTarget['q'], largest: number, a: number, b: number, c: number): boolean => {
  const rest = 1 - a * a - b * b - c * c
  if (rest < 0.1) return false
  const big = Math.sqrt(rest)
  q[0] = largest === 0 ? big : a
  q[1] = largest === 0 ? a : largest === 1 ? big : b
  q[2] = largest < 2 ? b : largest === 2 ? big : c
  q[3] = largest === 3 ? big : c
  return true
}

/** Writes a hand's place; false when it lies out of an arm's reach. */
const place = (p: RigidTarget['p'], head: RigidTarget['p'], bits: number): boolean => {
  const x = ((bits & 2047) / 2047) * 2 * HAND_REACH - HAND_REACH
  const y = (((bits >>> 11) & 1023) / 1023) * 2 * HAND_REACH - HAND_REACH
  const z = ((bits >>> 21) / 2047) * 2 * HAND_REACH - HAND_REACH
  p[0] = head[0] + x
  p[1] = head[1] + y
  p[2] = head[2] + z
  // Half a step more than the reach: a hand sent at its very end is rounded outward at times.
  return x * x + y * y + z * z <= (HAND_REACH + 0.004) ** 2
}

const read32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0

/**
 * Reads a pose into `target` without making garbage. False for a wrong length or version, a quaternion that is none,
 * a head farther than 32 m from the origin or a hand more than 1.5 m from the head; `target` is then half written
 * and must not be used.
 */
export const decodePoseInto = (bytes: Uint8Array, target: PoseTarget): boolean => {
  if (bytes.length !== POSE_BYTES || bytes[0]! >>> 4 !== POSE_VERSION) return false
  const flags = bytes[0]!
  target.pointing = (flags & POINTING) !== 0
  target.seated = (flags & SEATED) !== 0
  target.hasLeft = (flags & LEFT) !== 0
  target.hasRight = (flags & RIGHT) !== 0
  target.seq = bytes[1]!
  target.time = bytes[2]! | (bytes[3]! << 8)
  const { head, left, right } = target
  const xz = read32(bytes, 4)
  const y = bytes[8]! | (bytes[9]! << 8)
  head.p[0] = ((xz & 0xffff) / 0xffff) * 2 * MAX_DISTANCE - MAX_DISTANCE
  head.p[1] = ((y & 0x3fff) / 0x3fff) * (HIGHEST - LOWEST) + LOWEST
  head.p[2] = ((xz >>> 16) / 0xffff) * 2 * MAX_DISTANCE - MAX_DISTANCE
  if (head.p[0] ** 2 + head.p[1] ** 2 + head.p[2] ** 2 > (MAX_DISTANCE + 0.001) ** 2) return false
  const h = read32(bytes, 10)
  const third = ((h >>> 20) & 1023) * HEAD_STEP - SMALL
  if (!turn(head.q, y >>> 14, (h & 1023) * HEAD_STEP - SMALL, ((h >>> 10) & 1023) * HEAD_STEP - SMALL, third)) return false
  const l = read32(bytes, 18)
  if (target.hasLeft) {
    const c = ((l >>> 18) & 511) * HAND_STEP - SMALL
    if (!turn(left.q, h >>> 30, (l & 511) * HAND_STEP - SMALL, ((l >>> 9) & 511) * HAND_STEP - SMALL, c)) return false
    if (!place(left.p, head.p, read32(bytes, 14))) return false
  }
  if (target.hasRight) {
    const r = bytes[26]! | (bytes[27]! << 8) | (bytes[28]! << 16)
    const c = ((l >>> 29) | ((r >>> 18) << 3)) * HAND_STEP - SMALL
    if (!turn(right.q, (l >>> 27) & 3, (r & 511) * HAND_STEP - SMALL, ((r >>> 9) & 511) * HAND_STEP - SMALL, c)) return false
    if (!place(right.p, head.p, read32(bytes, 22))) return false
  }
  return true
}

const copied = ({ p, q }: RigidTarget): Rigid => ({ p: [p[0], p[1], p[2]], q: [q[0], q[1], q[2], q[3]] })

/** Reads a pose; null for everything that `decodePoseInto` refuses. */
export const decodePose = (bytes: Uint8Array): PoseFrame | null => {
  const target = createPoseTarget()
  if (!decodePoseInto(bytes, target)) return null
  const pose = {
    head: copied(target.head),
    ...(target.hasLeft && { left: copied(target.left) }),
    ...(target.hasRight && { right: copied(target.right) }),
    pointing: target.pointing,
    seated: target.seated
  }
  return { pose, seq: target.seq, time: target.time }
}
