import type { Vec3 } from '../contract/ids.ts'
import type { Body } from './camera/orbit.ts'

/** Where a doorway stands on the floor and which way it opens: `facing` turns +z about y, radians. */
export interface DoorPlace {
  readonly at: Vec3
  readonly facing: number
}

/** Room between the product's corner and the doorway, metres. */
const CLEAR = 0.75

/**
 * Beside the product as it is seen from `eye`: left of it and a little behind, so that the car stays whole and the doorway is in the
 * same picture; it opens towards the visitor. Showroom frame, metres.
 */
export function placeDoor(eye: Vec3, aim: Vec3, body: Body): DoorPlace {
  const [dx, dz] = [eye[0] - aim[0], eye[2] - aim[2]]
  const length = Math.hypot(dx, dz) || 1
  const [bx, bz] = [dx / length, dz / length]
  // The visitor's left over the floor, and how far the box reaches that way and away from the visitor.
  const [lx, lz] = [-bz, bx]
  const reach = Math.abs(lx) * body.halfWidth + Math.abs(lz) * body.halfLength
  const depth = Math.abs(bx) * body.halfWidth + Math.abs(bz) * body.halfLength
  const [left, behind] = [reach + CLEAR, 0.35 * depth]
  const at: Vec3 = [lx * left - bx * behind, 0, lz * left - bz * behind]
  return { at, facing: Math.atan2(eye[0] - at[0], eye[2] - at[2]) }
}
