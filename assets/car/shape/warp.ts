import { compact } from '../parameters.ts'
import { curve } from '../kernel/curve.ts'
import type { CarParameters } from '../parameters.ts'

/**
 * The curves of the body are drawn for the compact car, in a drawing whose stations count from the front axle towards
 * the rear. This tells where a point of another car lies in that drawing. For the compact car only the origin differs.
 */
export interface Warp {
  /** Station in the drawing (metres behind the front axle) of a place `z` on the car. */
  station: (z: number) => number
  /** Place on the car of a station in the drawing. */
  place: (station: number) => number
  half: (x: number) => number
  height: (y: number) => number
  /** Height on the car of a height in the drawing. */
  raise: (y: number) => number
}

export function warpFor(p: CarParameters): Warp {
  const front = p.wheelbase / 2
  const own = stations(p)
  const drawn = stations(compact)
  const heights = [0, compact.tyreDiameter / 2, 0.95, compact.height]
  const lift = (p.tyreDiameter - compact.tyreDiameter) / 2
  const raised = [lift, p.tyreDiameter / 2, 0.95 + lift + (p.height - compact.height - lift) * 0.3, p.height]
  const toDrawing = curve(own.map((v, k) => [v, drawn[k]!] as const))
  const toCar = curve(drawn.map((v, k) => [v, own[k]!] as const))
  const height = curve(raised.map((v, k) => [v, heights[k]!] as const))
  const raise = curve(heights.map((v, k) => [v, raised[k]!] as const))
  const same = p.wheelbase === compact.wheelbase && p.frontOverhang === compact.frontOverhang && p.rearOverhang === compact.rearOverhang
  const level = p.height === compact.height && lift === 0
  const wide = compact.width / p.width
  return {
    station: same ? (z) => front - z : (z) => toDrawing(front - z),
    place: same ? (s) => front - s : (s) => front - toCar(s),
    half: (x) => Math.abs(x) * wide,
    height: level ? (y) => y : height,
    raise: level ? (y) => y : raise,
  }
}

/** Places that must fall on one another; round the axles nothing is stretched, so that wheel arches stay round. */
function stations(p: CarParameters): number[] {
  const arch = 0.44
  const rear = p.wheelbase
  return [-p.frontOverhang, -arch, 0, arch, rear - arch, rear, rear + arch, rear + p.rearOverhang]
}
