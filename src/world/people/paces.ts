import { createPace, setPace } from './infer/pace.ts'
import type { Pace } from './infer/pace.ts'

/** Nobody is inferred less often than this, seconds: frames are longer on slow devices. */
const LONGEST = 0.07
const MOST = 4

/** Paces of the newest frames together. */
export interface Paces {
  /** Of one frame, of two, of three, of four. */
  readonly of: readonly Pace[]
  /** A frame of `dt` seconds begins. */
  next(dt: number): void
}

export const createPaces = (): Paces => {
  const of = Array.from({ length: MOST }, createPace)
  const lasted = new Float64Array(MOST)
  return {
    of,
    next(dt) {
      lasted.copyWithin(1, 0)
      lasted[0] = dt
      let all = 0
      for (let k = 0; k < MOST; k++) setPace(of[k]!, (all += lasted[k]! || dt))
    }
  }
}

/** How many frames of `dt` seconds may pass from one time to the next, a power of two and at most `most`. */
export const seldom = (dt: number, most: number): number => {
  let every = most
  while (every > 1 && every * dt > LONGEST) every /= 2
  return every
}
