import { inside } from '../kernel/blend.ts'
import { polygon, rectangle } from '../kernel/solids.ts'
import { compact } from '../parameters.ts'
import { deck } from './lower.ts'
import { roofline } from './house.ts'

/*
 * Where the skin is cut, in the drawing (s behind the front axle, u from the middle plane, y up): each is negative within
 * the region, and positive far from it, also on other faces of the car where the same two numbers might come again.
 */
export type Region = (s: number, u: number, y: number) => number

const REAR = compact.wheelbase
const AXLE = compact.tyreDiameter / 2
const FAR = 1

/** Lower edge of the side windows. */
export const belt = (s: number): number => deck(s) - 0.062 + 0.05 * Math.max(0, s - 2.1) ** 2
/** Upper edge of the side windows, under the roof's rail. */
export const cant = (s: number): number => roofline(s) - 0.122
const pillarA = (s: number, y: number): number => -(s - 0.545) * Math.sin(0.53) + (y - 0.925) * Math.cos(0.53)
const pillarD = (s: number, y: number): number => (s - 3.0) * Math.sin(0.72) + (y - 1.01) * Math.cos(0.72)

/** Parting of front and rear door. */
export const partingB = (y: number): number => 1.455 + 0.05 * (y - 0.9)
const partingC = (y: number): number => 2.43 + 0.16 * (y - 1)

/** All side windows with their black pillars. */
export const sideWindows: Region = (s, u, y) =>
  u < 0.4 ? FAR : inside(0.035, belt(s) - y, y - cant(s), pillarA(s, y), pillarD(s, y))

export const glassFrontDoor: Region = (s, u, y) => inside(0.03, sideWindows(s, u, y) + 0.014, s - partingB(y) + 0.036)
export const glassRearDoor: Region = (s, u, y) =>
  inside(0.03, sideWindows(s, u, y) + 0.014, partingB(y) + 0.036 - s, s - partingC(y) + 0.012)
export const glassQuarter: Region = (s, u, y) => inside(0.03, sideWindows(s, u, y) + 0.014, partingC(y) + 0.05 - s)

export const doorFront: Region = (s, u, y) =>
  u < 0.4 ? FAR : inside(0.05, 0.515 - 0.02 * (y - 0.5) - s, s - partingB(y), 0.325 - y, y - cant(s) - 0.022, pillarA(s, y) - 0.026)

export const doorRear: Region = (s, u, y) => {
  if (u < 0.4) return FAR
  const arch = 0.47 - Math.hypot(s - REAR, y - AXLE)
  return inside(0.05, partingB(y) - s, 0.325 - y, y - cant(s) - 0.022, arch, s - 2.53 - 0.16 * (y - 1), pillarD(s, y) - 0.026)
}

export const bonnet: Region = (s, u, y) =>
  y < 0.6 ? FAR : inside(0.07, u - 0.715 + 0.035 * (s - 0.2), s - 0.225 - 0.19 * u * u, -0.665 + 0.24 * u * u - s)

/** The black strip under the windscreen where the wipers rest. */
export const cowl: Region = (s, u, y) =>
  y < 0.8 || s > 0.9 ? FAR : inside(0.015, u - 0.68, s - 0.335 - 0.19 * u * u, 0.225 + 0.19 * u * u - s)

export const windscreen: Region = (s, u, y) =>
  s > 1.6 || y < 0.8 ? FAR : inside(0.06, u - (0.672 - 0.28 * (y - 0.97)), y - 1.352 + 0.05 * u * u, 0.318 + 0.19 * u * u - s)

export const roofGlass: Region = (s, u, y) =>
  y < 1.2 ? FAR : inside(0.07, u - 0.5, 1.25 + 0.06 * u * u - s, s - 2.66 + 0.05 * u * u)

export const tailgate: Region = (s, u, y) =>
  s < 2.6 ? FAR : inside(0.07, u - (0.592 - 0.05 * Math.abs(y - 1)), 0.5 - y, 3.04 - 0.05 * u * u - s)

export const rearWindow: Region = (s, u, y) =>
  s < 2.9 ? FAR : inside(0.05, u - (0.57 - 0.14 * (y - 1)), 1.045 - y, y - 1.213 + 0.06 * u * u)

/** The rear light: a band right across the car, a little wider at its ends. */
export const rearLight: Region = (s, u, y) =>
  s < 3.0 ? FAR : inside(0.02, Math.abs(y - 0.885) - 0.034 - 0.014 * smoothStepOut(u), 3.02 - s)

const smoothStepOut = (u: number): number => 1 / (1 + Math.exp(-(u - 0.58) / 0.045))

/** Front lamp: a blade that widens towards the corner and wraps round it. */
export const lampFront: Region = (s, u, y) =>
  s > 0 ? FAR : Math.max(polygon(u, y, LAMP), s + 0.36) - 0.014

const LAMP = [[0.4, 0.7], [0.4, 0.678], [0.62, 0.622], [1.2, 0.602], [1.2, 0.737], [0.8, 0.726]] as const

/** The thin line of light between the lamps. */
export const lampLine: Region = (s, u, y) => (s > 0 ? FAR : inside(0.01, Math.abs(y - 0.686) - 0.02, u - 0.386))

/** The lower air intake. */
export const intake: Region = (s, u, y) =>
  s > 0 ? FAR : inside(0.04, Math.abs(y - 0.335) - 0.068 + 0.02 * u, u - 0.56 - 0.6 * (y - 0.335))

/** The upright slots at the corners of the bumper that feed air past the wheels. */
export const airCurtain: Region = (s, u, y) =>
  s > 0 ? FAR : inside(0.02, Math.abs(u - 0.775 - 0.12 * (y - 0.4)) - 0.024, Math.abs(y - 0.41) - 0.115)

/** The black lower edge all round. */
export const sill: Region = (_s, _u, y) => y - 0.235

/** The black lower part of the rear bumper. */
export const diffuser: Region = (s, u, y) =>
  s < 2.9 ? FAR : inside(0.04, Math.abs(y - 0.265) - 0.1, u - 0.64 + 0.5 * (y - 0.3))

export const chargePort: Region = (s, u, y) => (u < 0.4 ? FAR : rectangle(s - 2.93, y - 0.835, 0.078, 0.068, 0.032))

/** A recess in the door for the handle, under the shoulder line. */
export const handle = (middle: number): Region => (s, u, y) =>
  u < 0.4 ? FAR : rectangle(s - middle, y - 0.742 - 0.024 * middle, 0.088, 0.0135, 0.0125)
