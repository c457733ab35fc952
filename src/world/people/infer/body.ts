import { BODY_TEXELS } from '../row.ts'
import type { Numbers } from './turns.ts'

/**
 * Where in a body's numbers what lies. Vectors take three, turns four; a hand is a vector and a turn. Showroom frame, metres, radians.
 */
export const S = {
  /** The head as it is drawn (in a wheelchair it sits lower than it was given), and where it was a frame ago. */
  head: 0, headTurn: 3, lastHead: 7,
  /** Hands as they are drawn, and as their trackers say. */
  left: 10, right: 17, leftGoal: 24, rightGoal: 31,
  /** What is pointed at, and the eyes of who looks on. */
  target: 38, viewer: 41,
  hips: 44,
  /** Feet: where they stand, where their step began, which way they stand. */
  footL: 47, footR: 50, fromL: 53, fromR: 56, footTurnL: 59, footTurnR: 63,
  /** Where the head was last said to be. */
  given: 67,
  /** From the middle of each standing foot to its ankle. */
  ankleL: 70, ankleR: 73
} as const
const NUMBERS = 76

/** All that is known and inferred of one person's body. Changed in place, frame by frame. */
export interface Body {
  /** What is inferred of the moving row (see row.ts): every bone, and the face. */
  readonly row: Numbers
  /** Places and turns: see S. */
  readonly s: Numbers
  leftTracked: boolean
  rightTracked: boolean
  /** How far a hand has come over to its tracker, 0…1. */
  leftTrust: number
  rightTrust: number
  seated: boolean
  /** Follows `seated` and `wheelchair` softly, 0…1. */
  sits: number
  wheelchair: boolean
  still: boolean
  /** Voice, 0…1, and how open and how wide (-1…1) its sound has the mouth; NaN where only the level is known. */
  level: number
  soundOpen: number
  soundWide: number
  isPointing: boolean
  /** The arm that points when no hand is tracked: 1 right, -1 left. */
  pointSide: 1 | -1
  /** Follows isPointing softly, 0…1. */
  reach: number
  /** How much wider than usual the shoulders and hips are. */
  build: number
  /** Which way the shoulders face, radians about y, where that is known; null: inferred from the head. */
  facing: number | null

  started: boolean
  time: number
  /** Shoulders, head and hips over the floor, radians about y, 0 towards -z; sine and cosine of shoulders and hips. */
  yaw: number
  headYaw: number
  hipsYaw: number
  sin: number
  cos: number
  hipsSin: number
  hipsCos: number
  /** Over the floor, metres a second. */
  velocityX: number
  velocityZ: number
  speed: number
  /** How fast the hips turn, radians a second. */
  turning: number
  /** Weight on the right leg 1 … on the left -1; where it goes, and when it goes elsewhere. */
  shift: number
  shiftTo: number
  nextShift: number
  /** How far the right foot is before the left, metres. */
  stride: number
  /** Which foot steps: -1 none, 0 left, 1 right; how far (0…1) the step is, and how long it takes. */
  stepping: number
  step: number
  stepTime: number
  footYawL: number
  footYawR: number
  fromYaw: number
  /** A gesture: how far in it is, how long it lasts, when the next one may begin, which hands take part (1 right, 2 left). */
  gesture: number
  gestureTime: number
  nextGesture: number
  gestureHands: number
  /** How much the person speaks of late, 0…1. */
  talk: number
  sinceBlink: number
  nextBlink: number
  lastYaw: number
  jaw: number
  wide: number
  nextSound: number
  chanceOpen: number
  chanceWide: number
  gazeX: number
  gazeY: number
  gazeToX: number
  gazeToY: number
  nextGaze: number
  /** The eyes rest on who looks on. */
  meets: boolean
  /** How much they smile, and how much they are about to. */
  smile: number
  smileTo: number
  wheel: number
  /** How this person holds themselves: hands forward and out, metres; turned in, -1…1; which leg they rest on. */
  readonly forward: number
  readonly out: number
  readonly turnedIn: number
  /** The body's own chance: nobody blinks in step with another. */
  readonly random: () => number
}

/** A body standing at the origin. `random` gives numbers from 0 up to 1; `manner`, 0…1, is how this person holds themselves. */
export const createBody = (random: () => number, row: Numbers = new Float32Array(BODY_TEXELS * 4), manner = 0.5): Body => {
  const s = new Float32Array(NUMBERS)
  for (const turn of [S.headTurn, S.left + 3, S.right + 3, S.leftGoal + 3, S.rightGoal + 3, S.footTurnL, S.footTurnR]) s[turn + 3] = 1
  s[S.head + 1] = s[S.given + 1] = 1.615
  const spread = (k: number): number => (manner * k) % 1
  return {
    row, s,
    leftTracked: false, rightTracked: false, leftTrust: 0, rightTrust: 0,
    seated: false, sits: 0, wheelchair: false, still: false,
    level: 0, soundOpen: Number.NaN, soundWide: Number.NaN,
    isPointing: false, pointSide: 1, reach: 0, build: 0, facing: null,
    started: false, time: random() * 20,
    yaw: 0, headYaw: 0, hipsYaw: 0, sin: 0, cos: 1, hipsSin: 0, hipsCos: 1, velocityX: 0, velocityZ: 0, speed: 0, turning: 0,
    shift: spread(13) < 0.5 ? -0.6 : 0.6, shiftTo: spread(13) < 0.5 ? -0.6 : 0.6, nextShift: 3 + random() * 6,
    stride: 0, stepping: -1, step: 0, stepTime: 0.3, footYawL: 0, footYawR: 0, fromYaw: 0,
    gesture: 0, gestureTime: 0, nextGesture: 0.6 + random(), gestureHands: 1, talk: 0,
    sinceBlink: 1, nextBlink: 1 + random() * 3, lastYaw: 0,
    jaw: 0, wide: 0, nextSound: 0, chanceOpen: 0, chanceWide: 0,
    gazeX: 0, gazeY: 0, gazeToX: 0, gazeToY: 0, nextGaze: 0, meets: false, smile: 0.5, smileTo: 0.5,
    wheel: 0,
    forward: spread(7) * 0.05, out: spread(11) * 0.025, turnedIn: spread(17) * 2 - 1,
    random
  }
}
