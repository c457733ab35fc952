import type { Vec3 } from '../../contract/ids.ts'
import { type Floor, type Ground, isClear, nearestClear } from './solid.ts'

/** A stone thrown from the hand: metres a second, and the earth's pull. Level from 1.2 m it lands some 3.5 m away. */
const SPEED = 7
const PULL = 9.81
/** Nobody steps farther at once, metres. */
export const FARTHEST_STEP = 8
/** A landing place in the way of something moves by this much at most, metres; farther off it is none. */
const ASIDE = 0.6
/** Points of the arc that is drawn. */
const POINTS = 24

export interface Arc {
  readonly points: readonly Vec3[]
  /** Where one would stand, or null: there is no way to stand there. */
  readonly landing: Floor | null
}

/**
 * The arc of a teleport from a hand at `from` that points along `way` (need not be of length 1), over the floor y = 0. Never farther
 * than `FARTHEST_STEP` from `feet`, never into the product or through the walls.
 */
export function arcOf(from: Vec3, way: Vec3, feet: Floor, ground: Ground): Arc {
  const length = Math.hypot(...way)
  if (!(length > 0) || ![...from, ...way].every(Number.isFinite)) return { points: [], landing: null }
  const [vx, vy, vz] = [(way[0] / length) * SPEED, (way[1] / length) * SPEED, (way[2] / length) * SPEED]
  const high = Math.max(0, from[1])
  // When the thrown stone is down: the later root of y + vy t − g t²/2 = 0.
  const flight = (vy + Math.sqrt(vy * vy + 2 * PULL * high)) / PULL
  const points = Array.from({ length: POINTS + 1 }, (_, k): Vec3 => {
    const t = (flight * k) / POINTS
    return [from[0] + vx * t, Math.max(0, high + vy * t - (PULL * t * t) / 2), from[2] + vz * t]
  })
  const [x, , z] = points.at(-1)!
  return { points, landing: landingAt([x, z], feet, ground) }
}

/** Where somebody lands who wants to stand at a place: there, just beside what is in the way, or nowhere. */
export function landingAt(wish: Floor, feet: Floor, ground: Ground): Floor | null {
  if (Math.hypot(wish[0] - feet[0], wish[1] - feet[1]) > FARTHEST_STEP) return null
  return isClear(ground, wish) ? wish : nearestClear(ground, wish, ASIDE, feet)
}
