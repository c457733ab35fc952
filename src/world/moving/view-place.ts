import type { Vec3 } from '../../contract/ids.ts'
import { type Floor, type Ground, nearestClear, room } from './solid.ts'

/**
 * A view of a page is taken from far off with a narrow angle, as a photograph; eyes see wide. Who steps to one stands where the product is
 * this far from them, metres, on the way from what is looked at to where the picture was taken.
 */
const AWAY = 1.7
const STEP = 0.1

/** Where somebody in a headset stands to have a view, and which way they look over the floor (a direction, x and z). */
export interface ViewPlace {
  readonly at: Floor
  readonly towards: Floor
}

/** A place to step to for a view; null where there is no room to stand. Showroom frame, metres. */
export function placeOfView({ eye, aim }: { eye: Vec3; aim: Vec3 }, ground: Ground): ViewPlace | null {
  const [dx, dz] = [eye[0] - aim[0], eye[2] - aim[2]]
  const far = Math.hypot(dx, dz)
  if (far < STEP) return null
  const along = (metres: number): Floor => [aim[0] + (dx / far) * metres, aim[2] + (dz / far) * metres]
  let best = far
  // Outward from what is looked at to the first place with room; walls may leave none, then the roomiest on the way.
  let most = -Infinity
  for (let metres = 0; metres <= far; metres += STEP) {
    const free = room(ground, along(metres))
    if (free > most) [most, best] = [free, metres]
    if (free >= AWAY) break
  }
  const at = nearestClear(ground, along(best))
  return at && { at, towards: [aim[0] - at[0], aim[2] - at[1]] }
}
