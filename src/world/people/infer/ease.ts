/** Share of a gap that is closed in `dt` seconds when it closes with time constant `tau`. */
export const closing = (dt: number, tau: number): number => 1 - Math.exp(-dt / tau)

/** An angle brought into -π…π. */
export const wrapped = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))

/** `x` held between `low` and `high`. */
export const held = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

/** From 0 to 1 with no speed at either end. */
export const eased = (t: number): number => t * t * (3 - 2 * t)
