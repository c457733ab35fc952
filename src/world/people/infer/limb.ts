import type { Point } from '../skeleton.ts'
import { fromFrame, multiply } from './turns.ts'
import type { Numbers } from './turns.ts'

/** A limb of two bones: how it rests, for each side the turn that takes its bones' frames back to their rest. */
export interface Limb {
  readonly upper: number
  readonly lower: number
  /** Nearest and farthest that its end is from its beginning, metres. */
  readonly nearest: number
  readonly farthest: number
  /** Within how much of either it slows down, metres; set before a limb is placed, as softly as it may be. */
  soft: number
  /** Rest turns, inverted: upper left, upper right, lower left, lower right. */
  readonly rest: Numbers
}

const frame = new Float32Array(6)

/** Puts the direction a → b and, upright on it, the way `bends` (z) goes into `frame`. */
const restFrame = (a: Point, b: Point, side: number, bends: number): void => {
  const d = [side * (b[0] - a[0]), b[1] - a[1], b[2] - a[2]] as const
  const length = Math.hypot(...d)
  for (let k = 0; k < 3; k++) frame[k] = d[k]! / length
  const share = bends * frame[2]!
  for (let k = 0; k < 3; k++) frame[3 + k] = (k === 2 ? bends : 0) - share * frame[k]!
  const across = Math.hypot(frame[3]!, frame[4]!, frame[5]!)
  for (let k = 3; k < 6; k++) frame[k]! /= across
}

/** A limb from its resting joints (right side) and the way its middle joint stands out: 1 backwards (elbow), -1 forwards (knee). */
export const createLimb = (from: Point, middle: Point, to: Point, bends: 1 | -1, leastAngle: number, soft: number): Limb => {
  const rest = new Float32Array(16)
  ;([[from, middle, -1], [from, middle, 1], [middle, to, -1], [middle, to, 1]] as const).forEach(([a, b, side], k) => {
    restFrame(a, b, side, bends)
    fromFrame(frame, 0, 3, rest, k * 4)
    for (let n = 0; n < 3; n++) rest[k * 4 + n]! *= -1
  })
  const upper = Math.hypot(middle[0] - from[0], middle[1] - from[1], middle[2] - from[2])
  const lower = Math.hypot(to[0] - middle[0], to[1] - middle[1], to[2] - middle[2])
  const nearest = Math.sqrt(upper * upper + lower * lower - 2 * upper * lower * Math.cos(leastAngle))
  return { upper, lower, nearest, farthest: (upper + lower) * 0.9995, soft, rest }
}

const along = 0, bend = 3, low = 6, lowBend = 9
const w = new Float32Array(12)

/** A limb that is all but stretched or folded comes to rest softly there: else its middle joint would snap. */
const withinReach = ({ nearest, farthest, soft }: Limb, far: number): number => {
  if (far > farthest - soft) return farthest - soft * Math.exp((farthest - soft - far) / soft)
  if (far < nearest + soft) return nearest + soft * Math.exp((far - nearest - soft) / soft)
  return far
}

/**
 * Places both bones of a limb in a row: it begins at the vector `from` and ends at `to`, which is brought within its reach; its middle
 * joint bends towards `hint` (law of cosines). `bone` is the upper bone of the side `k` (0 left, 1 right), `next` the lower one.
 */
export const placeLimb = (limb: Limb, k: number, v: Numbers, from: number, to: number, hint: number, row: Numbers, bone: number, next: number): void => {
  const { upper, lower } = limb
  const dx = v[to]! - v[from]!, dy = v[to + 1]! - v[from + 1]!, dz = v[to + 2]! - v[from + 2]!
  const far = Math.sqrt(dx * dx + dy * dy + dz * dz)
  const distance = withinReach(limb, far)
  // A limb of no length at all points down.
  const by = far > 1e-5 ? 1 / far : 0
  const ax = dx * by, ay = far > 1e-5 ? dy * by : -1, az = dz * by
  let bx = v[hint]!, bAcross = v[hint + 1]!, bz = v[hint + 2]!
  const dot = bx * ax + bAcross * ay + bz * az
  bx -= dot * ax
  bAcross -= dot * ay
  bz -= dot * az
  let across = Math.sqrt(bx * bx + bAcross * bAcross + bz * bz)
  if (across < 1e-4) {
    bx = ay
    bAcross = -ax
    bz = 0
    across = Math.sqrt(bx * bx + bAcross * bAcross)
    if (across < 1e-4) bx = across = 1
  }
  bx /= across
  bAcross /= across
  bz /= across
  const c = (upper * upper + distance * distance - lower * lower) / (2 * upper * distance)
  const sine = Math.sqrt(1 - c * c)
  w[along] = ax * c + bx * sine
  w[along + 1] = ay * c + bAcross * sine
  w[along + 2] = az * c + bz * sine
  w[bend] = bx * c - ax * sine
  w[bend + 1] = bAcross * c - ay * sine
  w[bend + 2] = bz * c - az * sine
  const mx = v[from]! + w[along]! * upper, my = v[from + 1]! + w[along + 1]! * upper, mz = v[from + 2]! + w[along + 2]! * upper
  const ex = v[from]! + ax * distance, ey = v[from + 1]! + ay * distance, ez = v[from + 2]! + az * distance
  v[to] = ex
  v[to + 1] = ey
  v[to + 2] = ez
  const lx = (ex - mx) / lower, ly = (ey - my) / lower, lz = (ez - mz) / lower
  w[low] = lx
  w[low + 1] = ly
  w[low + 2] = lz
  // The lower bone bends in the same plane: what stands out upright on it.
  const t = lx * bx + ly * bAcross + lz * bz
  const s = lx * ax + ly * ay + lz * az
  w[lowBend] = bx * s - ax * t
  w[lowBend + 1] = bAcross * s - ay * t
  w[lowBend + 2] = bz * s - az * t
  writeJoint(v, from, limb.rest, k * 4, along, bend, row, bone * 8)
  row[next * 8] = mx
  row[next * 8 + 1] = my
  row[next * 8 + 2] = mz
  row[next * 8 + 3] = 1
  fromFrame(w, low, lowBend, row, next * 8 + 4)
  multiply(row, next * 8 + 4, limb.rest, 8 + k * 4, row, next * 8 + 4)
}

const writeJoint = (v: Numbers, from: number, rest: Numbers, at: number, along: number, bend: number, row: Numbers, o: number): void => {
  row[o] = v[from]!
  row[o + 1] = v[from + 1]!
  row[o + 2] = v[from + 2]!
  row[o + 3] = 1
  fromFrame(w, along, bend, row, o + 4)
  multiply(row, o + 4, rest, at, row, o + 4)
}
