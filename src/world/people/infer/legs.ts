import { ANKLE, BONE, HIP, KNEE, PELVIS } from '../skeleton.ts'
import { S } from './body.ts'
import type { Body } from './body.ts'
import { above, held, smooth, wrapped } from './ease.ts'
import { createLimb, placeLimb } from './limb.ts'
import { P } from './pace.ts'
import type { Pace } from './pace.ts'
import { add, multiply, normalize, put, putTurn, turnBy } from './turns.ts'

/** A foot steps when it is this far (metres) or this turned (radians) from where it belongs. */
const STEP_DISTANCE = 0.15
const STEP_TURN = 0.55
const STEP_HEIGHT = 0.055
/** When in a step the foot begins to go, and when it has arrived, 0…1. */
const LEAVES = 0.08
const ARRIVES = 0.92
/** A step lands so much of its own time ahead of the body: what the body goes while the other foot steps, halved, and a little. */
const LANDS_AHEAD = 0.42
const STANCE = 0.1
/** Feet stand turned out a little, radians. */
const TURNED_OUT = 0.12
/** Chair's footrest. */
const FOOTREST = 0.1
/** Hips come down by no more than this for a leg to reach the floor, metres; past that the heel rises about the ball of the foot. */
const DROP = 0.1
/** Who walks has bent knees: hips are so much lower, metres. */
const WALKS_LOWER = 0.025
/** From the middle of the foot to its ball, and from the ball to the ankle. */
const BALL = Float32Array.of(0, 0.005, -0.105)
const FROM_BALL = Float32Array.of(0, ANKLE[1] - 0.005, ANKLE[2] + 0.105)
const HEEL_RISES = 1.1
/** A leg that stands reaches its foot all but exactly; one in the air need not. Metres, see `soft` of a limb. */
const STANDS_SOFT = 0.004
/** A knee's inside is never sharper than this: 155° of flexion (deep squat: Hemmerich et al., J Orthop Res 24, 2006). */
const LEG = createLimb(HIP, KNEE, ANKLE, -1, (25 * Math.PI) / 180, STANDS_SOFT)
/** A leg that stands is never quite straight. */
const STANDING_LEG = LEG.farthest - 0.006

const HIP_L = 0, HIP_R = 3, ANKLE_AT = 6, HINT = 9, PLACE = 12, PITCH = 15, TURN = 19, BALL_AT = 23, FACES = 26, LATER = 28, PITCHED = 29, LACKS = 30
/** Room for what is reckoned with, and for what one function hands another: numbers as arguments would be boxed. */
const w = new Float32Array(32)
const pelvis = BONE.pelvis * 8

/** Where a foot belongs under hips that face along FACES (sine, cosine), in LATER seconds: a step lands where the body will be. */
const belongs = (body: Body, side: number): void => {
  const { s } = body
  const sin = w[FACES]!, cos = w[FACES + 1]!
  const sits = body.seated || body.wheelchair
  const ahead = body.wheelchair ? 0.5 : body.seated ? 0.4 : 0
  const lead = sits ? 0 : w[LATER]! + body.stepTime * LANDS_AHEAD
  w[PLACE] = s[S.hips]! + side * STANCE * cos - sin * ahead + held(body.velocityX, -2.4, 2.4) * lead
  w[PLACE + 1] = body.wheelchair ? FOOTREST : 0
  w[PLACE + 2] = s[S.hips + 2]! - side * STANCE * sin - cos * ahead + held(body.velocityZ, -2.4, 2.4) * lead
}

/** The turn of a foot that stands on the floor. */
const standFoot = (body: Body, k: number): void => {
  const half = ((k === 0 ? body.footYawL : body.footYawR) - (k === 0 ? -1 : 1) * TURNED_OUT) / 2
  const at = k === 0 ? S.footTurnL : S.footTurnR
  const sin = Math.sin(half), cos = Math.cos(half)
  body.s[at] = body.s[at + 2] = 0
  body.s[at + 1] = sin
  body.s[at + 3] = cos
  const ankle = k === 0 ? S.ankleL : S.ankleR
  body.s[ankle] = 2 * sin * cos * ANKLE[2]
  body.s[ankle + 1] = ANKLE[1]
  body.s[ankle + 2] = (1 - 2 * sin * sin) * ANKLE[2]
}

const plant = (body: Body): void => {
  const { s } = body
  body.footYawL = body.footYawR = body.hipsYaw
  for (let k = 0; k < 2; k++) {
    belongs(body, k === 0 ? -1 : 1)
    const foot = k === 0 ? S.footL : S.footR
    put(w, PLACE, s, foot)
    standFoot(body, k)
  }
  body.stepping = -1
}

