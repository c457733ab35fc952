import { Box3, type Object3D, Sphere } from 'three'
import { allowed, type Body, type Orbit } from '../world/camera/orbit.ts'

const box = new Box3()
const ball = new Sphere()

/** The same direction of view, so near that the part fills most of the free area's height. */
export function focusOn(part: Object3D, orbit: Orbit, body: Body): Orbit {
  box.setFromObject(part).getBoundingSphere(ball)
  const distance = Math.max(1.2, (1.15 * ball.radius) / Math.tan((orbit.fov * Math.PI) / 360))
  return allowed({ ...orbit, seated: false, aim: [ball.center.x, ball.center.y, ball.center.z], distance }, body)
}
