/** Small scalar functions that every shape uses. Pure. */

/** `x` held between `low` and `high`. */
export const clamp = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x))

/** Linear mix: `a` at t = 0, `b` at t = 1. */
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t

/** Hermite step from 0 at `a` to 1 at `b`; `a` may be greater than `b`. */
export const smoothstep = (a: number, b: number, x: number): number => {
  const t = clamp((x - a) / (b - a))
  return t * t * (3 - 2 * t)
}

/** Bell of height 1 at `centre`, falling to 1/e at `width` on either side. */
export const bell = (centre: number, width: number, x: number): number => Math.exp(-(((x - centre) / width) ** 2))
