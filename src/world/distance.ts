import type { Vec3 } from '../contract/ids.ts'
import { type Body, inside } from './camera/orbit.ts'

/** Nobody is drawn nearer to one's own head than this, whatever their page says. Metres. */
export const NEAREST_PERSON = 1.2
/** Where a person stops who comes. */
export const USUAL_DISTANCE = 1.5

/** Nearer than this, metres, the direction from one to the other says nothing: both look from the same view. */
const SAME_PLACE = 0.6

/** Steps of the way round one's own head when the body is in the way. */
const STEP = Math.PI / 24

/**
 * Where another person's head is drawn, given where their page puts it: at least `distance` metres (never under 1.2) from one's
 * own head over the floor, and not in the product. Moved straight away from one's own head, or towards `aside` where both are all but in one place;
 * then round it until the body is free. Heights are kept. Everything in the showroom's frame, metres.
 *
 * @param aside a direction over the floor
 */
export function keepDistance(other: Vec3, own: Vec3, aside: Vec3, distance: number, body: Body): Vec3 {
  const least = Math.max(NEAREST_PERSON, Number.isFinite(distance) ? distance : USUAL_DISTANCE)
  const apart = Math.hypot(other[0] - own[0], other[2] - own[2])
  if (apart >= least && !standsIn(other, body)) return other
  const radius = Math.max(least, apart)
  const angle = apart > SAME_PLACE ? Math.atan2(other[0] - own[0], other[2] - own[2]) : Math.atan2(aside[0], aside[2])
  for (let ring = radius; ring < radius + 4; ring += 0.5)
    for (let turn = 0; turn <= Math.PI; turn += STEP)
      for (const side of [1, -1]) {
        const place: Vec3 = [own[0] + Math.sin(angle + side * turn) * ring, other[1], own[2] + Math.cos(angle + side * turn) * ring]
        if (!standsIn(place, body)) return place
      }
  return [own[0] + Math.sin(angle) * radius, other[1], own[2] + Math.cos(angle) * radius]
}

/** A standing person's room: 25 cm round them. */
function standsIn(place: Vec3, body: Body): boolean {
  return inside([place[0], 0, place[2]], body, 0.25)
}
