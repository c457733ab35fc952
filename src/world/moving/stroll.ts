import { type Body, eyeInto, type Orbit, walked } from '../camera/orbit.ts'
import { type Ground, walkInto } from './solid.ts'

/** A page's eye keeps this far from what stands there, metres: its lens shows what is nearer too large. */
const EYE = 0.36
/** Nothing was in the way when one comes as near as this to where one wished to be, metres. */
const UNMOVED = 1e-9

const eye: [number, number, number] = [0, 0, 0]
const at = { x: 0, z: 0 }

/**
 * Walks with a page's eye on the floor, metres ahead and to the right: along the product and the walls, never into them. From above
 * the product's roof one looks over it. A seated eye stays.
 */
export function strolled(orbit: Orbit, ahead: number, right: number, body: Body, ground: Ground): Orbit {
  const wish = walked(orbit, ahead, right)
  if (wish === orbit) return orbit
  eyeInto(eye, orbit)
  if (eye[1] > body.height + EYE) return wish
  // The eye goes as far as the aim.
  const x = eye[0] + wish.aim[0] - orbit.aim[0]
  const z = eye[2] + wish.aim[2] - orbit.aim[2]
  walkInto(at, ground, eye[0], eye[2], x, z, EYE)
  const aside = at.x - x
  const along = at.z - z
  return Math.abs(aside) + Math.abs(along) < UNMOVED ? wish : { ...wish, aim: [wish.aim[0] + aside, wish.aim[1], wish.aim[2] + along] }
}
