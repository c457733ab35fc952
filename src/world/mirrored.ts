import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Vec3 } from '../contract/ids.ts'
import type { Pose, Rigid } from '../contract/pose.ts'
import { inside, type Body } from './camera/orbit.ts'

/** An upright mirror: a point of it on the floor, and which way it looks (radians about y, 0 towards −z). */
export interface MirrorPlace {
  readonly at: Vec3
  readonly facing: number
}

/** How far before one the mirror stands, metres: its figure is as far behind it. */
const AHEAD = 0.85
/** It turns by so much until its figure has room, radians. */
const ASIDE = Math.PI / 8

const forward = new Vector3()
const turn = new Quaternion()
const rotation = new Matrix4()
const x = new Vector3()
const y = new Vector3()
const z = new Vector3()

/** Stands a mirror before a head, where neither it nor the figure in it is in the product. */
export function placeMirror(head: Rigid, product: Body): MirrorPlace {
  forward.set(0, 0, -1).applyQuaternion(turn.set(...(head.q as [number, number, number, number])))
  const ahead = Math.atan2(-forward.x, -forward.z)
  for (let k = 0; k < 16; k++) {
    const yaw = ahead + (k % 2 === 0 ? -1 : 1) * Math.ceil(k / 2) * ASIDE
    const [dx, dz] = [-Math.sin(yaw), -Math.cos(yaw)]
    const figure: Vec3 = [head.p[0] + 2 * AHEAD * dx, 0, head.p[2] + 2 * AHEAD * dz]
    if (!inside(figure, product, 0.35)) return { at: [head.p[0] + AHEAD * dx, 0, head.p[2] + AHEAD * dz], facing: yaw + Math.PI }
  }
  return { at: [head.p[0] - AHEAD * Math.sin(ahead), 0, head.p[2] - AHEAD * Math.cos(ahead)], facing: ahead + Math.PI }
}

/** The pose of the figure in a mirror: one's right hand is its left. */
export function mirrored(pose: Pose, { at, facing }: MirrorPlace): Pose {
  const normal: Vec3 = [-Math.sin(facing), 0, -Math.cos(facing)]
  const across = (v: Vector3): Vector3 => v.addScaledVector(forward.set(...normal), -2 * (v.x * normal[0] + v.z * normal[2]))
  const one = ({ p, q }: Rigid): Rigid => {
    const spot = across(new Vector3(p[0] - at[0], p[1], p[2] - at[2]))
    rotation.makeRotationFromQuaternion(turn.set(...(q as [number, number, number, number])))
    rotation.extractBasis(x, y, z)
    // Mirrored twice, in the room and in the body's own left and right: a turn again, and no body turned inside out.
    turn.setFromRotationMatrix(rotation.makeBasis(across(x).negate(), across(y), across(z)))
    return { p: [spot.x + at[0], spot.y, spot.z + at[2]], q: turn.toArray() as [number, number, number, number] }
  }
  return {
    head: one(pose.head),
    ...(pose.right && { left: one(pose.right) }),
    ...(pose.left && { right: one(pose.left) }),
    pointing: pose.pointing,
    seated: pose.seated
  }
}
