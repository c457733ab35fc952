import { Quaternion, Vector3 } from 'three'
import { ANKLE, BONE, HIP, KNEE, PELVIS, SHIN, THIGH } from '../skeleton.ts'
import { writeBone } from '../row.ts'
import type { Body, Foot } from './body.ts'
import { eased, held, wrapped } from './ease.ts'
import { aim, middleJoint } from './limb.ts'

/** A foot steps when it is this far (metres) or this turned (radians) from where it belongs. */
const STEP_DISTANCE = 0.15
const STEP_TURN = 0.55
const STEP_HEIGHT = 0.05
const STANCE = 0.1
/** Feet stand turned out a little, radians. */
const TURNED_OUT = 0.1
/** Chair's footrest. */
const FOOTREST = 0.1

const up = new Vector3(0, 1, 0)
const place = new Vector3()
const hip = new Vector3()
const knee = new Vector3()
const ankle = new Vector3()
const hint = new Vector3()
const turn = new Quaternion()
const footTurn = new Quaternion()

/** Where a foot belongs under the hips. */
const belongs = (body: Body, side: number, out: Vector3): void => {
  const sin = Math.sin(body.yaw)
  const cos = Math.cos(body.yaw)
  const ahead = body.wheelchair ? 0.5 : body.seated ? 0.4 : 0
  // A step lands where the body will be.
  const lead = body.wheelchair ? 0 : body.stepTime * 0.55
  out.set(
    body.pelvis.x + side * STANCE * cos - sin * ahead + held(body.velocity.x, -2, 2) * lead,
    body.wheelchair ? FOOTREST : 0,
    body.pelvis.z - side * STANCE * sin - cos * ahead + held(body.velocity.z, -2, 2) * lead
  )
}

const plant = (body: Body): void => {
  body.feet.forEach((foot, k) => {
    belongs(body, k === 0 ? -1 : 1, foot.at)
    foot.yaw = body.yaw
  })
  body.stepping = -1
}

/** Starts a step with the foot that is farthest from where it belongs, if one is far enough. */
const startStep = (body: Body): void => {
  let worst = 1
  for (let k = 0; k < 2; k++) {
    const foot = body.feet[k]!
    belongs(body, k === 0 ? -1 : 1, place)
    const error = Math.hypot(foot.at.x - place.x, foot.at.z - place.z) / STEP_DISTANCE + Math.abs(wrapped(foot.yaw - body.yaw)) / STEP_TURN
    if (error > worst) {
      worst = error
      body.stepping = k
    }
  }
  if (body.stepping < 0) return
  const foot = body.feet[body.stepping]!
  foot.from.copy(foot.at)
  foot.fromYaw = foot.yaw
  body.step = 0
  body.stepTime = held(0.36 - 0.13 * Math.hypot(body.velocity.x, body.velocity.z), 0.16, 0.32)
}

const goOnStepping = (body: Body, dt: number): void => {
  const foot = body.feet[body.stepping]!
  body.step = Math.min(1, body.step + dt / body.stepTime)
  belongs(body, body.stepping === 0 ? -1 : 1, place)
  const t = eased(body.step)
  foot.at.lerpVectors(foot.from, place, t)
  foot.at.y = Math.sin(Math.PI * body.step) * STEP_HEIGHT
  foot.yaw = wrapped(foot.fromYaw + wrapped(body.yaw - foot.fromYaw) * t)
  if (body.step >= 1) {
    foot.at.y = 0
    body.stepping = -1
  }
}

/** The pitch of a foot in the air: toes hang while it leaves, rise before it lands. */
const pitchOf = (body: Body, k: number): number => (body.stepping === k ? -Math.sin(body.step * 2 * Math.PI) * 0.35 * Math.min(1, body.velocity.length()) : 0)

const drawLeg = (body: Body, foot: Foot, k: number): void => {
  const side = k === 0 ? -1 : 1
  footTurn.setFromAxisAngle(up, foot.yaw - side * TURNED_OUT)
  hint.set(1, 0, 0)
  turn.setFromAxisAngle(hint, pitchOf(body, k))
  footTurn.multiply(turn)
  ankle.set(0, ANKLE[1], ANKLE[2]).applyQuaternion(footTurn).add(foot.at)
  hip.set(side * HIP[0], HIP[1] - PELVIS[1], HIP[2]).applyQuaternion(body.pelvisTurn).add(body.pelvis)
  const distance = hip.distanceTo(ankle)
  const stretch = Math.max(1, Math.min(1.08, distance / ((THIGH + SHIN) * 0.999)))
  // Past that the heel comes up rather than the leg grow.
  if (distance > (THIGH + SHIN) * 1.08) ankle.lerpVectors(hip, ankle, ((THIGH + SHIN) * 1.08) / distance)
  writeBone(body.row, BONE.footL + k, ankle, 1, footTurn)
  const open = body.seated || body.wheelchair ? 0.1 : 0.14
  hint.set(side * open, body.seated || body.wheelchair ? 0.6 : 0, -1).applyQuaternion(body.pelvisTurn)
  middleJoint(hip, ankle, THIGH * stretch, SHIN * stretch, hint, knee)
  aim(hip, knee, HIP, KNEE, side, body.pelvisTurn, turn)
  writeBone(body.row, BONE.thighL + k, hip, stretch, turn)
  aim(knee, ankle, KNEE, ANKLE, side, body.pelvisTurn, turn)
  writeBone(body.row, BONE.shinL + k, knee, stretch, turn)
}

/** Infers legs: feet stand where they are until they are too far off, then step, one at a time; two-bone legs. */
export const inferLegs = (body: Body, dt: number): void => {
  if (!body.started || body.wheelchair) plant(body)
  else if (body.stepping >= 0) goOnStepping(body, dt)
  else startStep(body)
  drawLeg(body, body.feet[0], 0)
  drawLeg(body, body.feet[1], 1)
  if (body.wheelchair) {
    const ahead = -(body.velocity.x * Math.sin(body.yaw) + body.velocity.z * Math.cos(body.yaw))
    body.wheel += (ahead * dt) / 0.3
  }
  place.set(body.pelvis.x, 0, body.pelvis.z)
  writeBone(body.row, BONE.ground, place, 1, body.pelvisTurn)
}
