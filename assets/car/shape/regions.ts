import { inside, smoothMin } from '../kernel/blend.ts'
import { polygon, rectangle } from '../kernel/solids.ts'
import { compact } from '../parameters.ts'
import { deck, shoulder } from './lower.ts'
import { mouth, pocket, shield as shieldOutline } from './nose.ts'
import { roofline } from './house.ts'

/*
 * Where the skin is cut, in the drawing (s behind the front axle, u from the middle plane, y up): each is negative within
 * the region, and positive far from it, also on other faces of the car where the same two numbers might come again.
 */
export type Region = (s: number, u: number, y: number) => number

const REAR = compact.wheelbase
const AXLE = compact.tyreDiameter / 2
const FAR = 1

/** Lower edge of the side windows: it rises and then sweeps up to the end of the last pane. */
export const belt = (s: number): number => deck(s) - 0.05 + 0.17 * Math.max(0, s - 1.9) ** 2
/** Upper edge of the side windows, under the roof's rail. */
export const cant = (s: number): number => roofline(s) - 0.116
const pillarA = (s: number, y: number): number => -(s - 0.55) * Math.sin(0.54) + (y - 0.96) * Math.cos(0.54)
const pillarD = (s: number, y: number): number => (s - 2.86) * Math.sin(0.9) + (y - 1.17) * Math.cos(0.9)

/** Parting of front and rear door. */
export const partingB = (y: number): number => 1.455 + 0.05 * (y - 0.9)
const partingC = (y: number): number => 2.36 + 0.22 * (y - 1)

/** All side windows with their black pillars. */
export const sideWindows: Region = (s, u, y) =>
  u < 0.4 ? FAR : inside(0.03, belt(s) - y, y - cant(s), pillarA(s, y), pillarD(s, y))

export const glassFrontDoor: Region = (s, u, y) => inside(0.026, sideWindows(s, u, y) + 0.013, s - partingB(y) + 0.034)
export const glassRearDoor: Region = (s, u, y) =>
  inside(0.026, sideWindows(s, u, y) + 0.013, partingB(y) + 0.034 - s, s - partingC(y) + 0.012)
export const glassQuarter: Region = (s, u, y) => inside(0.026, sideWindows(s, u, y) + 0.013, partingC(y) + 0.042 - s)

const DOOR_FOOT = 0.378

export const doorFront: Region = (s, u, y) =>
  u < 0.4 ? FAR : inside(0.05, 0.515 - 0.02 * (y - 0.5) - s, s - partingB(y), DOOR_FOOT - y, y - cant(s) - 0.028, pillarA(s, y) - 0.026)

export const doorRear: Region = (s, u, y) => {
  if (u < 0.4) return FAR
  const arch = 0.49 - Math.hypot(s - REAR, y - AXLE)
  return inside(0.05, partingB(y) - s, DOOR_FOOT - y, y - cant(s) - 0.028, arch, s - 2.46 - 0.22 * (y - 1), pillarD(s, y) - 0.026)
}

/** Its front edge lies just over the lamps, where it is least seen. */
export const bonnet: Region = (s, u, y) =>
  y < 0.6 || s > 0.6 ? FAR : inside(0.045, u - 0.715 + 0.035 * (s - 0.2), s - 0.235 - 0.19 * u * u, 0.768 + 0.05 * u * u - y)

/** The black strip under the windscreen where the wipers rest. */
export const cowl: Region = (s, u, y) =>
  y < 0.8 || s > 0.9 ? FAR : inside(0.015, u - 0.685, s - 0.345 - 0.19 * u * u, 0.235 + 0.19 * u * u - s)

export const windscreen: Region = (s, u, y) =>
  s > 1.6 || y < 0.8 ? FAR : inside(0.06, u - (0.676 - 0.28 * (y - 1.01)), y - 1.412 + 0.05 * u * u, 0.328 + 0.19 * u * u - s)

