import { type Body, eyeInto, type MovingOrbit, walkInPlace } from '../camera/orbit.ts'
import { type Ground, walkInto } from './solid.ts'

/** A page's eye keeps this far from what stands there, metres: its lens shows what is nearer too large. */
const EYE = 0.36
/** Nothing was in the way when one comes as near as this to where one wished to be, metres. */
const UNMOVED = 1e-9

const eye: [number, number, number] = [0, 0, 0]
const way = new Float64Array(4)
const at = { x: 0, z: 0 }

/**
 * Walks with a page's eye on the floor, in place; `metres`: ahead and to the right. Along the product and the walls, never into them.
 * From above the product's roof one looks over it. A seated eye stays.
 */
export function stroll(orbit: MovingOrbit, metres: ArrayLike<number>, body: Body, ground: Ground): void {
  if (orbit.seated) return
  eyeInto(eye, orbit)
  const { aim } = orbit
  const fromX = aim[0]
  const fromZ = aim[2]
  walkInPlace(orbit, metres)
  if (eye[1] > body.height + EYE) return
  // The eye goes as far as the aim.
  way[0] = eye[0]
  way[1] = eye[2]
  way[2] = eye[0] + aim[0] - fromX
  way[3] = eye[2] + aim[2] - fromZ
  walkInto(at, ground, way, EYE)
  const aside = at.x - way[2]
  const along = at.z - way[3]
  if (Math.abs(aside) + Math.abs(along) < UNMOVED) return
  aim[0] += aside
  aim[2] += along
}
