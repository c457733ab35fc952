import type { Vec3 } from '../../contract/ids.ts'

/** Life size, and a tenth of it, for a table. */
export const SCALES = [1, 0.1] as const
export type Scale = (typeof SCALES)[number]

/** Where the product stands in somebody's own place: in the session's space, metres, y up, `yaw` about y in radians. */
export interface Placing {
  /** It follows where one looks until it is put down; locked, no press moves it. */
  readonly phase: 'seeking' | 'placed' | 'locked'
  /** Null until a floor was seen. */
  readonly at: Vec3 | null
  readonly yaw: number
  readonly scale: Scale
}

export const unplaced: Placing = { phase: 'seeking', at: null, yaw: 0, scale: 1 }

/** A hit farther than this, metres, is no floor that one stands on. */
const FARTHEST = 12
/** A floor tilts less than this: the cosine of what its normal may lean. */
const LEVEL = 0.9

/** A place was met by where one looks: the product stands there while it is sought, its front towards who looks. */
export function seen(placing: Placing, hit: { at: Vec3; up: Vec3 }, viewer: Vec3): Placing {
  const [dx, dz] = [viewer[0] - hit.at[0], viewer[2] - hit.at[2]]
  const far = Math.hypot(dx, hit.at[1] - viewer[1], dz)
  if (placing.phase !== 'seeking' || ![...hit.at, ...hit.up].every(Number.isFinite) || far > FARTHEST || hit.up[1] < LEVEL) return placing
  return { ...placing, at: hit.at, yaw: placing.at ? placing.yaw : Math.atan2(dx, dz) }
}

/** A press puts down what is sought, and takes up what is not locked. */
export function pressed(placing: Placing): Placing {
  if (placing.phase === 'locked' || !placing.at) return placing
  return { ...placing, phase: placing.phase === 'seeking' ? 'placed' : 'seeking' }
}

/** Turns it where it stands, radians; not while it is locked. */
export function turned(placing: Placing, angle: number): Placing {
  return placing.phase === 'locked' || !Number.isFinite(angle) ? placing : { ...placing, yaw: placing.yaw + angle }
}

/** Locks what was put down, or lets it go again. */
export function locked(placing: Placing): Placing {
  if (placing.phase === 'locked') return { ...placing, phase: 'placed' }
  return placing.at ? { ...placing, phase: 'locked' } : placing
}

/** The other size, in the same place. */
export const resized = (placing: Placing): Placing => ({ ...placing, scale: placing.scale === 1 ? 0.1 : 1 })

/** How the showroom's frame looks on the session's: a point `p` of the session is at `position + scale · turn(yaw) · p` of the showroom. */
export interface Origin {
  readonly position: Vec3
  readonly yaw: number
  readonly scale: number
}

/** Where the session's origin stands in the showroom, so that the showroom's own origin is where the product was put. Null while nowhere. */
export function originOf({ at, yaw, scale }: Placing): Origin | null {
  if (!at) return null
  const [sin, cos] = [Math.sin(-yaw), Math.cos(-yaw)]
  const grown = 1 / scale
  // The inverse of placing: turned back by the yaw, away from the place, and as much larger as the product is smaller.
  return { position: [-(at[0] * cos + at[2] * sin) * grown, -at[1] * grown, -(at[2] * cos - at[0] * sin) * grown], yaw: -yaw, scale: grown }
}

/** Where a ray from the eye meets the floor (y = 0), or null: what is taken where a device finds no places by itself. */
export function onFloor(from: Vec3, along: Vec3): Vec3 | null {
  if (!(along[1] < -0.05) || !(from[1] > 0)) return null
  const t = from[1] / -along[1]
  return t * Math.hypot(...along) > FARTHEST ? null : [from[0] + along[0] * t, 0, from[2] + along[2] * t]
}
