import { type Group, type Object3D, Vector3 } from 'three'
import type { Pose } from '../../contract/pose.ts'

const head = new Vector3()
const way = new Vector3()

/** Stands a headset's origin so that somebody who puts it on is where they stood on the page, looking the same way. */
export function standWhere(origin: Object3D, pose: Pose): void {
  const [x, y, z, w] = pose.head.q
  // Where -z of the head points, over the floor.
  const [fx, fz] = [-2 * (x * z + w * y), -(1 - 2 * (x * x + y * y))]
  origin.position.set(pose.head.p[0], origin.position.y, pose.head.p[2])
  origin.rotation.set(0, Math.atan2(-fx, -fz), 0)
}

/** Turns about the head, which may be a step away from the origin, by `angle` radians. */
export function turnAbout(origin: Group, camera: Object3D, angle: number): void {
  camera.getWorldPosition(head)
  const y = origin.position.y
  origin.position.sub(head).applyAxisAngle(origin.up, angle).add(head).setY(y)
  origin.rotation.y += angle
}

/** Puts the head over a point of the floor. */
export function stepTo(origin: Group, camera: Object3D, point: { x: number; z: number }): void {
  camera.getWorldPosition(head)
  origin.position.set(origin.position.x + point.x - head.x, origin.position.y, origin.position.z + point.z - head.z)
}

/** Turns about the head until it looks along a direction over the floor (x and z). */
export function faceTo(origin: Group, camera: Object3D, towards: readonly [number, number]): void {
  camera.getWorldDirection(way)
  turnAbout(origin, camera, Math.atan2(towards[0], towards[1]) - Math.atan2(way.x, way.z))
  origin.updateMatrixWorld()
}

/** Puts the eyes over a seat, looking the way the product drives (+z). */
export function sitAt(origin: Group, camera: Object3D, eye: readonly [number, number, number]): void {
  faceTo(origin, camera, [0, 1])
  stepTo(origin, camera, { x: eye[0], z: eye[2] })
  camera.getWorldPosition(head)
  origin.position.y += eye[1] - head.y
}
