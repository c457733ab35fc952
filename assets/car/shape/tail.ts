import { bell, ease, inside, ramp } from '../kernel/blend.ts'
import { curve } from '../kernel/curve.ts'
import { rectangle } from '../kernel/solids.ts'

/* The back of the body, in the drawing: u from the middle plane, y up. */

const profile = curve([
  [0.1, 3.22], [0.25, 3.33], [0.4, 3.39], [0.52, 3.405], [0.66, 3.392], [0.82, 3.388], [0.95, 3.392], [1.05, 3.372], [1.2, 3.3],
])

/** The plate's place in the tailgate: a deep rounded recess. */
export const plateRecess = (u: number, y: number): number => rectangle(u, y - 0.705, 0.292, 0.082, 0.03)

/** The dished field of the tailgate under the light band. */
const dish = (u: number, y: number): number => inside(0.06, Math.abs(y - 0.73) - 0.132, (u - 0.5 - 0.3 * (y - 0.73)) * 0.95)

/** Negative before the tail. */
export function tail(s: number, u: number, y: number): number {
  if (s < 2.5) return -5
  const v = (u / 0.85) ** 2
  // Under the tailgate the bumper stands out as a ledge.
  const ledge = 0.021 * (1 - ease(0.452, 0.487, y))
  const edge = 0.024 * bell(y - 1.045, 0.046) + ledge - 0.14 * ramp(0.4 - y, 0.012)
  const recess = 0.016 * (1 - ease(-0.03, 0.016, dish(u, y))) + 0.024 * (1 - ease(-0.016, 0.008, plateRecess(u, y)))
  return (s - (profile(y) - 0.1 * v - 0.125 * v * v * v + edge - recess)) * 0.95
}