export const roofGlass: Region = (s, u, y) =>
  y < 1.25 ? FAR : inside(0.07, u - 0.5 + 0.05 * Math.max(0, s - 2), 1.24 + 0.06 * u * u - s, s - 2.6 + 0.05 * u * u)

export const tailgate: Region = (s, u, y) =>
  s < 2.6 ? FAR : inside(0.07, u - (0.602 - 0.05 * Math.abs(y - 1)), 0.515 - y, 2.97 - 0.05 * u * u - s)

export const rearWindow: Region = (s, u, y) =>
  s < 2.85 ? FAR : inside(0.05, u - (0.545 - 0.16 * (y - 1.08)), 1.122 - y, y - 1.236 + 0.12 * u * u)

/** The rear light: a slim band right across the car that widens at its ends. */
export const rearLight: Region = (s, u, y) =>
  s < 3.0 ? FAR : inside(0.014, Math.abs(y - 0.93) - 0.025 - 0.012 * smoothStepOut(u), 2.95 + 1.3 * Math.abs(y - 0.937) - s)

const smoothStepOut = (u: number): number => 1 / (1 + Math.exp(-(u - 0.64) / 0.05))

/** Front lamp: a blade that widens towards the corner and wraps round it. */
export const lampFront: Region = (s, u, y) =>
  s > 0 ? FAR : Math.max(polygon(u, y, LAMP), s + 0.26 + 1.1 * (y - 0.7)) - 0.012

const LAMP = [[0.4, 0.742], [0.4, 0.722], [0.6, 0.7], [0.78, 0.684], [1.2, 0.69], [1.2, 0.756], [0.8, 0.764]] as const

/** The thin line of light between the lamps. */
export const lampLine: Region = (s, u, y) => (s > 0 ? FAR : inside(0.008, Math.abs(y - 0.731) - 0.017, u - 0.386))

/** The panel that stands where a grille would. */
export const shield: Region = (s, u, y) => (s > 0 ? FAR : shieldOutline(u, y) + 0.036)

/** The lower air intake. */
export const intake: Region = (s, u, y) => (s > 0 ? FAR : mouth(u, y) + 0.026)

/** The upright slots at the corners of the bumper that feed air past the wheels. */
export const airCurtain: Region = (s, u, y) => (s > -0.25 ? FAR : pocket(u, y) + 0.042)

/** The black lower edge all round, which rises into mouldings round the wheel arches. */
export const cladding: Region = (s, u, y) => {
  const edge = y - 0.262
  if (u < 0.45) return edge
  const arch = Math.min(Math.hypot(s, y - AXLE), Math.hypot(s - REAR, y - AXLE)) - AXLE - 0.058
  return smoothMin(edge, arch, 0.07)
}


/** The black lower part of the rear bumper. */
export const diffuser: Region = (s, u, y) =>
  s < 2.9 ? FAR : inside(0.04, Math.abs(y - 0.3) - 0.112, u - 0.66 + 0.5 * (y - 0.3))

export const CHARGE = { s: 2.93, y: 0.813 } as const
export const chargePort: Region = (s, u, y) => (u < 0.4 ? FAR : rectangle(s - CHARGE.s, y - CHARGE.y, 0.074, 0.056, 0.028))

/** Height of a door's handle over its length, under the shoulder line. */
export const handleHeight = (middle: number, s: number): number => shoulder(middle) - 0.055 + 0.034 * (s - middle)
/** The flush handle in the door. */
export const handle = (middle: number): Region => (s, u, y) =>
  u < 0.4 ? FAR : rectangle(s - middle, y - handleHeight(middle, s), 0.1, 0.0125, 0.012)
/** The hollow behind the handle, which goes on under it, for the fingers. */
export const handleWell = (middle: number): Region => (s, u, y) =>
  u < 0.4 ? FAR : rectangle(s - middle, y - handleHeight(middle, s) + 0.0065, 0.105, 0.0225, 0.02)
