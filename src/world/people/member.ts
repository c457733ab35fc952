import { halfWay } from './between.ts'
import type { Wearing } from './bodies.ts'
import type { Body } from './infer/body.ts'
import { infer } from './infer/infer.ts'
import type { Pace } from './infer/pace.ts'
import type { Person } from './person.ts'

/** Somebody in a crowd. */
export interface Member {
  readonly row: number
  readonly body: Body
  readonly wearing: Wearing
  /** Their row of the moving texture. */
  readonly shown: Float32Array
  /** The row before the body's own: the two take turns. */
  before: Float32Array
  person: Person
  tagWidth: number
  placed: boolean
  hand: 'left' | 'right' | null
  pointingPose: boolean
  /** Seconds since anything was said of them. */
  settled: number
}

/** Infers a frame and shows it. */
export const moveNow = (member: Member, pace: Pace): void => {
  infer(member.body, pace)
  member.shown.set(member.body.row)
}

/**
 * For who is far away among many: infers two frames at once (`pace`) on every other frame and shows what lies between first, so that
 * they are seen one frame late and move in every frame.
 */
export const moveByTurns = (member: Member, pace: Pace, turn: boolean): void => {
  const { body } = member
  if (!turn) {
    member.shown.set(body.row)
    return
  }
  const last = body.row
  body.row = member.before
  member.before = last
  const began = body.started
  infer(body, pace)
  if (began) halfWay(last, body.row, member.shown)
  else member.shown.set(body.row)
}
