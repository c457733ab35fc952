import { AHEAD_NUMBERS, comeBack, goAhead, noteWhere } from './ahead.ts'
import { stepsTo } from './between.ts'
import type { Wearing } from './bodies.ts'
import type { Body } from './infer/body.ts'
import { infer } from './infer/infer.ts'
import type { Pace } from './infer/pace.ts'
import type { Person } from './person.ts'
import { grow, statureOf } from './stature.ts'

/** How somebody's row of the moving texture is brought from frame to frame. */
export interface Moved {
  readonly row: number
  readonly body: Body
  /** Their row of the moving texture. */
  readonly shown: Float32Array
  /** What is added to it in each frame between two times that they are inferred. */
  readonly steps: Float32Array
  /** Where head and hands were when they were inferred last: see ahead.ts. */
  readonly was: Float32Array
  /** How many times taller than the middle they are drawn. */
  stature: number
  /** Frames from the last time they were inferred to the next one (0: they are inferred in every frame), and how many of them are left. */
  span: number
  left: number
}

/** Somebody in a crowd. */
export interface Member extends Moved {
  readonly wearing: Wearing
  person: Person
  tagWidth: number
  placed: boolean
  hand: 'left' | 'right' | null
  pointingPose: boolean
  /** Seconds since anything was said of them. */
  settled: number
}

/** `shown` and `steps`: a person's rows of what is shown, and of what is added to it in each frame. */
export const createMoved = (row: number, body: Body, shown: Float32Array, steps: Float32Array): Moved =>
  ({ row, body, shown, steps, was: new Float32Array(AHEAD_NUMBERS), stature: statureOf(null), span: 0, left: 0 })

/** In a seat the eyes are where the seat has them. */
const grown = ({ body, stature }: Moved): void => {
  if (!body.seated) grow(body.row, stature)
}

/** Infers a frame and shows it. */
export const moveNow = (member: Moved, pace: Pace): void => {
  const { body } = member
  infer(body, pace)
  grown(member)
  member.shown.set(body.row)
  if (member.span > 1) member.steps.fill(0)
  member.span = member.left = 0
  noteWhere(body.s, member.was)
}

/** Who walks faster than this, metres a second, is inferred in every second frame: so coarse a step would slide. */
const WALKS = 0.45

/**
 * For who is far away among many: infers them once in `most` frames, a power of two, or more often while they walk, and says what is added to the row in each until the
 * next time. `paces` has a pace for each number of frames, from one.
 */
export const moveByTurns = (member: Moved, paces: readonly Pace[], most: number): void => {
  const { body, shown, steps } = member
  if (member.left === 0) {
    const every = most > 2 && body.speed > WALKS ? 2 : most
    // Who begins to take turns takes them when few others do.
    const span = member.span === 0 ? 1 + (member.row & (every - 1)) : every
    goAhead(body.s, member.was, (span - 1) / Math.max(1, member.span))
    infer(body, paces[span - 1]!)
    comeBack(body.s)
    grown(member)
    stepsTo(shown, body.row, steps, 1 / span)
    member.span = member.left = span
  }
  member.left--
}
