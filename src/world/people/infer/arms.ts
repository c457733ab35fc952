import { BONE, CHEST, ELBOW, PALM, SHOULDER, WRIST } from '../skeleton.ts'
import { S } from './body.ts'
import type { Body } from './body.ts'
import { gestureOf } from './gesture.ts'
import { above, held, smooth } from './ease.ts'
import { createLimb, placeLimb } from './limb.ts'
import { MANNER, MANNERS } from './manners.ts'
import { P } from './pace.ts'
import type { Pace } from './pace.ts'
import { reachFor } from './reach.ts'
import { add, approach, multiply, nearer, putTurn, turnBy } from './turns.ts'
import { keepWrist } from './wrist.ts'

/** How far a shoulder slides after a hand, metres. */
const SHOULDER_SLIDE = 0.06
/** An elbow's inside is never sharper than this: 150° of flexion (norm of the American Academy of Orthopaedic Surgeons, 1965). */
const ELBOW_LEAST = (30 * Math.PI) / 180
const ARM = createLimb(SHOULDER, ELBOW, WRIST, 1, ELBOW_LEAST, 0.02)
/** A hand that a tracker finds goes over to it in this time, seconds. */
const TAKEN = 0.25

const SHOULDER_AT = 0, WRIST_AT = 3, HINT = 6, GOAL = 9, OTHER = 16, SHARE = 23, LOCAL = 24
const w = new Float32Array(27)
const chest = BONE.chest * 8

/** Puts a pose of `manners.ts` for a side into `out`, in the chest's frame. */
const poseFor = (side: number, pose: number, out: number): void => {
  w[out] = MANNERS[pose]! * side
  w[out + 1] = MANNERS[pose + 1]!
  w[out + 2] = MANNERS[pose + 2]!
  w[out + 3] = MANNERS[pose + 3]!
  w[out + 4] = MANNERS[pose + 4]! * side
  w[out + 5] = MANNERS[pose + 5]! * side
  w[out + 6] = MANNERS[pose + 6]!
}

/** Brings the hand in GOAL a share of the way to a pose. */
const mixPose = (side: number, pose: number, share: number): void => {
  poseFor(side, pose, OTHER)
  w[SHARE] = share
  nearer(w, GOAL, w, OTHER, w, SHARE)
  approach(w, GOAL + 3, w, OTHER + 3, w, SHARE)
}

/** Where an untracked hand goes: at ease by the side or on the lap, swinging while one walks, lifted by a gesture. */
const restHand = (body: Body, side: number): void => {
  const { row } = body
  poseFor(side, MANNER.hanging, GOAL)
  // The arm goes forward with the other side's leg.
  const swing = held(side * body.stride * 0.42, -0.28, 0.28)
  w[GOAL]! += side * (body.out + 0.012 * body.build)
  w[GOAL + 1]! += 0.4 * swing * swing + body.forward * 0.12
  w[GOAL + 2]! += swing - body.forward - (side > 0 ? 0.012 : 0) * body.turnedIn
  w[GOAL + 4]! += 0.08 * body.turnedIn
  if (body.sits > 0.001) mixPose(side, body.wheelchair && body.speed > 0.14 ? MANNER.wheels : MANNER.lap, body.sits)
  const lift = gestureOf(body, side)
  if (lift > 0.001) {
    const beat = Math.sin(body.gesture * 5.2 + side * 0.5) * 0.018 * lift
    w[GOAL + 1]! += beat
    w[GOAL + 2]! -= beat
    mixPose(side, body.gestureHands === 1 && side > 0 ? MANNER.show : MANNER.open, lift)
  }
  turnBy(row, chest + 4, w, GOAL, w, GOAL)
  add(w, GOAL, row, chest)
  multiply(row, chest + 4, w, GOAL + 3, w, GOAL + 3)
}

/** The arm on the target's side: no arm crosses the chest. */
const sideOf = ({ s, cos, sin }: Body): 1 | -1 => ((s[S.target]! - s[S.head]!) * cos - (s[S.target + 2]! - s[S.head + 2]!) * sin < 0 ? -1 : 1)

