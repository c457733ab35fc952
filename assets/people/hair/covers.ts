import {smoothCut, smoothIntersection, smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {bell, smoothstep} from '../../geometry/scalar.ts'
import {capsule, ellipsoid} from '../../geometry/shapes.ts'
import {skull} from '../shape/head.ts'
import {hairMass} from './mass.ts'
import type {Flow} from './lock.ts'
import type {Style} from './style.ts'
import {PLAIN} from './style.ts'

/** A hijab: close round the face, wound about the neck, falling on the shoulders in folds. */
const hijabMass: Field = (x, y, f) => {
  let d = skull(x, y, f) - 0.012
  d = smoothUnion(d, ellipsoid(x, y, f, [0, 0.008, -0.1], [0.091, 0.105, 0.096]), 0.03)
  d = smoothUnion(d, capsule(x * 0.95, y, f, [0, -0.08, -0.08], [0, -0.15, -0.086], 0.068, 0.084), 0.05)
  // A roll under the chin and the fall over one shoulder.
  const roll = Math.hypot(Math.hypot(x * 0.9, f + 0.062) - 0.075, y + 0.142 - 0.18 * (f + 0.06)) - 0.027
  d = smoothUnion(d, roll, 0.022)
  d = smoothUnion(d, ellipsoid(x, y, f, [0.012, -0.2, -0.06], [0.135, 0.062, 0.105]), 0.05)
  d = smoothUnion(d, ellipsoid(x, y, f, [-0.05, -0.235, 0.0], [0.06, 0.09, 0.05]), 0.03)
  const folds = Math.sin(95 * y + 46 * x + 30 * Math.abs(f + 0.05)) * smoothstep(-0.07, -0.13, y)
  d += 0.0017 * folds + 0.001 * Math.sin(60 * y - 70 * Math.abs(x) + 40 * f) * smoothstep(0.05, -0.06, y)
  const face = Math.hypot(x / 0.0575, (y + 0.016) / 0.087) - 1
  d = smoothCut(d, smoothIntersection(face * 0.062, -(f + 0.075), 0.02), 0.01)
  return smoothIntersection(d, -(y + 0.3), 0.02)
}

const turbanMass: Field = (x, y, f) => {
  let d = ellipsoid(x, y, f, [0, 0.062, -0.09], [0.098, 0.098, 0.112])
  d = smoothUnion(d, skull(x, y, f) - 0.016, 0.03)
  const low = 0.052 - 0.062 * smoothstep(0.0, -0.13, f) + 0.012 * bell(0, 0.03, x)
  return smoothIntersection(d, low - y, 0.014)
}

const scarfMass: Field = (x, y, f) => {
  let d = hairMass({
    line: [[0, 0.062], [40, 0.058], [60, 0.04], [75, 0.012], [88, 0.006], [100, -0.01], [125, -0.05], [150, -0.084], [180, -0.09]],
    thick: (_, h) => 0.011 + 0.007 * smoothstep(0.02, 0.11, h),
    hem: 0.75,
    edge: 0.01
  })(x, y, f)
  d = smoothUnion(d, ellipsoid(x, y, f, [0, -0.066, -0.17], [0.022, 0.019, 0.017]), 0.012)
  return d + 0.0013 * Math.sin(60 * f + 40 * Math.abs(x)) * smoothstep(0.02, -0.04, y)
}

/** Round the head towards the front and over to the other side, rising to the middle of the brow. */
const winding: Flow = (p, _, side) => {
  const r = Math.hypot(p[0], p[2] + 0.09) || 1
  return [(-side * (p[2] + 0.09)) / r, p[0] * side > 0 ? 0.34 : -0.3, (side * p[0]) / r]
}

/** Cloth instead of hair. The rows of a turban are its windings, those of a head scarf its tails. */
export const COVERS: Record<'hijab' | 'turban' | 'headscarf', Style> = {
  hijab: {...PLAIN, mass: hijabMass, low: -0.32, under: 950, rows: [], flow: () => [0, -1, 0], sunk: 0},
  turban: {
    ...PLAIN,
    mass: turbanMass,
    low: -0.09,
    under: 420,
    // Each winding climbs from over one ear across the brow to the other side; they cross at the middle.
    flow: winding,
    width: 0.05,
    slim: 1,
    thick: 0.011,
    lift: [0.0005, 0.0015],
    segments: 9,
    tip: 0.8,
    stray: 0.06,
    sunk: 0.001,
    rows: [
      {elevation: 8, from: 100, to: 101, count: 1, length: 0.27},
      {elevation: 22, from: 104, to: 105, count: 1, length: 0.27},
      {elevation: 37, from: 110, to: 111, count: 1, length: 0.26},
      {elevation: 52, from: 118, to: 119, count: 1, length: 0.24},
      {elevation: -4, from: 130, to: 132, count: 1, length: 0.12, flow: (p) => [-p[0] * 4, 0.1, -1]},
      {elevation: 16, from: 136, to: 138, count: 1, length: 0.12, flow: (p) => [-p[0] * 4, 0.1, -1]},
      {elevation: 36, from: 140, to: 142, count: 1, length: 0.12, flow: (p) => [-p[0] * 4, 0.1, -1]}
    ]
  },
  headscarf: {
    ...PLAIN,
    mass: scarfMass,
    low: -0.12,
    under: 640,
    flow: (p) => [p[0] * 4, -1, -0.12],
    width: 0.044,
    slim: 1,
    thick: 0.005,
    segments: 5,
    tip: 0.8,
    stray: 0.3,
    sunk: 0,
    rows: [{elevation: -46, from: 168, to: 178, count: 1, length: 0.15, free: 0.1}]
  }
}
