import { bell, ease, inside, ramp } from '../kernel/blend.ts'
import { curve } from '../kernel/curve.ts'
import { rectangle } from '../kernel/solids.ts'

/* The front of the body, in the drawing: u from the middle plane, y up; stations before the front axle are negative. */

/** Station of the nose on the middle plane at each height: it leads at the bumper and leans back from there to the bonnet. */
const profile = curve([
  [0.1, -0.65], [0.18, -0.722], [0.25, -0.768], [0.33, -0.789], [0.41, -0.791], [0.5, -0.783], [0.6, -0.763], [0.68, -0.741], [0.73, -0.723], [0.79, -0.69], [0.88, -0.61], [1.02, -0.46],
])

/** The closed grille: a shield between the lamps, wider at its top. */
export const shield = (u: number, y: number): number =>
  inside(0.04, (y - 0.672) * 0.98, 0.452 - y, (u - 0.5 - 0.55 * (y - 0.6)) * 0.88)

/** The pocket round the upright air slot at each corner of the bumper: it leans out towards the lamp. */
export const pocket = (u: number, y: number): number => rectangle((u - 0.73 - 0.2 * (y - 0.47)) * 0.98, y - 0.462, 0.066, 0.15, 0.04)

/** The formed mouth round the lower air intake, wider at its foot. */
export const mouth = (u: number, y: number): number =>
  inside(0.04, Math.abs(y - 0.335) - 0.082, (u - 0.615 + 0.55 * (y - 0.335)) * 0.88)

/** The lip under the intake, which parts the air: where it stands out most, and how far. Metres. */
const LIP = { height: 0.219, out: 0.026 }

/** How far the nose steps back (metres) for its shield, the mouth of the intake and the pockets of the air slots. */
const stepped = (u: number, y: number): number =>
  0.014 * (1 - ease(-0.016, 0.01, shield(u, y))) + 0.024 * (1 - ease(-0.03, 0.014, mouth(u, y))) + 0.03 * (1 - ease(-0.038, 0.016, pocket(u, y)))

/** Negative behind the nose. */
export function nose(s: number, u: number, y: number): number {
  if (s > 0.3) return -5
  const v = (u / 0.85) ** 2
  const under = 0.1 * ramp(0.3 - y, 0.012)
  const lip = LIP.out * bell(y - LIP.height, 0.021) * (1 - ease(0.62, 0.8, u))
  return (profile(y) + 0.2 * v + 0.12 * v * v * v + under - lip + stepped(u, y) - s) * 0.93
}
