import type { Vec3 } from '../contract/ids.ts'
import type { Body, Orbit } from './camera/orbit.ts'

/** Where a doorway stands on the floor and which way it opens: `facing` turns +z about y, radians. */
export interface DoorPlace {
  readonly at: Vec3
  readonly facing: number
  /** On which side of the product it is for the visitor: 1 right, -1 left. */
  readonly side: 1 | -1
}

/** From the product's edge, as it is seen, to the doorway's middle, metres. */
const CLEAR = 0.55

/**
 * Beside the product as it is seen from `eye`, at its farther end and behind it, so that the car stays whole and the doorway is in
 * the same picture; it opens towards the visitor. Showroom frame, metres.
 */
export function placeDoor(eye: Vec3, aim: Vec3, body: Body): DoorPlace {
  const [dx, dz] = [eye[0] - aim[0], eye[2] - aim[2]]
  const length = Math.hypot(dx, dz) || 1
  const [bx, bz] = [dx / length, dz / length]
  // The visitor's right over the floor, and how far the box reaches that way and away from the visitor.
  const [rx, rz] = [bz, -bx]
  const reach = Math.abs(rx) * body.halfWidth + Math.abs(rz) * body.halfLength
  const depth = Math.abs(bx) * body.halfWidth + Math.abs(bz) * body.halfLength
  const farEnd = bz > 0 ? -1 : 1
  const side = Math.abs(bx) < 0.12 || Math.abs(bz) < 0.12 ? -1 : rz * farEnd > 0 ? 1 : -1
  const [aside, behind] = [side * (reach + CLEAR), 0.7 * depth]
  const at: Vec3 = [rx * aside - bx * behind, 0, rz * aside - bz * behind]
  return { at, facing: Math.atan2(eye[0] - at[0], eye[2] - at[2]), side }
}

/** A doorway opens no nearer to somebody than this, metres: nobody is to be startled. */
const POLITE = 1.8

/** Whether a doorway at a place on the floor is far enough from whoever is at `eye`. */
export const isPolite = (at: readonly [number, number, number], eye: readonly [number, number, number]): boolean => Math.hypot(at[0] - eye[0], at[2] - eye[2]) >= POLITE

/** A place's own doorway as one sees it from `eye`: where it is in the place, whoever looks from where. */
export function ownDoor(threshold: { readonly at: readonly [number, number, number]; readonly facing: number }, eye: readonly [number, number, number]): DoorPlace {
  // Looking from the eye to the product, the doorway is on the side of the cross product's sign.
  const cross = eye[0] * (threshold.at[2] - eye[2]) - eye[2] * (threshold.at[0] - eye[0])
  return { at: [...threshold.at], facing: threshold.facing, side: cross > 0 ? -1 : 1 }
}

/** The page's eye a step back, so that a person beside the product has room in the picture. A seat is kept, and so is a near look. */
export function withRoomFor(orbit: Orbit): Orbit {
  if (orbit.seated || orbit.distance < 4) return orbit
  return { ...orbit, aim: [orbit.aim[0], orbit.aim[1] + 0.15, orbit.aim[2]], distance: orbit.distance * 1.25 }
}

/** The page's eye a step back and to the doorway's side, so that product and doorway are both in the picture. */
export function makingRoom(orbit: Orbit, door: DoorPlace): Orbit {
  if (orbit.seated) return orbit
  const shift = 0.3 * door.side
  const aim: Vec3 = [orbit.aim[0] + Math.cos(orbit.yaw) * shift, orbit.aim[1] + 0.12, orbit.aim[2] - Math.sin(orbit.yaw) * shift]
  return { ...orbit, aim, distance: orbit.distance * 1.3 }
}
