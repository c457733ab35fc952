/** An angle brought into -π…π. */
export const wrapped = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))

/** `x` held between `low` and `high`. */
export const held = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x)

/** From 0 to 1 with no speed at either end. */
export const eased = (t: number): number => t * t * (3 - 2 * t)

/** From 0 to 1 with neither speed nor acceleration at either end (minimum jerk: Flash and Hogan, 1985). */
export const smooth = (t: number): number => t * t * t * (10 - 15 * t + 6 * t * t)

/** `x` where it is well over 0, 0 where it is well under, and without a kink between: `soft` is how early it begins. */
export const above = (x: number, soft: number): number => (x >= soft ? x : x <= -soft ? 0 : ((x + soft) * (x + soft)) / (4 * soft))
