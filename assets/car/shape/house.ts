import { ease, inside, smoothMax, smoothMin } from '../kernel/blend.ts'
import { curve } from '../kernel/curve.ts'

/* The glasshouse, in the drawing: s behind the front axle, u from the middle plane, y up. */

/** Height of the roof on the middle plane. */
export const roofline = curve([
  [0.3, 1.18], [0.8, 1.347], [1.28, 1.43], [1.7, 1.438], [2.25, 1.401], [2.8, 1.324], [3.4, 1.2],
])
export const roof = (s: number, u: number): number => roofline(s) - 0.055 * (u / 0.6) ** 2

const sideAlong = curve([[0.2, 0.725], [0.7, 0.785], [1.4, 0.802], [2.2, 0.785], [2.8, 0.735], [3.4, 0.65]])

const SCREEN = (28.5 * Math.PI) / 180
const BACK = (39 * Math.PI) / 180

/** The windscreen: a plane with a curve in plan. */
export const screenPlane = (s: number, u: number, y: number): number =>
  -(s - 0.27 - 0.17 * u * u - 0.1 * u ** 4) * Math.sin(SCREEN) + (y - 0.955) * Math.cos(SCREEN)

const backPlane = (s: number, u: number, y: number): number =>
  (s - 3.37 + 0.16 * u * u + 0.1 * u ** 4) * Math.sin(BACK) + (y - 1.0) * Math.cos(BACK)

/** The side windows lean inward, more so towards the roof. */
export const sideGlass = (s: number, u: number, y: number): number => {
  const dy = y - 0.93
  return (u - (sideAlong(s) - 0.27 * dy - 0.42 * dy * Math.abs(dy))) * 0.93
}

/** The roof's lip over the rear window. */
function spoiler(s: number, u: number, y: number): number {
  const under = roof(s, u) - 0.05 + 0.09 * (s - 3.0) - y
  return inside(0.045, (y - roof(s, u) + 0.002) * 0.97, sideGlass(s, u, y) + 0.035, s - 3.27 + 0.2 * u * u, under, 2.9 - s)
}

/** Everything above the waist. Bounded below, or the windscreen's plane would come out under the nose, the other at the tail. */
export function house(s: number, u: number, y: number): number {
  let f = smoothMax(sideGlass(s, u, y), (y - roof(s, u)) * 0.97, 0.15)
  f = smoothMax(f, screenPlane(s, u, y), 0.16)
  f = smoothMax(f, backPlane(s, u, y), 0.1)
  f = smoothMax(f, 0.84 + 0.17 * ease(2.5, 3.1, s) - y, 0.04)
  return smoothMin(f, spoiler(s, u, y), 0.025)
}
