import {smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {capsule, ellipsoid, roundBox} from '../../geometry/shapes.ts'

/*
 * The right hand in its own frame, (x, y, f): palm's middle at the origin, fingers along f, back of the hand +y, thumb
 * towards -x.
 */

const ROOTS = [-0.0305, -0.0102, 0.0102, 0.0292]
const LENGTHS = [0.071, 0.08, 0.074, 0.059]
const RADII = [0.0089, 0.0093, 0.0089, 0.0077]
const SHARES = [0.46, 0.31, 0.23]

/** One finger of three joints; `curl` in radians at the first joint. */
const finger = (x: number, y: number, f: number, k: number, curl: number, bend: number): number => {
  const spread = (k - 1.5) * 0.045
  let from: [number, number, number] = [ROOTS[k]!, 0.0005 - 0.002 * Math.abs(k - 1.3), 0.04 - 0.003 * Math.abs(k - 1.2)]
  let angle = curl
  let d = Infinity
  for (let s = 0; s < 3; s++) {
    const length = LENGTHS[k]! * SHARES[s]!
    const to: [number, number, number] = [
      from[0] + Math.sin(spread) * length * Math.cos(angle),
      from[1] - Math.sin(angle) * length,
      from[2] + Math.cos(angle) * length
    ]
    d = smoothUnion(d, capsule(x, y, f, from, to, RADII[k]! * (1 - 0.07 * s), RADII[k]! * (1 - 0.07 * (s + 1))), 0.002)
    from = to
    angle += bend
  }
  return d
}

/** A hand at ease, or one that points with its first finger. */
export const hand =
  (pointing: boolean): Field =>
  (x, y, f) => {
    let d = roundBox(x, y, f, [0.001, -0.0005, 0], [0.0395, 0.0135, 0.0455], 0.0135)
    d = smoothUnion(d, capsule(x, y, f, [-0.003, -0.001, -0.034], [0, 0, -0.105], 0.0265, 0.0235), 0.03)
    d = smoothUnion(d, ellipsoid(x, y, f, [-0.0235, -0.011, -0.012], [0.019, 0.0135, 0.032]), 0.018)
    d = smoothUnion(d, ellipsoid(x, y, f, [0.026, -0.009, -0.016], [0.013, 0.012, 0.03]), 0.018)
    for (let k = 0; k < 4; k++) {
      const folded = pointing && k > 0
      const curl = pointing ? (k === 0 ? 0.02 : 0.75) : 0.22 + 0.05 * k
      d = smoothUnion(d, finger(x, y, f, k, curl, folded ? 1.5 : pointing ? 0.03 : 0.27 + 0.04 * k), 0.0055)
    }
    const thumb = pointing
      ? ([[-0.034, -0.01, -0.018], [-0.046, -0.021, 0.012], [-0.026, -0.03, 0.034]] as const)
      : ([[-0.032, -0.008, -0.02], [-0.053, -0.014, 0.012], [-0.055, -0.021, 0.041]] as const)
    d = smoothUnion(d, capsule(x, y, f, thumb[0], thumb[1], 0.0132, 0.011), 0.012)
    return smoothUnion(d, capsule(x, y, f, thumb[1], thumb[2], 0.0108, 0.0089), 0.004)
  }
