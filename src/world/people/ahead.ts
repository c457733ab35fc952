import { S } from './infer/body.ts'
import type { Numbers } from './infer/turns.ts'
import { normalize } from './infer/turns.ts'

/*
 * Who is far off among many is inferred in every few frames, and shown on the way there between. So that nobody is late for it, they
 * are inferred where head and hands will be when that way is gone: as far on as they came since the last time.
 */

/** Whatever went farther than this between two times, metres, was carried, and is not going on. */
const LEAP = 0.3
/** Where three numbers of a place lie in a body's numbers, where four of a turn. */
const PLACES = [S.given, S.leftGoal, S.rightGoal]
const TURNS = [S.headTurn, S.leftGoal + 3, S.rightGoal + 3]

/** Numbers that one body needs to be looked ahead for. */
export const AHEAD_NUMBERS = 7 * PLACES.length
const now = new Float32Array(AHEAD_NUMBERS)

/** Puts head and hands in `s` so much farther as `share` of what they went since `was` says, which is today's from now on. */
export const goAhead = (s: Numbers, was: Float32Array, share: number): void => {
  for (let k = 0; k < PLACES.length; k++) {
    const place = PLACES[k]!, turn = TURNS[k]!, o = 7 * k
    const x = s[place]!, y = s[place + 1]!, z = s[place + 2]!
    const dx = x - was[o]!, dy = y - was[o + 1]!, dz = z - was[o + 2]!
    const goes = dx * dx + dy * dy + dz * dz < LEAP * LEAP ? share : 0
    const qx = s[turn]!, qy = s[turn + 1]!, qz = s[turn + 2]!, qw = s[turn + 3]!
    const sign = qx * was[o + 3]! + qy * was[o + 4]! + qz * was[o + 5]! + qw * was[o + 6]! < 0 ? -goes : goes
    s[place] = x + dx * goes
    s[place + 1] = y + dy * goes
    s[place + 2] = z + dz * goes
    s[turn] = qx + qx * goes - was[o + 3]! * sign
    s[turn + 1] = qy + qy * goes - was[o + 4]! * sign
    s[turn + 2] = qz + qz * goes - was[o + 5]! * sign
    s[turn + 3] = qw + qw * goes - was[o + 6]! * sign
    normalize(s, turn)
    was[o] = now[o] = x
    was[o + 1] = now[o + 1] = y
    was[o + 2] = now[o + 2] = z
    was[o + 3] = now[o + 3] = qx
    was[o + 4] = now[o + 4] = qy
    was[o + 5] = now[o + 5] = qz
    was[o + 6] = now[o + 6] = qw
  }
}

/** Puts head and hands back to where they were said to be. */
export const comeBack = (s: Numbers): void => {
  for (let k = 0; k < PLACES.length; k++) {
    for (let n = 0; n < 3; n++) s[PLACES[k]! + n] = now[7 * k + n]!
    for (let n = 0; n < 4; n++) s[TURNS[k]! + n] = now[7 * k + 3 + n]!
  }
}

/** Notes where head and hands are, for somebody who is inferred in every frame. */
export const noteWhere = (s: Numbers, was: Float32Array): void => {
  for (let k = 0; k < PLACES.length; k++) {
    for (let n = 0; n < 3; n++) was[7 * k + n] = s[PLACES[k]! + n]!
    for (let n = 0; n < 4; n++) was[7 * k + 3 + n] = s[TURNS[k]! + n]!
  }
}
