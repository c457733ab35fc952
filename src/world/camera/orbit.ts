import type { Vec3 } from '../../contract/ids.ts'

/**
 * Where the page's eye is: it looks at `aim` from `distance` metres away. `yaw` turns about the y axis (0 looks from +z, a
 * quarter turn from +x), `pitch` is the eye's height over the aim as an angle; both radians. `fov`: vertical, degrees, of
 * the free part of the canvas. `seated`: the eye is inside the product, so turning moves the aim and not the eye.
 */
export interface Orbit {
  readonly aim: Vec3
  readonly yaw: number
  readonly pitch: number
  readonly distance: number
  readonly fov: number
  readonly seated: boolean
}

/** An orbit that whoever walks changes in place, picture after picture: no part of it is to be kept. */
export interface MovingOrbit {
  readonly aim: [number, number, number]
  yaw: number
  pitch: number
  distance: number
  fov: number
  seated: boolean
}

/** A copy that may be changed. */
export const movingOrbit = (orbit: Orbit): MovingOrbit => ({ ...orbit, aim: [...orbit.aim] })

/** What the eye must stay out of: the product's box on the floor, metres from the origin. */
export interface Body {
  readonly halfWidth: number
  readonly halfLength: number
  readonly height: number
}

/** Never lower than this over the floor, metres. */
export const LOWEST_EYE = 0.25
/** Never nearer to the body than this, metres. */
const MARGIN = 0.35
const STEEPEST = 1.35
const FARTHEST = 14
const NEAREST = 0.6
const FARTHEST_AIM = 7
const WIDEST = 80
const NARROWEST = 12

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The eye's place, showroom frame, metres. */
export const eyeOf = (orbit: Orbit): Vec3 => eyeInto([0, 0, 0], orbit)

/** The same, written into `out`: whoever walks asks it several times in each picture. */
export function eyeInto(out: [number, number, number], orbit: Orbit): Vec3 {
  const flat = Math.cos(orbit.pitch) * orbit.distance
  out[0] = orbit.aim[0] + Math.sin(orbit.yaw) * flat
  out[1] = orbit.aim[1] + Math.sin(orbit.pitch) * orbit.distance
  out[2] = orbit.aim[2] + Math.cos(orbit.yaw) * flat
  return out
}

const eye: [number, number, number] = [0, 0, 0]

/** An orbit with its eye and aim at two given points; an eye inside the body is seated. */
export function orbitOf(eye: Vec3, aim: Vec3, fov: number, body: Body): Orbit {
  const [x, y, z] = [eye[0] - aim[0], eye[1] - aim[1], eye[2] - aim[2]]
  const distance = Math.max(0.05, Math.hypot(x, y, z))
  return { aim, yaw: Math.atan2(x, z), pitch: Math.asin(clamp(y / distance, -1, 1)), distance, fov, seated: inside(eye, body, 0) }
}

/** Whether a point is in the body's box, grown by `margin` metres. */
export function inside(point: Vec3, body: Body, margin: number): boolean {
  return Math.abs(point[0]) < body.halfWidth + margin && Math.abs(point[2]) < body.halfLength + margin && point[1] < body.height + margin
}

/** Keeps the aim where it is and turns about it; a seated eye stays and the aim turns. */
export function turned(orbit: Orbit, yaw: number, pitch: number): Orbit {
  const next = { ...orbit, yaw: orbit.yaw + yaw, pitch: clamp(orbit.pitch + pitch, -STEEPEST, STEEPEST) }
  return orbit.seated ? aimedFrom(eyeOf(orbit), next) : next
}

/** Turns the head where it stands: the eye stays and the aim goes round it. */
export function faced(orbit: Orbit, yaw: number): Orbit {
  return aimedFrom(eyeOf(orbit), { ...orbit, yaw: orbit.yaw + yaw })
}

function aimedFrom(eye: Vec3, orbit: Orbit): Orbit {
  const to = eyeOf({ ...orbit, aim: [0, 0, 0] })
  return { ...orbit, aim: [eye[0] - to[0], eye[1] - to[1], eye[2] - to[2]] }
}

/** Nearer (`factor` below 1) or farther; a seated eye narrows or widens its view instead. */
export function zoomed(orbit: Orbit, factor: number): Orbit {
  if (orbit.seated) return { ...orbit, fov: clamp(orbit.fov * factor, NARROWEST, WIDEST) }
  return { ...orbit, distance: clamp(orbit.distance * factor, NEAREST, FARTHEST) }
}

/** Walks on the floor, eye and aim together: metres forward (towards the aim) and to the right. */
export function walked(orbit: Orbit, forward: number, right: number): Orbit {
  if (orbit.seated) return orbit
  const next = movingOrbit(orbit)
  walkInPlace(next, [forward, right])
  return next
}

/** The same in place; `metres`: forward and to the right. */
export function walkInPlace(orbit: MovingOrbit, metres: ArrayLike<number>): void {
  if (orbit.seated) return
  const sin = Math.sin(orbit.yaw)
  const cos = Math.cos(orbit.yaw)
  const forward = metres[0]!
  const right = metres[1]!
  // Not `clamp`: a number that is handed to a function is an object there, in each picture of a walk.
  orbit.aim[0] = Math.min(FARTHEST_AIM, Math.max(-FARTHEST_AIM, orbit.aim[0] - sin * forward + cos * right))
  orbit.aim[2] = Math.min(FARTHEST_AIM, Math.max(-FARTHEST_AIM, orbit.aim[2] - cos * forward - sin * right))
}

/** The nearest orbit that is allowed: over the floor and, unless seated, out of the body. The line of sight is kept. */
export function allowed(orbit: Orbit, body: Body): Orbit {
  if (orbit.seated) return orbit
  const next = movingOrbit(orbit)
  allowInPlace(next, body)
  return next
}

/** The same in place. */
export function allowInPlace(orbit: MovingOrbit, body: Body): void {
  if (orbit.seated) return
  overFloor(orbit)
  // Out along the line of sight in steps of 5 cm: a box has no curve to solve for, and the way is short.
  for (let step = 0; step < 400 && inside(eyeInto(eye, orbit), body, MARGIN); step++) {
    orbit.distance += 0.05
    overFloor(orbit)
  }
}

/** The same distance, so steep that the eye is over the floor. */
function overFloor(orbit: MovingOrbit): void {
  const lowest = Math.asin(Math.min(1, Math.max(-1, (LOWEST_EYE - orbit.aim[1]) / orbit.distance)))
  const pitch = Math.min(STEEPEST, Math.max(lowest, orbit.pitch))
  if (pitch !== orbit.pitch) orbit.pitch = pitch
}

/** From one orbit to another, `t` 0 to 1, by the shorter way round. */
export function between(from: Orbit, to: Orbit, t: number): Orbit {
  const mix = (a: number, b: number) => a + (b - a) * t
  const round = Math.atan2(Math.sin(to.yaw - from.yaw), Math.cos(to.yaw - from.yaw))
  return {
    aim: [mix(from.aim[0], to.aim[0]), mix(from.aim[1], to.aim[1]), mix(from.aim[2], to.aim[2])],
    yaw: from.yaw + round * t,
    pitch: mix(from.pitch, to.pitch),
    distance: mix(from.distance, to.distance),
    fov: mix(from.fov, to.fov),
    seated: t < 1 ? from.seated || to.seated : to.seated
  }
}
