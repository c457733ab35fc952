import type { Vec3 } from '../ids.ts'

/** Vertical field of view of a first look at something, degrees. */
export const LOOK_FOV = 24

/** How far an eye with that field of view stands off from something so large (width, height, length) to see all of it, metres. */
export function standOff([width, height, length]: Readonly<Vec3>): number {
  // What is wide has a wide picture; what is high, or deep and seen from above, has the picture's height alone.
  return 2.3 * Math.max(width, length, 1.6 * height, 1.1 * height + 0.5 * Math.hypot(width, length))
}
