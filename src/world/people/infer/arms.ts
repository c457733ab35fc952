import { Euler, Matrix4, Quaternion, Vector3 } from 'three'
import { BONE, CHEST, ELBOW, FOREARM, PALM, SHOULDER, UPPER_ARM, WRIST } from '../skeleton.ts'
import { writeBone } from '../row.ts'
import type { Body, Hand } from './body.ts'
import { closing, held } from './ease.ts'
import { aim, middleJoint } from './limb.ts'

/** How far a shoulder slides after a hand, metres. */
const SHOULDER_SLIDE = 0.06

const up = new Vector3(0, 1, 0)
const shoulder = new Vector3()
const elbow = new Vector3()
const wrist = new Vector3()
const hint = new Vector3()
const toHand = new Vector3()
const goal = new Vector3()
const goalTurn = new Quaternion()
const turn = new Quaternion()
const euler = new Euler(0, 0, 0, 'YXZ')
const matrix = new Matrix4()

/** Where an untracked hand goes: at ease by the side, lifted a little while speaking, on the thighs when seated. */
const easeHand = (body: Body, side: number): void => {
  const t = body.time
  const talk = body.gesture * (0.5 + 0.5 * Math.sin(t * 0.9 + side * 1.3)) * (side > 0 ? 1 : 0.55)
  const beat = Math.sin(t * 3.1 + side) * Math.sin(t * 1.7) * talk
  const sway = body.still ? 0 : Math.sin(t * 0.7 + side * 2) * 0.004
  if (body.seated || body.wheelchair) {
    goal.set(side * (0.15 - 0.02 * talk), -0.36 + 0.15 * talk + 0.02 * beat, -0.33)
    euler.set(-0.15 + 0.3 * talk, side * 0.3, side * (-0.25 - 0.4 * talk))
  } else {
    goal.set(side * (0.236 - 0.06 * talk), -0.655 + 0.29 * talk + 0.025 * beat, -0.005 - 0.25 * talk + sway)
    euler.set(-1.36 + 1.25 * talk, side * (0.1 + 0.3 * talk), side * (-1.38 + 0.55 * talk))
  }
  goal.applyQuaternion(body.chestTurn).add(body.chest)
  goalTurn.setFromEuler(euler).premultiply(body.pelvisTurn)
}

/** The arm on the target's side: no arm crosses the chest. */
const sideOf = (body: Body): 1 | -1 => {
  const across = (body.target.x - body.head.x) * Math.cos(body.yaw) - (body.target.z - body.head.z) * Math.sin(body.yaw)
  return across < 0 ? -1 : 1
}

/** The arm that points without a tracked hand: stretched out from the shoulder to the target. */
const pointHand = (body: Body): void => {
  toHand.copy(body.target).sub(shoulder)
  const distance = toHand.length()
  toHand.divideScalar(Math.max(distance, 1e-4))
  hint.copy(shoulder).addScaledVector(toHand, held(distance - 0.2, 0.25, 0.5))
  matrix.lookAt(hint, body.target, up)
  turn.setFromRotationMatrix(matrix)
  goal.lerp(hint, body.reach)
  goalTurn.slerp(turn, body.reach)
}

const placeHand = (body: Body, hand: Hand, side: number, dt: number): void => {
  if (hand.tracked) return
  easeHand(body, side)
  if (side === body.pointSide && body.reach > 0.001) pointHand(body)
  const follow = body.started ? closing(dt, 0.14) : 1
  hand.p.lerp(goal, follow)
  hand.q.slerp(goalTurn, follow)
}

/** Infers both arms from shoulders and hands: two-bone arms, elbows down and behind; hands that nothing tracks rest. */
export const inferArms = (body: Body, dt: number): void => {
  body.gesture += ((body.level > 0.08 && !body.still ? 1 : 0) - body.gesture) * closing(dt, 0.6)
  if (body.isPointing && body.reach < 0.05) body.pointSide = sideOf(body)
  body.reach += ((body.isPointing ? 1 : 0) - body.reach) * closing(dt, 0.16)
  for (let k = 0; k < 2; k++) {
    const side = k === 0 ? -1 : 1
    const hand = k === 0 ? body.left : body.right
    const wide = 1 + 0.07 * body.build
    shoulder.set(side * SHOULDER[0] * wide, SHOULDER[1] - CHEST[1], SHOULDER[2] - CHEST[2]).applyQuaternion(body.chestTurn).add(body.chest)
    placeHand(body, hand, side, dt)
    wrist.set(0, 0, PALM).applyQuaternion(hand.q).add(hand.p)
    toHand.copy(wrist).sub(shoulder)
    let distance = Math.max(toHand.length(), 1e-4)
    const over = distance - (UPPER_ARM + FOREARM) * 0.985
    if (over > 0) {
      const slide = Math.min(over, SHOULDER_SLIDE)
      shoulder.addScaledVector(toHand, slide / distance)
      distance -= slide
    }
    const stretch = Math.max(1, distance / ((UPPER_ARM + FOREARM) * 0.995))
    hint.set(side * 0.2, -0.5, 0.84).applyQuaternion(body.chestTurn)
    middleJoint(shoulder, wrist, UPPER_ARM * stretch, FOREARM * stretch, hint, elbow)
    aim(shoulder, elbow, SHOULDER, ELBOW, side, body.chestTurn, turn)
    writeBone(body.row, BONE.upperArmL + k, shoulder, stretch, turn)
    aim(elbow, wrist, ELBOW, WRIST, side, body.chestTurn, turn)
    writeBone(body.row, BONE.forearmL + k, elbow, stretch, turn)
    writeBone(body.row, BONE.handL + k, hand.p, 1, hand.q)
  }
}
