import { Euler, Matrix4, Quaternion, Vector3 } from 'three'
import type { Pose, Rigid } from '../../src/contract/pose.ts'

/** What a headset says at `t` seconds: showroom frame, metres. */
export type Motion = (t: number) => Pose

const rigid = (p: Vector3, q: Quaternion): Rigid => ({ p: [p.x, p.y, p.z], q: [q.x, q.y, q.z, q.w] })
const turn = (pitch: number, yaw: number, roll = 0): Quaternion => new Quaternion().setFromEuler(new Euler(pitch, yaw, roll, 'YXZ'))

/** From 0 to 1 between two moments, as people move: minimum jerk (Flash and Hogan, 1985). */
const between = (t: number, from: number, to: number): number => {
  const x = Math.min(1, Math.max(0, (t - from) / (to - from)))
  return x * x * x * (10 - 15 * x + 6 * x * x)
}

interface Stance {
  at: Vector3
  pitch?: number
  yaw?: number
  /** Hands that do something; a hand left out hangs by the side. */
  right?: Rigid
  left?: Rigid
  seated?: boolean
}

const NECK = new Vector3(0, -0.075, 0.085)

/** A controller in a hand that hangs by the side, or rests on the thigh of somebody low. */
const hanging = (at: Vector3, yaw: number, side: number): Rigid => {
  const low = between(1.615 - at.y, 0, 0.6)
  const place = new Vector3(side * 0.23, -0.81 + 0.38 * low, -0.1 - 0.22 * low).applyQuaternion(turn(0, yaw)).add(at)
  return rigid(place, turn(-1.25 + 0.85 * low, yaw, side * -1))
}

/** A whole pose; hands hang under the neck, not under a head that nods. */
const stand = ({ at, pitch = 0, yaw = 0, right, left, seated = false }: Stance): Pose => {
  const q = turn(pitch, yaw)
  const neck = NECK.clone().applyQuaternion(q).sub(NECK.clone().applyQuaternion(turn(0, yaw))).add(at)
  return { head: rigid(at, q), left: left ?? hanging(neck, yaw, -1), right: right ?? hanging(neck, yaw, 1), pointing: false, seated }
}

/** The right hand on its way from hanging towards a point, `share` of it: the arm swings about the shoulder, thumb ahead. */
const pointing = (at: Vector3, yaw: number, target: Vector3, share: number): Rigid => {
  const shoulder = new Vector3(0.172, -0.243, 0.085).applyQuaternion(turn(0, yaw)).add(at)
  const rest = new Vector3(...hanging(at, yaw, 1).p).sub(shoulder)
  const goal = target.clone().sub(shoulder)
  const whole = new Quaternion().setFromUnitVectors(rest.clone().normalize(), goal.normalize())
  const way = rest.clone().normalize().applyQuaternion(new Quaternion().slerp(whole, share))
  // The back of the hand faces outward, the fingers go on along the arm.
  const outward = new Vector3(1, 0, 0).applyQuaternion(turn(0, yaw))
  const up = outward.addScaledVector(way, -outward.dot(way)).normalize()
  const across = up.clone().cross(way.clone().negate())
  const q = new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(across, up, way.clone().negate()))
  return rigid(shoulder.addScaledVector(way, rest.length() + (0.56 - rest.length()) * share), q)
}

const eyes = (x: number, z: number, y = 1.615): Vector3 => new Vector3(x, y, z)
/** Up and down with the steps of a walk: two a stride. */
const bob = (way: number): number => 0.018 * Math.sin(way * 2 * Math.PI / 0.68)

/** Motions made by script, by name, each with how long it takes, seconds. */
export const MOTIONS: Readonly<Record<string, { seconds: number; motion: Motion }>> = {
  'walking straight': { seconds: 6, motion: (t) => {
    const way = 3.6 * between(t, 0.5, 5)
    return stand({ at: eyes(0, -way, 1.605 + bob(way)) })
  } },
  'walking in a curve': { seconds: 8, motion: (t) => {
    const angle = 3.2 * between(t, 0.5, 7)
    return stand({ at: eyes(1.5 * Math.cos(angle), -1.5 * Math.sin(angle), 1.605 + bob(angle * 1.5)), yaw: angle })
  } },
  'turning on the spot': { seconds: 6, motion: (t) => stand({ at: eyes(0, 0), yaw: 2 * Math.PI * between(t, 0.5, 5) }) },
  'leaning': { seconds: 6, motion: (t) => {
    const lean = between(t, 0.5, 1.8) - between(t, 3.5, 4.8)
    return stand({ at: eyes(0, -0.34 * lean, 1.615 - 0.13 * lean), pitch: -0.5 * lean })
  } },
  'crouching': { seconds: 6, motion: (t) => {
    const down = between(t, 0.5, 1.8) - between(t, 3.8, 5.2)
    return stand({ at: eyes(0, -0.08 * down, 1.615 - 0.72 * down), pitch: -0.3 * down })
  } },
  'sitting down and leaning on a seat': { seconds: 7, motion: (t) => {
    const down = between(t, 0.5, 2)
    const lean = between(t, 3, 4) - between(t, 5, 6)
    return stand({ at: eyes(0, 0.3 * down - 0.2 * lean, 1.615 - 0.42 * down - 0.05 * lean), pitch: -0.25 * lean, seated: t > 1.9 })
  } },
  'pointing at parts low and high': { seconds: 12, motion: (t) => {
    const heights = [0.3, 0.8, 1.3, 1.9]
    const k = Math.min(3, Math.floor(t / 3))
    const share = between(t - 3 * k, 0.2, 0.9) - between(t - 3 * k, 1.9, 2.7)
    const at = eyes(0, 0)
    const yaw = 0.3 * share
    return stand({ at, yaw, pitch: (heights[k]! - 1.6) * 0.4 * share, right: pointing(at, yaw, new Vector3(-0.5, heights[k]!, -1.6), share) })
  } },
  'reaching up': { seconds: 5, motion: (t) => {
    const share = between(t, 0.4, 1.5) - between(t, 3, 4.2)
    const at = eyes(0, 0)
    return stand({ at, pitch: 0.35 * share, right: pointing(at, 0, new Vector3(0.15, 4, -0.9), share) })
  } },
  'looking all round with the head': { seconds: 6, motion: (t) =>
    stand({ at: eyes(0, 0), yaw: 0.9 * (between(t, 0.4, 1.4) - between(t, 1.8, 2.8)), pitch: -0.8 * (between(t, 3, 4) - between(t, 4.5, 5.5)) }) }
}
