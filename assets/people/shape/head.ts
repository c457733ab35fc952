import {smoothCut, smoothIntersection, smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {bell} from '../../geometry/scalar.ts'
import {capsule, ellipsoid, sphere} from '../../geometry/shapes.ts'
import {EYEBALL, EYES, EYE_RADIUS} from '../../../src/world/people/skeleton.ts'

/** The eyeball's middle from the point between the pupils (x, y, f). */
export const EYE = [EYEBALL[0], EYEBALL[1] - EYES[1], EYES[2] - EYEBALL[2]] as const

/** The head without features: what hair and hats are laid over. */
export const skull: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = ellipsoid(x, y, f, [0, 0.036, -0.083], [0.0755, 0.086, 0.0955])
  let face = ellipsoid(x, y, f, [0, -0.03, -0.052], [0.0585, 0.086, 0.066])
  face = smoothUnion(face, ellipsoid(x, y, f, [0, -0.1, -0.016], [0.0215, 0.019, 0.021]), 0.045)
  face = smoothUnion(face, capsule(a, y, f, [0.0455, -0.062, -0.068], [0.0175, -0.1, -0.022], 0.02, 0.016), 0.06)
  d = smoothUnion(d, face, 0.05)
  d = smoothUnion(d, sphere(a, y, f, [0.041, -0.024, -0.025], 0.026), 0.058)
  return smoothUnion(d, capsule(a, y, f, [0, 0.027, 0.003], [0.043, 0.025, -0.017], 0.011, 0.01), 0.034)
}

const nose: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = capsule(x, y, f, [0, 0.013, 0.0085], [0, -0.03, 0.0225], 0.007, 0.0098)
  d = smoothUnion(d, sphere(x, y, f, [0, -0.0335, 0.0235], 0.0108), 0.012)
  d = smoothUnion(d, ellipsoid(a, y, f, [0.0118, -0.0365, 0.0125], [0.0068, 0.0072, 0.0092]), 0.01)
  return d
}

/** Lips with a cupid's bow, the corners drawn slightly up and back: a face at rest that looks kindly. */
const lips = (d: number, x: number, y: number, f: number): number => {
  const a = Math.abs(x)
  d = smoothUnion(d, capsule(a, y, f, [0.0065, -0.0615, 0.0072], [0.0205, -0.0645, -0.003], 0.0058, 0.003), 0.011)
  d = smoothUnion(d, capsule(a, y, f, [0, -0.0735, 0.0058], [0.014, -0.0712, 0.0005], 0.0068, 0.0042), 0.011)
  d = smoothCut(d, capsule(a, y, f, [0, -0.0672, 0.0138], [0.0245, -0.0652, 0.0005], 0.0022, 0.0024), 0.006)
  d += 0.0011 * bell(0, 0.0036, x) * bell(-0.0505, 0.0055, y) * (f > -0.01 ? 1 : 0)
  d += 0.0022 * bell(0, 0.02, x) * bell(-0.0855, 0.0055, y) * (f > -0.02 ? 1 : 0)
  return d
}

const ear = (x: number, y: number, f: number): number => {
  const cos = Math.cos(0.38)
  const sin = Math.sin(0.38)
  const ex = Math.abs(x) - 0.0768
  const ey = y + 0.006
  const ef = f + 0.09
  const out = ex * cos + ef * sin
  const fwd = -ex * sin + ef * cos + 0.12 * ey
  let d = ellipsoid(out, ey, fwd, [0, 0.002, 0], [0.0065, 0.03, 0.0178])
  d = smoothUnion(d, ellipsoid(out, ey, fwd, [0.001, -0.024, 0.004], [0.005, 0.0095, 0.008]), 0.008)
  d = smoothCut(d, ellipsoid(out, ey, fwd, [0.0085, 0.006, 0.001], [0.0068, 0.0205, 0.0112]), 0.005)
  return smoothUnion(d, sphere(out, ey, fwd, [0.0035, -0.003, 0.0125], 0.0042), 0.006)
}

/** Head and neck with features, open below at the collarbones. */
export const head: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = smoothUnion(skull(x, y, f), nose(x, y, f), 0.019)
  d = lips(d, x, y, f)
  d = smoothCut(d, ellipsoid(a, y, f, [0.0335, -0.001, 0.01], [0.0215, 0.0145, 0.02]), 0.018)
  d = smoothCut(d, sphere(a, y, f, EYE, EYE_RADIUS + 0.0012), 0.003)
  d = smoothUnion(d, ear(x, y, f), 0.011)
  d = smoothUnion(d, capsule(x, y, f, [0, -0.075, -0.088], [0, -0.235, -0.106], 0.0465, 0.053), 0.03)
  return smoothIntersection(d, -(y + 0.235), 0.004)
}
