import type { Quaternion } from 'three'
import { Vector3 } from 'three'
import type { Point } from '../skeleton.ts'

const bend = new Vector3()
const along = new Vector3()
const rest = new Vector3()
const wanted = new Vector3()

/**
 * Where the middle joint of a limb of two bones lies (law of cosines), bent towards `hint`. `upper` and `lower` are the
 * bones' lengths in metres; a limb that is too short points straight at its end.
 */
export const middleJoint = (from: Vector3, to: Vector3, upper: number, lower: number, hint: Vector3, out: Vector3): void => {
  along.copy(to).sub(from)
  const distance = Math.max(along.length(), 1e-4)
  along.divideScalar(distance)
  const cosine = (upper * upper + distance * distance - lower * lower) / (2 * upper * distance)
  const c = Math.min(1, Math.max(-1, cosine))
  bend.copy(hint).addScaledVector(along, -hint.dot(along))
  if (bend.lengthSq() < 1e-8) bend.set(along.y, -along.x, along.z)
  bend.normalize()
  out.copy(from).addScaledVector(along, c * upper).addScaledVector(bend, Math.sqrt(1 - c * c) * upper)
}

/**
 * The turn of a bone that lies from `from` to `to`: the least turn from how it rests in its parent's frame, so that it
 * keeps the parent's twist. `restFrom`, `restTo`: the rest joints of the right side, mirrored when `side` is -1.
 */
export const aim = (
  from: Vector3,
  to: Vector3,
  restFrom: Point,
  restTo: Point,
  side: number,
  parent: Quaternion,
  out: Quaternion
): void => {
  rest.set(side * (restTo[0] - restFrom[0]), restTo[1] - restFrom[1], restTo[2] - restFrom[2]).normalize().applyQuaternion(parent)
  wanted.copy(to).sub(from).normalize()
  out.setFromUnitVectors(rest, wanted).multiply(parent)
}
