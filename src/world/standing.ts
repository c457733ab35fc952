import type { Vec3 } from '../contract/ids.ts'
import { EVEN_EYE_HEIGHT, type Pose } from '../contract/pose.ts'
import { type Body, eyeInto, type Orbit } from './camera/orbit.ts'

/** How far from the product a visitor's body stands at most, metres: conversation distance to what one looks at. */
const BESIDE = 1.3

const eye: [number, number, number] = [0, 0, 0]

/**
 * The body of somebody on a page, who has no headset to say where head and hands are. A page's eye looks through a long
 * lens from far away (8 m, 20°), which nobody would take for where they stand: so the body stands on the floor below the line of
 * sight, 1.3 m outside the product's box, or under the eye itself if that is nearer. Its eyes are at the even height and look at the
 * aim. Somebody seated inside stays in the seat, with the eyes where they are.
 */
export function standingPose(orbit: Orbit, body: Body, pointing: boolean): StandingPose {
  return standInto({ head: { p: [0, 0, 0], q: [0, 0, 0, 1] }, pointing: false, seated: false }, orbit, body, pointing)
}

/** A pose of one's own that is changed in place, picture after picture: whoever keeps it copies it. */
export interface StandingPose extends Pose {
  readonly head: { readonly p: [number, number, number]; readonly q: [number, number, number, number] }
  pointing: boolean
  seated: boolean
}

/** The same, written into `out`. */
export function standInto(out: StandingPose, orbit: Orbit, body: Body, pointing: boolean): StandingPose {
  eyeInto(eye, orbit)
  const { p, q } = out.head
  if (orbit.seated) for (let axis = 0; axis < 3; axis++) p[axis] = eye[axis]!
  else footInto(p, orbit.aim, body)
  lookInto(q, p, orbit.aim)
  out.pointing = pointing
  out.seated = orbit.seated
  return out
}

/** Where the feet stand below `eye`, written into `out`. */
function footInto(out: [number, number, number], aim: Vec3, body: Body): void {
  const dx = eye[0] - aim[0]
  const dz = eye[2] - aim[2]
  const whole = Math.sqrt(dx * dx + dz * dz)
  out[0] = eye[0]
  out[1] = EVEN_EYE_HEIGHT
  out[2] = eye[2]
  if (whole < 0.01) return
  // From the aim towards the eye, until one is out of the box on the floor, whose height says nothing there.
  const x = dx / whole
  const z = dz / whole
  const halfX = body.halfWidth + BESIDE
  const halfZ = body.halfLength + BESIDE
  if (Math.abs(aim[0]) >= halfX || Math.abs(aim[2]) >= halfZ) {
    out[0] = aim[0]
    out[2] = aim[2]
    return
  }
  const across = x === 0 ? Infinity : (Math.sign(x) * halfX - aim[0]) / x
  const along = z === 0 ? Infinity : (Math.sign(z) * halfZ - aim[2]) / z
  const far = Math.min(across, along)
  if (far >= whole) return
  out[0] = aim[0] + x * far
  out[2] = aim[2] + z * far
}

/** The turn (yaw, then pitch) that has -z look from one point at another. */
export const lookingFrom = (from: Vec3, at: Vec3): [number, number, number, number] => lookInto([0, 0, 0, 1], from, at)

function lookInto(out: [number, number, number, number], from: Vec3, at: Vec3): [number, number, number, number] {
  const x = at[0] - from[0]
  const z = at[2] - from[2]
  const yaw = Math.atan2(-x, -z)
  const pitch = Math.atan2(at[1] - from[1], Math.sqrt(x * x + z * z))
  const sy = Math.sin(yaw / 2)
  const cy = Math.cos(yaw / 2)
  const sp = Math.sin(pitch / 2)
  const cp = Math.cos(pitch / 2)
  out[0] = cy * sp
  out[1] = sy * cp
  out[2] = -sy * sp
  out[3] = cy * cp
  return out
}
