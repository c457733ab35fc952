import { bell, ease, ramp, smoothMax } from '../kernel/blend.ts'
import { curve } from '../kernel/curve.ts'
import { compact } from '../parameters.ts'
import { nose } from './nose.ts'
import { tail } from './tail.ts'

/* The drawing: s is the station behind the front axle, u the distance from the middle plane, y the height. */

const REAR = compact.wheelbase
const AXLE = compact.tyreDiameter / 2

/** Half-width of the flank along the car. */
const flankAlong = curve([
  [-0.9, 0.81], [-0.45, 0.872], [0, 0.9], [0.6, 0.897], [1.35, 0.89], [2.0, 0.898], [2.6, 0.914], [3.05, 0.898], [3.5, 0.84],
])
/** What the flank recedes at each height. */
const flankUp = curve([
  [0.12, -0.085], [0.22, -0.036], [0.32, -0.014], [0.45, -0.004], [0.62, 0], [0.76, -0.006], [0.9, -0.024], [1.06, -0.062],
])

/** The shoulder line: the crease that runs from the front lamp to the rear light. */
export const shoulder = (s: number): number => 0.83 + 0.034 * s
/** Upper edge of the hollow over the sill, rising towards the rear wheel. */
const hollow = (s: number): number => 0.44 + 0.075 * (s - 0.6)

/** Half-width of the body below the windows. */
export function flank(s: number, y: number): number {
  let w = flankAlong(s) + flankUp(y)
  w -= 0.44 * ramp(y - shoulder(s), 0.008)
  const between = ease(0.3, 1.1, s) * (1 - ease(1.6, REAR - 0.3, s))
  w -= 0.011 * bell(y - shoulder(s) + 0.135, 0.085) * ease(0.2, 0.9, s) * (1 - ease(2.0, 2.7, s))
  w -= between * 0.42 * ramp(hollow(s) - y, 0.012)
  w += between * 0.068 * (1 - ease(0.25, 0.35, y))
  w += 0.034 * bell(s - REAR - 0.05, 0.62) * bell(y - 0.82, 0.19)
  w += 0.014 * bell(s, 0.6) * bell(y - 0.78, 0.17)
  for (const axle of [0, REAR]) w += 0.016 * bell(Math.hypot(s - axle, y - AXLE) - 0.4, 0.17) * (1 - ease(0.78, 0.95, y))
  return w
}

/** Height of bonnet and waist on the middle plane. */
export const deck = curve([
  [-0.95, 0.685], [-0.78, 0.782], [-0.55, 0.862], [-0.25, 0.926], [0.1, 0.974], [0.4, 1.0], [0.9, 1.024], [1.6, 1.045], [2.4, 1.075], [3.4, 1.11],
])

/** Top of bonnet and deck: crowned, with a raised spine between two soft creases that run to the windscreen pillars. */
function top(s: number, u: number): number {
  const spine = 0.34 + 0.22 * (s + 0.75)
  const forward = 1 - ease(0.1, 0.5, s)
  const valley = 0.02 * (1 - ease(spine - 0.06, spine + 0.05, u)) * forward
  return deck(s) - 0.1 * (u / 0.85) ** 2 - valley * ease(-0.85, -0.25, s)
}

/** The body below the windows. */
export function lower(s: number, u: number, y: number): number {
  // The corners of the bumper are crisper than the rounding into the bonnet.
  let f = smoothMax((u - flank(s, y)) * 0.97, nose(s, u, y), 0.064)
  f = smoothMax(f, (y - top(s, u)) * 0.96, 0.075)
  f = smoothMax(f, tail(s, u, y), 0.1)
  return smoothMax(f, 0.175 - y, 0.08)
}
