/** How much of the field of view may be darkened while one moves: of 1. */
export const VIGNETTE = { light: 0.4, middle: 0.5, strong: 0.6 } as const
export type VignetteStrength = keyof typeof VIGNETTE

/** It comes before the movement is felt and goes softly, seconds. */
const COMES = 0.12
const GOES = 0.35
/** Slower than this nobody is moved, metres and radians a second. */
const SLOW = 0.05

/** The dark edge of the picture while one is moved without walking oneself. Snaps and steps need none: nothing flows past. */
export function createVignette() {
  let now = 0
  return {
    get now() {
      return now
    },
    /** Moves on; returns how much of the field of view is dark, 0 to 0.6. `speed` in metres, `turning` in radians a second. */
    step(seconds: number, speed: number, turning: number, strength: VignetteStrength): number {
      const most = VIGNETTE[strength]
      const goal = Math.abs(speed) > SLOW || Math.abs(turning) > SLOW ? most : 0
      const rate = most / (goal > now ? COMES : GOES)
      const step = rate * Math.max(0, Math.min(seconds, 0.1))
      now = goal > now ? Math.min(goal, now + step) : Math.max(goal, now - step)
      return now
    },
    reset() {
      now = 0
    }
  }
}
