import {smoothIntersection, smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {smoothstep} from '../../geometry/scalar.ts'
import type {Curve} from '../../geometry/spline.ts'
import {spline} from '../../geometry/spline.ts'
import {skull} from '../shape/head.ts'

/** Height over the eyes (metres) where hair begins, by degrees from the front; the same on both sides. */
export type Hairline = readonly (readonly [number, number])[]

/** Ears free, short neck. */
export const SHORT_LINE: Hairline = [
  [0, 0.071], [35, 0.069], [50, 0.06], [62, 0.026], [74, -0.006], [84, -0.02], [90, -0.014], [100, 0.016], [122, -0.022], [150, -0.068], [180, -0.078]
]

/** Combed back over the ears' tops. */
export const BACK_LINE: Hairline = [
  [0, 0.077], [35, 0.073], [50, 0.06], [64, 0.024], [76, -0.002], [90, -0.006], [100, 0.016], [125, -0.025], [150, -0.066], [180, -0.076]
]

export interface MassShape {
  readonly line: Hairline
  /** Thickness over the skull at (x, y, f), metres. */
  readonly thick: (x: number, y: number, f: number) => number
  /** How soft the edge is, metres. */
  readonly edge?: number
  /** What is joined on: the fall of long hair. */
  readonly fall?: Field
  /** How much of the thickness is left at the hairline. */
  readonly hem?: number
  /** How far over the hairline it is as thick as it gets, metres. */
  readonly ramp?: number
}

const azimuth = (x: number, f: number): number => (Math.abs(Math.atan2(x, f + 0.085)) * 180) / Math.PI

/** The height of a hairline over the eyes for a point of the head frame. */
export const hairlineAt = (line: Hairline): ((x: number, f: number) => number) => {
  const curve: Curve = spline(line)
  return (x, f) => curve(azimuth(x, f))
}

/** The mass of a head of hair: an offset of the skull, thin at the hairline, cut off under it. */
export const hairMass = ({line, thick, edge = 0.012, fall, hem = 0.3, ramp = 0.04}: MassShape): Field => {
  const height = hairlineAt(line)
  return (x, y, f) => {
    const over = y - height(x, f)
    const share = hem + (1 - hem) * smoothstep(-0.004, ramp, over)
    let d = skull(x, y, f) - thick(x, y, f) * share
    if (fall) d = smoothUnion(d, fall(x, y, f), 0.03)
    return smoothIntersection(d, -over * 0.75, edge)
  }
}
