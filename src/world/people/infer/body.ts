import { Quaternion, Vector3 } from 'three'
import { MOVING_TEXELS } from '../row.ts'

/** One foot on the floor or in the air. Showroom frame, metres, radians. */
export interface Foot {
  readonly at: Vector3
  readonly from: Vector3
  yaw: number
  fromYaw: number
}

/** One hand: where it is drawn, and whether something tracks it. */
export interface Hand {
  readonly p: Vector3
  readonly q: Quaternion
  readonly targetP: Vector3
  readonly targetQ: Quaternion
  tracked: boolean
}

/** All that is known and inferred of one person's body. Changed in place, frame by frame. */
export interface Body {
  /** The moving row (see row.ts). */
  readonly row: Float32Array
  readonly head: Vector3
  readonly headTurn: Quaternion
  readonly targetHead: Vector3
  readonly targetTurn: Quaternion
  readonly left: Hand
  readonly right: Hand
  seated: boolean
  wheelchair: boolean
  still: boolean
  /** Voice, 0…1. */
  level: number
  /** What is pointed at, if `isPointing`. */
  readonly target: Vector3
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
  yaw: number
  headYaw: number
  readonly pelvis: Vector3
  readonly pelvisTurn: Quaternion
  readonly chest: Vector3
  readonly chestTurn: Quaternion
  readonly velocity: Vector3
  readonly lastHead: Vector3
  readonly feet: readonly [Foot, Foot]
  /** Which foot steps: -1 none, 0 left, 1 right; and how far (0…1) the step is. */
  stepping: number
  step: number
  stepTime: number
  gesture: number
  sinceBlink: number
  nextBlink: number
  lastYaw: number
  jaw: number
  wide: number
  nextSound: number
  soundOpen: number
  soundWide: number
  readonly gaze: { x: number; y: number; toX: number; toY: number; next: number }
  wheel: number
  /** The body's own chance: nobody blinks in step with another. */
  readonly random: () => number
}

const hand = (): Hand => ({ p: new Vector3(), q: new Quaternion(), targetP: new Vector3(), targetQ: new Quaternion(), tracked: false })
const foot = (): Foot => ({ at: new Vector3(), from: new Vector3(), yaw: 0, fromYaw: 0 })

/** A body standing at the origin; `random` gives numbers from 0 up to 1. */
export const createBody = (random: () => number, row: Float32Array = new Float32Array(MOVING_TEXELS * 4)): Body => ({
  row,
  head: new Vector3(),
  headTurn: new Quaternion(),
  targetHead: new Vector3(0, 1.615, 0),
  targetTurn: new Quaternion(),
  left: hand(),
  right: hand(),
  seated: false,
  wheelchair: false,
  still: false,
  level: 0,
  target: new Vector3(),
  isPointing: false,
  pointSide: 1,
  reach: 0,
  build: 0,
  facing: null,
  started: false,
  time: random() * 20,
  yaw: 0,
  headYaw: 0,
  pelvis: new Vector3(),
  pelvisTurn: new Quaternion(),
  chest: new Vector3(),
  chestTurn: new Quaternion(),
  velocity: new Vector3(),
  lastHead: new Vector3(),
  feet: [foot(), foot()],
  stepping: -1,
  step: 0,
  stepTime: 0.3,
  gesture: 0,
  sinceBlink: 1,
  nextBlink: 1 + random() * 3,
  lastYaw: 0,
  jaw: 0,
  wide: 0,
  nextSound: 0,
  soundOpen: 0,
  soundWide: 0,
  gaze: { x: 0, y: 0, toX: 0, toY: 0, next: 0 },
  wheel: 0,
  random
})
