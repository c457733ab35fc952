import { ease, inside, ramp } from '../kernel/blend.ts'
import { curve } from '../kernel/curve.ts'
import { rectangle } from '../kernel/solids.ts'

/* The front of the body, in the drawing: u from the middle plane, y up; stations before the front axle are negative. */

/** Station of the nose on the middle plane at each height: a leading edge under the bonnet, a waist, and the bumper. */
const profile = curve([
  [0.1, -0.66], [0.2, -0.735], [0.3, -0.782], [0.39, -0.792], [0.5, -0.776], [0.6, -0.768], [0.68, -0.779], [0.73, -0.78], [0.79, -0.747], [0.88, -0.668], [1.02, -0.53],
])

/** The closed grille: a shield between the lamps, wider at its top. */
export const shield = (u: number, y: number): number =>
  inside(0.05, (y - 0.67) * 0.98, 0.44 - y, (u - 0.492 - 0.42 * (y - 0.6)) * 0.92)

/** The pocket round the upright air slot at each corner of the bumper. */
export const pocket = (u: number, y: number): number => rectangle(u - 0.735 + 0.14 * (y - 0.47), y - 0.465, 0.08, 0.138, 0.05)

/** The formed mouth round the lower air intake, wider at its foot. */
export const mouth = (u: number, y: number): number =>
  inside(0.04, Math.abs(y - 0.335) - 0.082, (u - 0.615 + 0.55 * (y - 0.335)) * 0.88)

/** How far the nose steps back (metres) for its shield, the mouth of the intake and the pockets of the air slots. */
const stepped = (u: number, y: number): number =>
  0.013 * (1 - ease(-0.016, 0.01, shield(u, y))) + 0.024 * (1 - ease(-0.03, 0.014, mouth(u, y))) + 0.03 * (1 - ease(-0.038, 0.016, pocket(u, y)))

/** Negative behind the nose. */
export function nose(s: number, u: number, y: number): number {
  if (s > 0.3) return -5
  const v = (u / 0.85) ** 2
  const under = 0.1 * ramp(0.3 - y, 0.012)
  return (profile(y) + 0.175 * v + 0.125 * v * v * v + under + stepped(u, y) - s) * 0.93
}