/** Brings a hand to its tracker, or to where it goes of itself. */
const placeHand = (body: Body, pace: Pace, side: number, hand: number): void => {
  const { s } = body
  const tracked = side > 0 ? body.rightTracked : body.leftTracked
  const goal = side > 0 ? S.rightGoal : S.leftGoal
  let trust = side > 0 ? body.rightTrust : body.leftTrust
  if (!body.started) trust = tracked ? 1 : 0
  trust = tracked ? Math.min(1, trust + pace[P.dt]! / TAKEN) : 0
  if (side > 0) body.rightTrust = trust
  else body.leftTrust = trust
  if (tracked) {
    w[SHARE] = !body.started || trust >= 1 ? 1 : pace[P.hand]! + (1 - pace[P.hand]!) * trust * trust
    nearer(s, hand, s, goal, w, SHARE)
    approach(s, hand + 3, s, goal + 3, w, SHARE)
    return
  }
  restHand(body, side)
  if (side === body.pointSide && body.reach > 0.001) {
    reachFor(body, side, w, SHOULDER_AT, OTHER)
    w[SHARE] = body.reach
    nearer(w, GOAL, w, OTHER, w, SHARE)
    approach(w, GOAL + 3, w, OTHER + 3, w, SHARE)
  }
  const sure = side === body.pointSide ? body.reach : 0
  w[SHARE] = body.started ? Math.max(pace[P.hand]!, sure * sure * sure) : 1
  nearer(s, hand, w, GOAL, w, SHARE)
  approach(s, hand + 3, w, GOAL + 3, w, SHARE)
}

/** Elbows go down and behind, and out to the side when the hand is high. */
const hintElbow = (body: Body, side: number): void => {
  const up = smooth(held((w[WRIST_AT + 1]! - w[SHOULDER_AT + 1]!) / 0.9 + 0.5, 0, 1))
  w[HINT] = side * (0.2 + 0.45 * up)
  w[HINT + 1] = -0.55
  w[HINT + 2] = 0.84 - 0.7 * up
  turnBy(body.row, chest + 4, w, HINT, w, HINT)
}

const drawArm = (body: Body, pace: Pace, k: number): void => {
  const { s, row } = body
  const side = k === 0 ? -1 : 1
  const hand = k === 0 ? S.left : S.right
  const bone = (BONE.handL + k) * 8
  w[SHOULDER_AT] = side * SHOULDER[0] * (1 + 0.07 * body.build)
  w[SHOULDER_AT + 1] = SHOULDER[1] - CHEST[1]
  w[SHOULDER_AT + 2] = SHOULDER[2] - CHEST[2]
  turnBy(row, chest + 4, w, SHOULDER_AT, w, SHOULDER_AT)
  add(w, SHOULDER_AT, row, chest)
  placeHand(body, pace, side, hand)
  putTurn(s, hand + 3, row, bone + 4)
  row[bone + 3] = 1
  for (let turn = 0; turn < 3; turn++) {
    w[LOCAL] = w[LOCAL + 1] = 0
    w[LOCAL + 2] = PALM
    turnBy(row, bone + 4, w, LOCAL, w, WRIST_AT)
    add(w, WRIST_AT, s, hand)
    if (turn === 0) slideShoulder()
    hintElbow(body, side)
    placeLimb(ARM, k, w, SHOULDER_AT, WRIST_AT, HINT, row, BONE.upperArmL + k, BONE.forearmL + k)
    // A hand that was bent farther than a wrist goes is straightened, and its arm placed anew.
    if (!keepWrist(row, (BONE.forearmL + k) * 8, w, WRIST_AT, bone + 4)) break
  }
  w[LOCAL] = w[LOCAL + 1] = 0
  w[LOCAL + 2] = -PALM
  turnBy(row, bone + 4, w, LOCAL, row, bone)
  add(row, bone, w, WRIST_AT)
}

/** A shoulder slides after a hand that is out of reach. */
const slideShoulder = (): void => {
  const dx = w[WRIST_AT]! - w[SHOULDER_AT]!, dy = w[WRIST_AT + 1]! - w[SHOULDER_AT + 1]!, dz = w[WRIST_AT + 2]! - w[SHOULDER_AT + 2]!
  const distance = Math.sqrt(dx * dx + dy * dy + dz * dz)
  const over = above(distance - ARM.farthest * 0.94, 0.03)
  if (over <= 0) return
  const by = (SHOULDER_SLIDE * (1 - Math.exp(-over / SHOULDER_SLIDE))) / distance
  w[SHOULDER_AT]! += dx * by
  w[SHOULDER_AT + 1]! += dy * by
  w[SHOULDER_AT + 2]! += dz * by
}

/** Infers both arms from shoulders and hands: two-bone arms; hands that nothing tracks rest, gesture or point. */
export const inferArms = (body: Body, pace: Pace): void => {
  if (body.isPointing && body.reach < 0.05) body.pointSide = sideOf(body)
  body.reach += ((body.isPointing ? 1 : 0) - body.reach) * (body.started ? pace[P.reach]! : 1)
  drawArm(body, pace, 0)
  drawArm(body, pace, 1)
}
