/** Scalar functions that shape surfaces. All are smooth to the second derivative, so highlights never break. */

export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

/** 0 below `from`, 1 above `to`, with two continuous derivatives (Perlin's quintic). */
export function ease(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from), 0, 1)
  return t * t * t * (t * (6 * t - 15) + 10)
}

/** The larger of two fields with a fillet of about `k` metres (cubic, so second derivatives agree). */
export function smoothMax(a: number, b: number, k: number): number {
  const h = Math.max(k - Math.abs(a - b), 0) / k
  return Math.max(a, b) + (h * h * h * k) / 6
}

export const smoothMin = (a: number, b: number, k: number): number => -smoothMax(-a, -b, k)

/** {@link smoothMax} of many fields: what lies inside all of them. */
export function inside(k: number, first: number, ...rest: number[]): number {
  let result = first
  for (const value of rest) result = smoothMax(result, value, k)
  return result
}

/** `x` where positive, 0 where negative, with a corner of about `k`: a crease in a surface. */
export const ramp = (x: number, k: number): number => 0.5 * (x + Math.sqrt(x * x + k * k))

/** A bell of height 1 and half-width about `width`. */
export const bell = (x: number, width: number): number => Math.exp(-(x / width) * (x / width))

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t
