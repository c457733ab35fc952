import { BODY_TEXELS } from './row.ts'
import { BONES } from './skeleton.ts'

/** A head that went farther than this, metres, was carried: nothing lies between. */
const CARRIED = 0.9

/**
 * Writes what is to be added to the row `shown` (see row.ts) in each of the next 1/`share` frames so that it comes to be `goal`; a
 * turn goes the shorter way. Between, turns are not quite of length one: who draws them minds that. One that was carried is there at once.
 */
export const stepsTo = (shown: Float32Array, goal: Float32Array, steps: Float32Array, share: number): void => {
  const dx = goal[0]! - shown[0]!, dz = goal[2]! - shown[2]!
  if (dx * dx + dz * dz > CARRIED * CARRIED) {
    shown.set(goal)
    steps.fill(0)
    return
  }
  const bones = BONES * 8
  for (let o = 0; o < bones; o += 8) {
    const x = goal[o + 4]!, y = goal[o + 5]!, z = goal[o + 6]!, w = goal[o + 7]!
    const sx = shown[o + 4]!, sy = shown[o + 5]!, sz = shown[o + 6]!, sw = shown[o + 7]!
    const by = sx * x + sy * y + sz * z + sw * w < 0 ? -share : share
    steps[o] = (goal[o]! - shown[o]!) * share
    steps[o + 1] = (goal[o + 1]! - shown[o + 1]!) * share
    steps[o + 2] = (goal[o + 2]! - shown[o + 2]!) * share
    steps[o + 3] = (goal[o + 3]! - shown[o + 3]!) * share
    steps[o + 4] = x * by - sx * share
    steps[o + 5] = y * by - sy * share
    steps[o + 6] = z * by - sz * share
    steps[o + 7] = w * by - sw * share
  }
  for (let o = bones; o < BODY_TEXELS * 4; o++) steps[o] = (goal[o]! - shown[o]!) * share
}

/**
 * One frame's step of the first `count` numbers, a multiple of eight: of one row, or of all rows as they lie one behind another. Eight at
 * a time: this is done for all that is drawn, in every frame.
 */
export const takeSteps = (shown: Float32Array, steps: Float32Array, count: number): void => {
  for (let o = 0; o < count; o += 8) {
    shown[o]! += steps[o]!
    shown[o + 1]! += steps[o + 1]!
    shown[o + 2]! += steps[o + 2]!
    shown[o + 3]! += steps[o + 3]!
    shown[o + 4]! += steps[o + 4]!
    shown[o + 5]! += steps[o + 5]!
    shown[o + 6]! += steps[o + 6]!
    shown[o + 7]! += steps[o + 7]!
  }
}
