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
export function standingPose(orbit: Orbit, body: Body, pointing: boolean): Pose {
  eyeInto(eye, orbit)
  const place: Vec3 = orbit.seated ? [...eye] : footOf(eye, orbit.aim, body)
  return { head: { p: place, q: lookingFrom(place, orbit.aim) }, pointing, seated: orbit.seated }
}

function footOf(eye: Vec3, aim: Vec3, body: Body): Vec3 {
  const dx = eye[0] - aim[0]
  const dz = eye[2] - aim[2]
  const whole = Math.hypot(dx, dz)
  if (whole < 0.01) return [eye[0], EVEN_EYE_HEIGHT, eye[2]]
  // From the eye towards the aim, as far as one may go.
  for (let gone = whole; gone > 0; gone -= 0.05) {
    const x = aim[0] + (dx / whole) * (whole - gone)
    const z = aim[2] + (dz / whole) * (whole - gone)
    // On the floor the box's height says nothing.
    if (Math.abs(x) >= body.halfWidth + BESIDE || Math.abs(z) >= body.halfLength + BESIDE) return [x, EVEN_EYE_HEIGHT, z]
  }
  return [eye[0], EVEN_EYE_HEIGHT, eye[2]]
}

/** The turn (yaw, then pitch) that has -z look from one point at another. */
export function lookingFrom(from: Vec3, at: Vec3): [number, number, number, number] {
  const x = at[0] - from[0]
  const z = at[2] - from[2]
  const yaw = Math.atan2(-x, -z)
  const pitch = Math.atan2(at[1] - from[1], Math.hypot(x, z))
  const sy = Math.sin(yaw / 2)
  const cy = Math.cos(yaw / 2)
  const sp = Math.sin(pitch / 2)
  const cp = Math.cos(pitch / 2)
  return [cy * sp, sy * cp, -sy * sp, cy * cp]
}
