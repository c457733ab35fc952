import { S } from './body.ts'
import type { Body } from './body.ts'
import { fromFrame } from './turns.ts'
import type { Numbers } from './turns.ts'

/** From a shoulder to the palm of the arm that points: all but stretched, metres. */
const STRETCHED = 0.606
/** Where the first finger of a pointing right hand ends, in the hand's frame. */
export const FINGERTIP = [-0.0305, 0, -0.112] as const
/** People point along the line from their eyes more than along their arm. */
const FROM_EYES = 0.7

const AHEAD = 0, UP = 3
const w = new Float32Array(6)

/**
 * Writes where the hand of the side `side` (1 right) goes to point: its first finger lies on a line to the target that begins
 * mostly at the eyes, the arm all but stretched. `v` holds the shoulder at `shoulder`; a hand (vector, turn) is written at `out`.
 */
export const reachFor = (body: Body, side: number, v: Numbers, shoulder: number, out: number): void => {
  const { s, cos, sin } = body
  const ox = v[shoulder]! + (s[S.head]! - v[shoulder]!) * FROM_EYES
  const oy = v[shoulder + 1]! + (s[S.head + 1]! - v[shoulder + 1]!) * FROM_EYES
  const oz = v[shoulder + 2]! + (s[S.head + 2]! - v[shoulder + 2]!) * FROM_EYES
  let dx = s[S.target]! - ox, dy = s[S.target + 1]! - oy, dz = s[S.target + 2]! - oz
  let far = Math.sqrt(dx * dx + dy * dy + dz * dz)
  if (far < 0.05) {
    // Somebody's own eye: straight ahead.
    dx = -sin
    dy = 0
    dz = -cos
    far = 1
  }
  dx /= far
  dy /= far
  dz /= far
  // Where the line leaves the arm's reach, and never so far that the finger goes through what it points at.
  const mx = ox - v[shoulder]!, my = oy - v[shoulder + 1]!, mz = oz - v[shoulder + 2]!
  const b = mx * dx + my * dy + mz * dz
  const c = mx * mx + my * my + mz * mz - STRETCHED * STRETCHED
  const reach = Math.min(Math.sqrt(Math.max(0.0025, b * b - c)) - b, Math.max(0.22, far - 0.16))
  w[AHEAD] = -dx
  w[AHEAD + 1] = -dy
  w[AHEAD + 2] = -dz
  // The back of the hand is up, or towards oneself when pointing up, away when pointing down.
  let ux = sin * dy, uy = 1, uz = cos * dy
  const dot = ux * dx + uy * dy + uz * dz
  ux -= dot * dx
  uy -= dot * dy
  uz -= dot * dz
  const length = Math.sqrt(ux * ux + uy * uy + uz * uz)
  w[UP] = ux / length
  w[UP + 1] = uy / length
  w[UP + 2] = uz / length
  // The hand's right side: up across -ahead.
  const rx = w[UP + 1]! * w[AHEAD + 2]! - w[UP + 2]! * w[AHEAD + 1]!
  const ry = w[UP + 2]! * w[AHEAD]! - w[UP]! * w[AHEAD + 2]!
  const rz = w[UP]! * w[AHEAD + 1]! - w[UP + 1]! * w[AHEAD]!
  const aside = -side * FINGERTIP[0]
  v[out] = ox + dx * reach + rx * aside
  v[out + 1] = oy + dy * reach + ry * aside
  v[out + 2] = oz + dz * reach + rz * aside
  w[AHEAD] = rx
  w[AHEAD + 1] = ry
  w[AHEAD + 2] = rz
  fromFrame(w, UP, AHEAD, v, out + 3)
}

