import { bell, ease, ramp, smoothMax } from '../kernel/blend.ts'
import { curve } from '../kernel/curve.ts'
import { rectangle } from '../kernel/solids.ts'
import { compact } from '../parameters.ts'

/* The drawing: s is the station behind the front axle, u the distance from the middle plane, y the height. */

const REAR = compact.wheelbase
const AXLE = compact.tyreDiameter / 2

/** Half-width of the flank along the car. */
const flankAlong = curve([
  [-0.9, 0.81], [-0.45, 0.868], [0, 0.894], [0.6, 0.896], [1.35, 0.892], [2.0, 0.897], [2.6, 0.909], [3.05, 0.896], [3.5, 0.845],
])
/** What the flank recedes at each height. */
const flankUp = curve([
  [0.12, -0.085], [0.22, -0.036], [0.32, -0.013], [0.45, -0.003], [0.6, 0], [0.72, -0.004], [0.85, -0.02], [1.0, -0.055],
])

/** The shoulder line: the crease that runs from the front lamp to the rear light. */
export const shoulder = (s: number): number => 0.79 + 0.024 * s
/** Upper edge of the hollow over the sill. */
const hollow = (s: number): number => 0.4 + 0.055 * (s - 0.5)

/** Half-width of the body below the windows. */
export function flank(s: number, y: number): number {
  let w = flankAlong(s) + flankUp(y)
  w -= 0.46 * ramp(y - shoulder(s), 0.007)
  const between = ease(0.36, 1.05, s) * (1 - ease(1.65, REAR - 0.34, s))
  w -= 0.007 * bell(s - 1.35, 0.95) * bell(y - 0.6, 0.17)
  w -= between * 0.36 * ramp(hollow(s) - y, 0.01)
  w += between * 0.05 * (1 - ease(0.245, 0.315, y))
  w += 0.022 * bell(s - REAR - 0.02, 0.62) * bell(y - 0.76, 0.17)
  w += 0.012 * bell(s, 0.6) * bell(y - 0.74, 0.16)
  for (const axle of [0, REAR]) {
    const r = Math.hypot(s - axle, y - AXLE)
    w += 0.012 * (1 - ease(0.425, 0.475, r)) + 0.014 * bell(r - 0.42, 0.16) * (1 - ease(0.76, 0.9, y))
  }
  return w
}

/** Height of bonnet and waist on the middle plane. */
export const deck = curve([
  [-0.95, 0.635], [-0.78, 0.735], [-0.55, 0.818], [-0.25, 0.885], [0.1, 0.932], [0.4, 0.96], [0.9, 0.985], [1.6, 1.005], [2.4, 1.03], [3.4, 1.06],
])

/** Top of bonnet and deck: crowned, with a raised spine between two soft creases that run to the windscreen pillars. */
function top(s: number, u: number): number {
  const spine = 0.36 + 0.2 * (s + 0.75)
  const forward = 1 - ease(0.1, 0.5, s)
  const valley = 0.012 * (1 - ease(spine - 0.045, spine + 0.045, u)) * forward
  return deck(s) - 0.1 * (u / 0.85) ** 2 - valley * ease(-0.85, -0.3, s)
}

const noseUp = curve([[0.12, -0.7], [0.24, -0.762], [0.38, -0.792], [0.55, -0.8], [0.68, -0.786], [0.82, -0.735], [0.95, -0.64]])
const tailUp = curve([[0.12, 3.24], [0.28, 3.345], [0.45, 3.395], [0.62, 3.412], [0.8, 3.41], [0.95, 3.385], [1.15, 3.3]])

/** The plate's place in the tailgate: a shallow rounded recess. */
export const plateRecess = (u: number, y: number): number => rectangle(u, y - 0.675, 0.285, 0.078, 0.025)

function nose(s: number, u: number, y: number): number {
  if (s > 0.3) return -5
  const v = (u / 0.85) ** 2
  const lip = 0.13 * ramp(0.43 - y, 0.014)
  return (noseUp(y) + 0.15 * v + 0.135 * v * v * v + lip - s) * 0.93
}

function tail(s: number, u: number, y: number): number {
  if (s < 2.5) return -5
  const v = (u / 0.85) ** 2
  const shelf = 0.016 * bell(y - 0.985, 0.045) - 0.15 * ramp(0.46 - y, 0.01)
  const recess = -0.014 * (1 - ease(-0.022, 0.012, plateRecess(u, y)))
  return (s - (tailUp(y) - 0.1 * v - 0.115 * v * v * v + shelf + recess)) * 0.95
}

/** The body below the windows. */
export function lower(s: number, u: number, y: number): number {
  let f = smoothMax((u - flank(s, y)) * 0.97, (y - top(s, u)) * 0.96, 0.075)
  f = smoothMax(f, nose(s, u, y), 0.11)
  f = smoothMax(f, tail(s, u, y), 0.1)
  return smoothMax(f, 0.165 - y, 0.08)
}
