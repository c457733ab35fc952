import { multiply, normalize } from './turns.ts'
import type { Numbers } from './turns.ts'

/** A wrist bends by no more than this: 80° (flexion; norm of the American Academy of Orthopaedic Surgeons, 1965). */
const MOST = (80 * Math.PI) / 180
const COS = Math.cos(MOST)
/** Bent farther it is brought a little within, so that one more placing of the arm is mostly enough. */
const WITHIN = Math.cos(MOST - 0.06)
const SIN_WITHIN = Math.sin(MOST - 0.06)

const w = new Float32Array(4)

/**
 * Turns a hand (its turn in `row` at `hand`) back to where a wrist can have it: the forearm lies from its joint, in `row` at
 * `forearm`, to the wrist in `v`. True when it had to be turned.
 */
export const keepWrist = (row: Numbers, forearm: number, v: Numbers, wrist: number, hand: number): boolean => {
  const ax = v[wrist]! - row[forearm]!, ay = v[wrist + 1]! - row[forearm + 1]!, az = v[wrist + 2]! - row[forearm + 2]!
  const by = 1 / Math.max(1e-6, Math.sqrt(ax * ax + ay * ay + az * az))
  const x = row[hand]!, y = row[hand + 1]!, z = row[hand + 2]!, q = row[hand + 3]!
  const hx = -2 * (x * z + q * y), hy = 2 * (q * x - y * z), hz = 2 * (x * x + y * y) - 1
  const fx = ax * by, fy = ay * by, fz = az * by
  const dot = fx * hx + fy * hy + fz * hz
  if (dot >= COS) return false
  // Upright on the forearm, the way that the hand is bent.
  let sx = hx - dot * fx, sy = hy - dot * fy, sz = hz - dot * fz
  let length = Math.sqrt(sx * sx + sy * sy + sz * sz)
  if (length < 1e-4) {
    sx = fy
    sy = -fx
    sz = 0
    length = Math.max(1e-4, Math.sqrt(sx * sx + sy * sy))
  }
  const gx = fx * WITHIN + (sx / length) * SIN_WITHIN
  const gy = fy * WITHIN + (sy / length) * SIN_WITHIN
  const gz = fz * WITHIN + (sz / length) * SIN_WITHIN
  w[0] = hy * gz - hz * gy
  w[1] = hz * gx - hx * gz
  w[2] = hx * gy - hy * gx
  w[3] = 1 + hx * gx + hy * gy + hz * gz
  normalize(w, 0)
  multiply(w, 0, row, hand, row, hand)
  normalize(row, hand)
  return true
}
