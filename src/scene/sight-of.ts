import type { Vec3 } from '../contract/ids.ts'
import type { Sight } from '../world/beside.ts'
import { eyeOf } from '../world/camera/orbit.ts'
import type { RoomParts } from './room-parts.ts'

/** The middle of any product, at the height of its waist, metres. */
const MIDDLE: Vec3 = [0, 0.8, 0]

/** What this page's own person sees: through the page's lens, from a seat, or from a headset at the product. */
export function sightOf({ gl, own, rig }: RoomParts): Sight {
  if (gl.xr.isPresenting) return { eye: own.pose.head.p as Vec3, aim: MIDDLE, across: 1, up: 1, lens: false }
  const { orbit, reach } = rig
  return { eye: eyeOf(orbit), aim: orbit.aim, across: reach.across, up: reach.up, lens: !orbit.seated }
}
