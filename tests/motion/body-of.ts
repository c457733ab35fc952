import { Quaternion, Vector3 } from 'three'
import type { Pose } from '../../src/contract/pose.ts'
import type { Body } from '../../src/world/people/infer/body.ts'
import { createBody } from '../../src/world/people/infer/body.ts'
import { infer } from '../../src/world/people/infer/infer.ts'
import { createPace, setPace } from '../../src/world/people/infer/pace.ts'
import { BONE, PALM } from '../../src/world/people/skeleton.ts'
import { takePose } from '../../src/world/people/take.ts'

/** Seconds a frame. */
export const DT = 1 / 60
const pace = createPace()
setPace(pace, DT)

export const seeded = (seed: number): (() => number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647
export const newBody = (manner = 0.5): Body => createBody(seeded(7), undefined, manner)

/** Plays a motion and looks at the body after every frame. */
export const play = (seconds: number, motion: (t: number, body: Body) => Pose | null, look: (body: Body, t: number) => void = () => {}, body = newBody()): Body => {
  for (let t = 0; t < seconds; t += DT) {
    const pose = motion(t, body)
    if (pose) takePose(body, pose)
    infer(body, pace)
    look(body, t)
  }
  return body
}

export const place = (body: Body, bone: number): Vector3 => new Vector3().fromArray(body.row, bone * 8)
export const turned = (body: Body, bone: number): Quaternion => new Quaternion().fromArray(body.row, bone * 8 + 4)

/** The inside angle of a joint, radians. */
export const inside = (middle: Vector3, a: Vector3, b: Vector3): number => a.clone().sub(middle).angleTo(b.clone().sub(middle))

/** Where the wrist of a drawn hand is. */
export const wrist = (body: Body, k: number): Vector3 => new Vector3(0, 0, PALM).applyQuaternion(turned(body, BONE.handL + k)).add(place(body, BONE.handL + k))

/** Where the ball of a drawn foot is. */
export const ball = (body: Body, k: number): Vector3 => new Vector3(0, -0.075, -0.125).applyQuaternion(turned(body, BONE.footL + k)).add(place(body, BONE.footL + k))

/** One turn as seen from another: how far it is bent (about x and z) and turned (about y), radians. */
export const bentAndTurned = (from: Quaternion, to: Quaternion): { forward: number; aside: number; turned: number } => {
  const q = from.clone().invert().multiply(to)
  const length = Math.hypot(q.y, q.w) || 1
  const twist = new Quaternion(0, q.y / length, 0, q.w / length)
  const swing = q.clone().multiply(twist.clone().invert())
  const sign = Math.sign(swing.w) || 1
  const half = 2 * Math.atan2(twist.y, twist.w)
  return { forward: 2 * Math.asin(Math.min(1, Math.abs(swing.x))), aside: 2 * Math.asin(Math.min(1, Math.abs(swing.z * sign))), turned: Math.abs(half - 2 * Math.PI * Math.round(half / (2 * Math.PI))) }
}
