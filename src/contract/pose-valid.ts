import type { Rigid } from './pose-shape.ts'

/** How far from the origin a head may be, metres. */
export const MAX_DISTANCE = 32

/** How far from the head a hand may be, metres. */
export const HAND_REACH = 1.5

/** A squared quaternion length under which nothing says which way it turns. */
const LEAST_LENGTH = 1e-8

/** A number that is neither NaN nor infinite nor so large that its square is. */
const sane = (value: number): boolean => Math.abs(value) < 1e9

/** Whether a placement is finite, turned by something, and within `reach` metres of `centre`. */
export const validRigid = (
  rigid: Rigid,
  centre: readonly [number, number, number],
  reach: number
): boolean => {
  const { p, q } = rigid
  const length = q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]
  const x = p[0] - centre[0]
  const y = p[1] - centre[1]
  const z = p[2] - centre[2]
  return sane(length) && length > LEAST_LENGTH && x * x + y * y + z * z <= reach * reach
}
