import {smoothIntersection, smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {bell, smoothstep} from '../../geometry/scalar.ts'
import {capsule, ellipsoid, roundBox} from '../../geometry/shapes.ts'

/** What a pair of trousers is cut like: radii at thigh, knee and hem, and how much cloth lies on the shoe. */
interface TrouserCut {
  readonly thigh: number
  readonly knee: number
  readonly hem: number
  readonly broken: number
  readonly low: number
}

const trousersOf =
  ({thigh, knee, hem, broken, low}: TrouserCut): Field =>
  (x, y, f) => {
    const a = Math.abs(x)
    let d = capsule(a, y, f, [0.086, 0.89, -0.004], [0.096, 0.5, 0.012], thigh, knee)
    d = smoothUnion(d, capsule(a, y, f, [0.096, 0.5, 0.012], [0.1005, 0.04, -0.014], knee, hem), 0.06)
    // Calf behind, knee before.
    d = smoothUnion(d, ellipsoid(a, y, f, [0.1, 0.35, -0.028], [0.045, 0.11, 0.04]), 0.04)
    d = smoothUnion(d, ellipsoid(a, y, f, [0.097, 0.5, 0.036], [0.032, 0.05, 0.032]), 0.04)
    d = smoothUnion(d, ellipsoid(x, y, f, [0, 0.92, -0.006], [0.15, 0.11, 0.097]), 0.05)
    d = smoothUnion(d, ellipsoid(a, y, f, [0.068, 0.865, -0.055], [0.07, 0.075, 0.058]), 0.045)
    // Cloth bends behind the knee and breaks over the shoe.
    d -= 0.0042 * Math.sin(y * 118 + f * 30) * bell(0.47, 0.05, y) * smoothstep(0.02, -0.04, f)
    d -= broken * Math.sin(y * 105 - f * 42 + a * 12) * bell(0.115, 0.045, y)
    d -= 0.0028 * Math.sin(y * 70 + a * 95) * bell(0.845, 0.04, y) * smoothstep(0.03, 0.09, f)
    d = smoothIntersection(d, y - 0.985, 0.008)
    return smoothIntersection(d, low + 0.1 * f - y, 0.004)
  }

/** Tailored trousers: a straight leg that breaks over the shoe. */
export const trousers = trousersOf({thigh: 0.083, knee: 0.061, hem: 0.0545, broken: 0.0055, low: 0.042})

/** Jeans: closer to the leg, turned up above the shoe. */
export const jeans = trousersOf({thigh: 0.0805, knee: 0.056, hem: 0.0475, broken: 0.0045, low: 0.066})

/** Legs in tights, for under a skirt. */
export const tights: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = capsule(a, y, f, [0.088, 0.86, 0], [0.097, 0.52, 0.008], 0.07, 0.047)
  d = smoothUnion(d, capsule(a, y, f, [0.097, 0.49, 0.008], [0.099, 0.36, -0.006], 0.0445, 0.045), 0.03)
  d = smoothUnion(d, ellipsoid(a, y, f, [0.1, 0.365, -0.024], [0.041, 0.095, 0.038]), 0.03)
  d = smoothUnion(d, capsule(a, y, f, [0.099, 0.34, -0.01], [0.101, 0.09, -0.012], 0.041, 0.0295), 0.04)
  d = smoothUnion(d, ellipsoid(a, y, f, [0.097, 0.5, 0.03], [0.028, 0.04, 0.026]), 0.03)
  return smoothIntersection(smoothIntersection(d, y - 0.9, 0.01), 0.07 - y, 0.004)
}

/** The outline of a foot seen from above: half width by distance forward, from heel to tip. */
const sole = (f: number, more: number): number =>
  0.0335 + more + 0.0115 * smoothstep(-0.02, 0.1, f) - 0.021 * smoothstep(0.125, 0.2, f) - 0.004 * smoothstep(-0.02, -0.06, f)

const shoeOf =
  (thick: number, heel: number, tall: number, round: number): Field =>
  (x, y, f) => {
    const a = Math.abs(x) - 0.103
    // Feet bend inwards towards the toes.
    const u = a + 0.35 * (f - 0.03) * (f - 0.03) * smoothstep(0.03, 0.16, f)
    const wide = sole(f, 0)
    let bottom = roundBox(u, y, f, [0, thick / 2, 0.06], [wide + 0.0025, thick / 2, 0.131], 0.005)
    bottom = smoothUnion(bottom, roundBox(u, y, f, [0, thick / 2, -0.035], [wide + 0.002, thick / 2, 0.036], 0.004), 0.004)
    // A heel of its own: the sole lifts before it.
    if (heel > 0) bottom = smoothIntersection(bottom, 0.007 * bell(0.035, 0.03, f) - y, 0.004)
    const height = tall - (tall - 0.05) * smoothstep(-0.005, 0.115, f) - 0.012 * smoothstep(0.13, 0.19, f)
    let upper = roundBox(u, y, f, [0, 0.045, 0.06], [wide, 0.06, 0.128], round)
    upper = smoothIntersection(upper, y - height, 0.02)
    // Instep and collar.
    upper = smoothUnion(upper, capsule(a, y, f, [0, 0.06, -0.016], [0, tall, -0.016], 0.034, 0.036), 0.025)
    upper = smoothIntersection(upper, y - tall - 0.006 + 0.05 * (f + 0.02), 0.006)
    return smoothIntersection(smoothUnion(bottom, upper, 0.0025), -y, 0.002)
  }

/** Leather shoes with a heel, and trainers on a thick sole; both stand on y = 0. */
export const shoes = shoeOf(0.014, 0.01, 0.094, 0.03)
export const trainers = shoeOf(0.026, 0, 0.102, 0.036)

/** Low shoes for under tights. */
export const flats: Field = (x, y, f) => {
  const a = Math.abs(x) - 0.103
  const wide = sole(f, -0.002)
  const bottom = roundBox(a, y, f, [0, 0.007, 0.057], [wide + 0.001, 0.007, 0.122], 0.004)
  let upper = roundBox(a, y, f, [0, 0.026, 0.057], [wide, 0.03, 0.121], 0.026)
  upper = smoothIntersection(upper, y - 0.026 - 0.018 * smoothstep(0.12, 0.16, f) - 0.03 * smoothstep(0.0, -0.04, f), 0.008)
  return smoothIntersection(smoothUnion(bottom, upper, 0.003), -y, 0.003)
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
