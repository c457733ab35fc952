import { ease, inside, smoothMax, smoothMin } from '../kernel/blend.ts'
import { curve } from '../kernel/curve.ts'

/* The glasshouse, in the drawing: s behind the front axle, u from the middle plane, y up. */

/** Height of the roof on the middle plane: highest over the front seats, then falling to the spoiler. */
export const roofline = curve([
  [0.3, 1.215], [0.8, 1.395], [1.25, 1.485], [1.6, 1.5], [2.1, 1.479], [2.6, 1.422], [3.0, 1.347], [3.4, 1.245],
])
export const roof = (s: number, u: number): number => roofline(s) - 0.055 * (u / 0.6) ** 2

/** Half-width of the glasshouse at the waist: drawn in towards the rear, so that the body's shoulders stand out. */
const sideAlong = curve([[0.2, 0.72], [0.7, 0.785], [1.4, 0.8], [2.2, 0.768], [2.8, 0.69], [3.4, 0.575]])

const SCREEN = (29 * Math.PI) / 180
const BACK = (37.5 * Math.PI) / 180

/** The windscreen: a plane with a curve in plan. */
export const screenPlane = (s: number, u: number, y: number): number =>
  -(s - 0.28 - 0.17 * u * u - 0.1 * u ** 4) * Math.sin(SCREEN) + (y - 0.985) * Math.cos(SCREEN)

const backPlane = (s: number, u: number, y: number): number =>
  (s - 3.362 + 0.18 * u * u + 0.1 * u ** 4) * Math.sin(BACK) + (y - 1.085) * Math.cos(BACK)

/** The side windows lean inward, more so towards the roof. */
export const sideGlass = (s: number, u: number, y: number): number => {
  const dy = y - 0.98
  return (u - (sideAlong(s) - 0.27 * dy - 0.42 * dy * Math.abs(dy))) * 0.93
}

/** The roof's lip over the rear window: it goes on where the roof would end. */
function spoiler(s: number, u: number, y: number): number {
  const under = roof(s, u) - 0.07 + 0.1 * (s - 2.95) - y
  return inside(0.03, (y - roof(s, u) + 0.002) * 0.97, sideGlass(s, u, y) + 0.016, s - 3.2 + 0.24 * u * u, under, 2.85 - s)
}

/** Everything above the waist. Bounded below, or the windscreen's plane would come out under the nose, the other at the tail. */
export function house(s: number, u: number, y: number): number {
  let f = smoothMax(sideGlass(s, u, y), (y - roof(s, u)) * 0.97, 0.14)
  f = smoothMax(f, screenPlane(s, u, y), 0.16)
  f = smoothMax(f, backPlane(s, u, y), 0.1)
  f = smoothMax(f, 0.89 + 0.15 * ease(2.5, 3.1, s) - y, 0.04)
  // Wide enough to fill the sharp corner under the lip: no mesh follows that.
  return smoothMin(f, spoiler(s, u, y), 0.05)
}