/** Starts a step with the foot that is farthest from where it belongs, if one is far enough. */
const startStep = (body: Body): void => {
  const { s } = body
  let worst = 1
  for (let k = 0; k < 2; k++) {
    belongs(body, k === 0 ? -1 : 1)
    const foot = k === 0 ? S.footL : S.footR
    const dx = s[foot]! - w[PLACE]!, dz = s[foot + 2]! - w[PLACE + 2]!
    const turned = wrapped((k === 0 ? body.footYawL : body.footYawR) - body.hipsYaw)
    const error = Math.sqrt(dx * dx + dz * dz) / STEP_DISTANCE + Math.abs(turned) / STEP_TURN
    if (error > worst) {
      worst = error
      body.stepping = k
    }
  }
  if (body.stepping < 0) return
  const [foot, from] = body.stepping === 0 ? [S.footL, S.fromL] : [S.footR, S.fromR]
  put(s, foot, s, from)
  body.fromYaw = body.stepping === 0 ? body.footYawL : body.footYawR
  body.step = 0
  body.stepTime = held(0.46 - 0.09 * body.speed, 0.26, 0.4)
}

/** Brings a foot in the air on its way: it leaves the floor before it goes, and has arrived before it stands. */
const swingFoot = (body: Body, k: number, foot: number, from: number): void => {
  const { s } = body
  const later = (1 - body.step) * body.stepTime
  const faces = body.hipsYaw + held(body.turning, -4, 4) * (later + 0.3 * body.stepTime)
  w[FACES] = Math.sin(faces)
  w[FACES + 1] = Math.cos(faces)
  w[LATER] = later
  belongs(body, k === 0 ? -1 : 1)
  const t = smooth(held((body.step - LEAVES) / (ARRIVES - LEAVES), 0, 1))
  s[foot] = s[from]! + (w[PLACE]! - s[from]!) * t
  s[foot + 2] = s[from + 2]! + (w[PLACE + 2]! - s[from + 2]!) * t
  const yaw = wrapped(body.fromYaw + wrapped(faces - body.fromYaw) * t)
  if (k === 0) body.footYawL = yaw
  else body.footYawR = yaw
  standFoot(body, k)
}

const goOnStepping = (body: Body, pace: Pace): void => {
  const { s, stepping } = body
  const foot = stepping === 0 ? S.footL : S.footR
  const from = stepping === 0 ? S.fromL : S.fromR
  const there = body.step >= ARRIVES
  body.step = Math.min(1, body.step + pace[P.dt]! / body.stepTime)
  if (!there) swingFoot(body, stepping, foot, from)
  const wave = Math.sin(Math.PI * body.step)
  s[foot + 1] = wave * wave * STEP_HEIGHT
  if (body.step < 1) return
  s[foot + 1] = 0
  body.stepping = -1
}

/** Puts the ankle of a foot that has turned by PITCHED about its ball (heel up) into ANKLE_AT, and the foot's turn into TURN. */
const rollFoot = (body: Body, k: number): void => {
  const { s } = body
  const pitch = w[PITCHED]!
  const foot = k === 0 ? S.footL : S.footR
  putTurn(s, k === 0 ? S.footTurnL : S.footTurnR, w, TURN)
  if (pitch === 0) {
    put(s, k === 0 ? S.ankleL : S.ankleR, w, ANKLE_AT)
    add(w, ANKLE_AT, s, foot)
    return
  }
  put(BALL, 0, w, BALL_AT)
  turnBy(w, TURN, w, BALL_AT, w, BALL_AT)
  w[PITCH] = -Math.sin(pitch / 2)
  w[PITCH + 1] = w[PITCH + 2] = 0
  w[PITCH + 3] = Math.cos(pitch / 2)
  multiply(w, TURN, w, PITCH, w, TURN)
  normalize(w, TURN)
  put(FROM_BALL, 0, w, ANKLE_AT)
  turnBy(w, TURN, w, ANKLE_AT, w, ANKLE_AT)
  add(w, ANKLE_AT, w, BALL_AT)
  add(w, ANKLE_AT, s, foot)
}

const hipOf = (body: Body, side: number, out: number): void => {
  w[out] = side * HIP[0]
  w[out + 1] = HIP[1] - PELVIS[1]
  w[out + 2] = HIP[2]
  turnBy(body.row, pelvis + 4, w, out, w, out)
  add(w, out, body.row, pelvis)
}

