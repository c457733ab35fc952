import { Quaternion, Vector3 } from 'three'
import { BONE, CHEST, NECK_FROM_EYES } from '../skeleton.ts'
import { writeBone } from '../row.ts'
import type { Body } from './body.ts'
import { closing, held, wrapped } from './ease.ts'

/** How far the head may turn over still shoulders before they follow quickly, radians. */
const FREE_TURN = 0.42
/** Farthest that the hips stay behind the neck, metres. */
const HIP_LAG = 0.16
/** Hips under the neck, standing upright, metres. */
const NECK_OVER_HIPS = 0.585
const STANDING_HIPS = 0.95
const LOWEST_HIPS = 0.34
/** Height of the hips on a chair. */
const CHAIR_HIPS = 0.53

const up = new Vector3(0, 1, 0)
const forward = new Vector3()
const crown = new Vector3()
const hands = new Vector3()
const neck = new Vector3()
const spine = new Vector3()
const lean = new Quaternion()

/** Which way the head faces over the floor, radians about y, 0 towards -z; looking steeply, its crown decides. */
const headingOf = (body: Body): number => {
  forward.set(0, 0, -1).applyQuaternion(body.headTurn)
  crown.set(0, 1, 0).applyQuaternion(body.headTurn)
  const steep = forward.y
  const more = steep < 0 ? Math.max(0, -steep - 0.5) * 1.5 : -Math.max(0, steep - 0.5) * 1.5
  // Upside down the crown points at the floor; a body does not: the crown then counts for nothing.
  const share = crown.y < 0 ? 0 : more
  return Math.atan2(-(forward.x + crown.x * share), -(forward.z + crown.z * share))
}

const turnShoulders = (body: Body, dt: number): void => {
  let want = body.facing ?? body.headYaw
  if (body.left.tracked && body.right.tracked) {
    hands.copy(body.left.p).add(body.right.p).multiplyScalar(0.5).sub(body.head)
    if (Math.hypot(hands.x, hands.z) > 0.25) want += 0.35 * wrapped(Math.atan2(-hands.x, -hands.z) - want)
  } else if (body.reach > 0.01) {
    const toTarget = Math.atan2(-(body.target.x - body.head.x), -(body.target.z - body.head.z))
    want += 0.3 * body.reach * held(wrapped(toTarget - want), -1.2, 1.2)
  }
  if (!body.started) body.yaw = want
  const gap = wrapped(want - body.yaw)
  const beyond = Math.abs(gap) > FREE_TURN ? gap - Math.sign(gap) * FREE_TURN : 0
  body.yaw = wrapped(body.yaw + beyond * closing(dt, 0.12) + (gap - beyond) * closing(dt, 0.9))
}

const placeHips = (body: Body, dt: number): void => {
  const { pelvis } = body
  if (!body.started) pelvis.set(neck.x, 0, neck.z)
  const follow = closing(dt, 0.22)
  pelvis.x += (neck.x - pelvis.x) * follow
  pelvis.z += (neck.z - pelvis.z) * follow
  const dx = pelvis.x - neck.x
  const dz = pelvis.z - neck.z
  const away = Math.hypot(dx, dz)
  if (away > HIP_LAG) {
    pelvis.x = neck.x + (dx * HIP_LAG) / away
    pelvis.z = neck.z + (dz * HIP_LAG) / away
  }
  const seat = body.wheelchair ? CHAIR_HIPS : STANDING_HIPS
  pelvis.y = held(neck.y - NECK_OVER_HIPS, body.wheelchair ? CHAIR_HIPS - 0.01 : LOWEST_HIPS, seat)
}

/**
 * Infers hips and chest from the head: the shoulders follow the head's heading (little gaps slowly, large ones at once)
 * and lean to the hands; the hips stay under the neck; the chest lies on the line between.
 */
export const inferTorso = (body: Body, dt: number): void => {
  body.headYaw = headingOf(body)
  turnShoulders(body, dt)
  neck.set(NECK_FROM_EYES[0], NECK_FROM_EYES[1], NECK_FROM_EYES[2]).applyQuaternion(body.headTurn).add(body.head)
  // A head hung upside down would put its neck above it: a body keeps it under the head.
  neck.y = Math.min(neck.y, body.head.y - 0.03)
  placeHips(body, dt)
  const { pelvis, pelvisTurn, chest, chestTurn } = body
  spine.set(neck.x - pelvis.x, Math.max(0.18, neck.y - pelvis.y), neck.z - pelvis.z).normalize()
  pelvisTurn.setFromAxisAngle(up, body.yaw)
  chestTurn.copy(lean.setFromUnitVectors(up, spine)).multiply(pelvisTurn)
  const breath = body.still ? 0 : Math.sin(body.time * 1.5) * 0.0035
  chest.copy(neck).addScaledVector(spine, breath - 0.11)
  forward.set(0, 0, CHEST[2]).applyQuaternion(chestTurn)
  chest.add(forward)
  writeBone(body.row, BONE.head, body.head, 1, body.headTurn)
  writeBone(body.row, BONE.chest, chest, 1, chestTurn)
  writeBone(body.row, BONE.pelvis, pelvis, 1, pelvisTurn)
}
