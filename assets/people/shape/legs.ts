import {smoothIntersection, smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {smoothstep} from '../../geometry/scalar.ts'
import {capsule, ellipsoid, roundBox} from '../../geometry/shapes.ts'

/** Trousers: straight, a crease of cloth over the shoe. */
export const trousers: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = capsule(a, y, f, [0.088, 0.9, -0.002], [0.096, 0.49, 0.01], 0.081, 0.061)
  d = smoothUnion(d, capsule(a, y, f, [0.096, 0.49, 0.01], [0.101, 0.05, -0.012], 0.061, 0.053), 0.03)
  d = smoothUnion(d, ellipsoid(x, y, f, [0, 0.905, -0.008], [0.148, 0.12, 0.1]), 0.05)
  d = smoothUnion(d, ellipsoid(a, y, f, [0.07, 0.87, -0.05], [0.075, 0.08, 0.06]), 0.05)
  d = smoothIntersection(d, y - 0.97, 0.01)
  return smoothIntersection(d, 0.05 + 0.1 * f - y, 0.005)
}

/** Legs in tights, for under a skirt. */
export const tights: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = capsule(a, y, f, [0.09, 0.86, 0], [0.097, 0.5, 0.008], 0.072, 0.048)
  d = smoothUnion(d, capsule(a, y, f, [0.097, 0.49, 0.008], [0.099, 0.36, -0.012], 0.047, 0.052), 0.03)
  d = smoothUnion(d, capsule(a, y, f, [0.099, 0.36, -0.012], [0.101, 0.09, -0.014], 0.051, 0.031), 0.05)
  return smoothIntersection(smoothIntersection(d, y - 0.9, 0.01), 0.07 - y, 0.004)
}

/** A pair of shoes, standing on y = 0: sole, upper, tongue and collar. */
export const shoes: Field = (x, y, f) => {
  const a = Math.abs(x) - 0.103
  const bend = a + 0.1 * (f - 0.04) * (f - 0.04)
  const wide = 0.0405 + 0.0065 * smoothstep(0, 0.1, f) - 0.011 * smoothstep(0.125, 0.19, f) - 0.005 * smoothstep(-0.02, -0.07, f)
  const sole = roundBox(bend, y, f, [0, 0.011, 0.06], [wide + 0.0022, 0.011, 0.13], 0.006)
  let upper = roundBox(bend, y, f, [0, 0.04, 0.06], [wide - 0.001, 0.045, 0.127], 0.034)
  upper = smoothIntersection(upper, y - 0.042 - 0.055 * smoothstep(0.1, -0.01, f), 0.024)
  upper = smoothUnion(upper, capsule(a, y, f, [0, 0.05, -0.012], [0, 0.1, -0.014], 0.036, 0.038), 0.03)
  upper = smoothIntersection(upper, y - 0.112, 0.008)
  return smoothIntersection(smoothUnion(sole, upper, 0.004), -y, 0.003)
}

/** Low shoes for under tights. */
export const flats: Field = (x, y, f) => {
  const a = Math.abs(x) - 0.103
  const wide = 0.0375 + 0.006 * smoothstep(0, 0.1, f) - 0.013 * smoothstep(0.12, 0.185, f) - 0.005 * smoothstep(-0.02, -0.07, f)
  const sole = roundBox(a, y, f, [0, 0.009, 0.057], [wide + 0.001, 0.009, 0.122], 0.005)
  let upper = roundBox(a, y, f, [0, 0.026, 0.057], [wide, 0.03, 0.121], 0.028)
  upper = smoothIntersection(upper, y - 0.026 - 0.018 * smoothstep(0.12, 0.16, f) - 0.03 * smoothstep(0.0, -0.04, f), 0.008)
  return smoothIntersection(smoothUnion(sole, upper, 0.004), -y, 0.003)
}

/** Feet that show in low shoes. */
export const insteps: Field = (x, y, f) => {
  const a = Math.abs(x) - 0.101
  return smoothUnion(
    capsule(a, y, f, [0, 0.13, -0.014], [0, 0.05, -0.012], 0.029, 0.033),
    capsule(a, y, f, [0, 0.055, 0.01], [0, 0.022, 0.115], 0.032, 0.02),
    0.03
  )
}
