import type { Vec3 } from '../../contract/ids.ts'

type Triple = readonly [number, number, number]

/** A part that turns about an axis through a point: shut at 0, fully open after `degrees`. Showroom frame, metres. */
export interface Hinge {
  readonly at: Triple
  readonly axis: Triple
  readonly degrees: number
}

/** Nearer to the hinge than this nothing is turned by hand, metres. */
const TOO_NEAR = 0.06
/** Let go of when moved by less than this, it falls back to where it was; else it goes on the way it was moved. */
const MEANT = 0.25

/**
 * How far a part stands open when the place where it was taken is brought as near to the hand as the hinge lets it: 0 shut, 1 open.
 *
 * @param from how far it stood open when it was taken
 * @param taken the place on it that was taken, then
 * @param hand where the hand is now
 */
export function followed(hinge: Hinge, from: number, taken: Vec3, hand: Vec3): number {
  const length = Math.hypot(...hinge.axis)
  const full = (hinge.degrees * Math.PI) / 180
  if (!(length > 0) || full === 0 || !hand.every(Number.isFinite)) return from
  const n: Vec3 = [hinge.axis[0] / length, hinge.axis[1] / length, hinge.axis[2] / length]
  const [a, b] = [flat(taken, hinge.at, n), flat(hand, hinge.at, n)]
  if (Math.hypot(...a) < TOO_NEAR || Math.hypot(...b) < TOO_NEAR) return from
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
  const cross = n[0] * (a[1] * b[2] - a[2] * b[1]) + n[1] * (a[2] * b[0] - a[0] * b[2]) + n[2] * (a[0] * b[1] - a[1] * b[0])
  return Math.min(1, Math.max(0, from + Math.atan2(cross, dot) / full))
}

/** The way from the axis to a point, square to it. */
function flat(point: Triple, at: Triple, n: Triple): Vec3 {
  const d: Vec3 = [point[0] - at[0], point[1] - at[1], point[2] - at[2]]
  const along = d[0] * n[0] + d[1] * n[1] + d[2] * n[2]
  return [d[0] - along * n[0], d[1] - along * n[1], d[2] - along * n[2]]
}

/** Whether a part that is let go of opens or shuts. */
export function letGo(wasOpen: boolean, now: number): boolean {
  return wasOpen ? now > 1 - MEANT : now > MEANT
}

/** Whether somebody who took a part meant to move it: less is a press. */
export const wasMoved = (from: number, now: number): boolean => Math.abs(now - from) > 0.04