/** By how much the hips would have to come down for this leg to reach its foot, into LACKS; the hip is at `hip`. */
const lacking = (body: Body, k: number, hip: number): void => {
  const { s } = body
  const foot = k === 0 ? S.footL : S.footR
  const ankle = k === 0 ? S.ankleL : S.ankleR
  const dx = w[hip]! - s[foot]! - s[ankle]!, dz = w[hip + 2]! - s[foot + 2]! - s[ankle + 2]!
  const high = w[hip + 1]! - s[foot + 1]! - s[ankle + 1]!
  // Of a foot that is left behind the heel rises first.
  const behind = (dx * body.velocityX + dz * body.velocityZ) / Math.max(0.3, body.speed)
  const lacks = high - held(behind * 0.3, 0, 0.08) - Math.sqrt(Math.max(0, STANDING_LEG * STANDING_LEG - dx * dx - dz * dz))
  w[LACKS + k] = lacks * bears(body, k)
}

/** How much a foot bears, 0…1: in the air it comes along with a leg that is too short for it. */
const bears = ({ stepping, step }: Body, k: number): number =>
  stepping === k ? Math.max(1 - smooth(held(step / 0.6, 0, 1)), smooth(held((step - 0.4) / 0.55, 0, 1))) : 1

const drawLeg = (body: Body, k: number, hip: number): void => {
  const { row } = body
  const side = k === 0 ? -1 : 1
  // Toes hang while a foot leaves the floor and rise before it lands; a heel rises when the leg is too short, or in a deep crouch.
  const hang = body.stepping === k ? Math.sin(body.step * 2 * Math.PI) * Math.sin(body.step * Math.PI) * 0.4 * Math.min(1, body.speed) : 0
  const { sits } = body
  const pitch = hang + (1 - sits) * above(0.62 - body.s[S.hips + 1]!, 0.08) * 2.4
  w[PITCHED] = pitch
  rollFoot(body, k)
  const dx = w[ANKLE_AT]! - w[hip]!, dy = w[ANKLE_AT + 1]! - w[hip + 1]!, dz = w[ANKLE_AT + 2]! - w[hip + 2]!
  const over = above(Math.sqrt(dx * dx + dy * dy + dz * dz) - STANDING_LEG, 0.02) * bears(body, k)
  if (over > 0) {
    w[PITCHED] = HEEL_RISES - above(HEEL_RISES - pitch - over / 0.1, 0.15)
    rollFoot(body, k)
  }
  w[HINT] = side * (0.14 - 0.04 * sits)
  w[HINT + 1] = 0.6 * sits
  w[HINT + 2] = -1
  turnBy(row, pelvis + 4, w, HINT, w, HINT)
  const wave = body.stepping === k ? Math.sin(body.step * Math.PI) : 0
  LEG.soft = STANDS_SOFT + 0.05 * wave * wave
  placeLimb(LEG, k, w, hip, ANKLE_AT, HINT, row, BONE.thighL + k, BONE.shinL + k)
  const bone = (BONE.footL + k) * 8
  put(w, ANKLE_AT, row, bone)
  row[bone + 3] = 1
  putTurn(w, TURN, row, bone + 4)
}

/** The ground under the person, which a wheelchair stands on. */
const writeGround = (body: Body): void => {
  const { row } = body
  const ground = BONE.ground * 8
  row[ground] = row[pelvis]!
  row[ground + 1] = 0
  row[ground + 2] = row[pelvis + 2]!
  row[ground + 3] = 1
  row[ground + 4] = row[ground + 6] = 0
  row[ground + 5] = Math.sin(body.hipsYaw / 2)
  row[ground + 7] = Math.cos(body.hipsYaw / 2)
}

/** Infers legs: feet stand where they are until they are too far off, then step, one at a time; two-bone legs. */
export const inferLegs = (body: Body, pace: Pace): void => {
  const { s, row, hipsSin: sin, hipsCos: cos } = body
  w[FACES] = sin
  w[FACES + 1] = cos
  w[LATER] = 0
  if (!body.started || body.wheelchair) plant(body)
  else if (body.stepping >= 0) goOnStepping(body, pace)
  else startStep(body)
  body.stride = held(-(s[S.footR]! - s[S.footL]!) * sin - (s[S.footR + 2]! - s[S.footL + 2]!) * cos, -0.7, 0.7)
  hipOf(body, -1, HIP_L)
  hipOf(body, 1, HIP_R)
  if (!body.wheelchair) {
    lacking(body, 0, HIP_L)
    lacking(body, 1, HIP_R)
    const left = w[LACKS]!, right = w[LACKS + 1]!
    const lacks = above(right + above(left - right, 0.01), 0.01)
    const drop = lacks - above(lacks - DROP, 0.02) + WALKS_LOWER * Math.min(1, body.speed * body.speed) * (1 - body.sits)
    row[pelvis + 1]! -= drop
    w[HIP_L + 1]! -= drop
    w[HIP_R + 1]! -= drop
  } else {
    body.wheel -= ((body.velocityX * sin + body.velocityZ * cos) * pace[P.dt]!) / 0.3
    writeGround(body)
  }
  drawLeg(body, 0, HIP_L)
  drawLeg(body, 1, HIP_R)
}
