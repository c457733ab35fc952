import { type Body, eyeOf, type Orbit, walked } from '../camera/orbit.ts'
import { type Floor, type Ground, walkOn } from './solid.ts'

/** A page's eye keeps this far from what stands there, metres: its lens shows what is nearer too large. */
const EYE = 0.36
/** Nothing was in the way when one comes as near as this to where one wished to be, metres. */
const UNMOVED = 1e-9

/**
 * Walks with a page's eye on the floor, metres ahead and to the right: along the product and the walls, never into them. From above
 * the product's roof one looks over it. A seated eye stays.
 */
export function strolled(orbit: Orbit, ahead: number, right: number, body: Body, ground: Ground): Orbit {
  const wish = walked(orbit, ahead, right)
  if (wish === orbit) return orbit
  const from = eyeOf(orbit)
  if (from[1] > body.height + EYE) return wish
  const to = eyeOf(wish)
  const at: Floor = walkOn(ground, [from[0], from[2]], [to[0], to[2]], EYE)
  const aside = at[0] - to[0]
  const along = at[1] - to[2]
  return Math.abs(aside) + Math.abs(along) < UNMOVED ? wish : { ...wish, aim: [wish.aim[0] + aside, wish.aim[1], wish.aim[2] + along] }
}
