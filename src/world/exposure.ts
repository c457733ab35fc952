import type { Body } from './camera/orbit.ts'

/** How much brighter everything looks to an eye that has got used to the shade of a cabin and its tinted glass. */
const IN_THE_CABIN = 1.95
/** And by how much more after dark, where lamps alone light it. */
const AFTER_DARK = 0.75
/** The cabin, as shares of the body's size: half its width, from its floor to its roof, half its length. */
const CABIN = { aside: 0.8, floor: 0.3, along: 0.5 } as const
/** The eye gets used to it over so many metres. */
const SOFT = 0.3

/**
 * The exposure that a picture seen from `eye` asks for, showroom frame, metres: 1 outside of the product, and more within it, most where the lamps
 * of the place burn (`dark`, 0 to 1). It changes as softly as one moves.
 */
export function exposureAt({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }, body: Body, dark = 0): number {
  const within = Math.min(
    CABIN.aside * body.halfWidth - Math.abs(x), y - CABIN.floor * body.height, body.height - y, CABIN.along * body.halfLength - Math.abs(z)
  )
  const t = Math.min(1, Math.max(0, within / SOFT))
  return 1 + (IN_THE_CABIN - 1 + AFTER_DARK * dark * dark) * t * t * (3 - 2 * t)
}
