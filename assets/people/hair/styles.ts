import {smoothUnion, unionOf} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {bell, clamp, smoothstep} from '../../geometry/scalar.ts'
import {capsule, ellipsoid, sphere} from '../../geometry/shapes.ts'
import {awayFrom, combed, down, towards, waving} from './flows.ts'
import {seeded} from '../random.ts'
import {fromPole, roundAxis} from './groom.ts'
import {BACK_LINE, SHORT_LINE, hairMass, hairlineAt} from './mass.ts'
import {rootAt} from './root.ts'
import type {Flow} from './lock.ts'
import type {Row, Style} from './style.ts'
import {PLAIN} from './style.ts'

const CROWN = [0, 0.118, -0.115] as const
const PARTING = -0.03

/** From a parting on the right side over to the left and back. */
const fromParting: Flow = (p) => {
  const side = p[0] > PARTING ? 1 : -1
  return side > 0 ? [1, -0.2, -0.25] : [-1, -0.8, -0.3]
}

const FROM_CROWN = fromPole([0, 0.088, -0.032])

const crop: Style = {
  ...PLAIN,
  groom: FROM_CROWN,
  mass: hairMass({line: SHORT_LINE, thick: (_, y) => 0.0065 + 0.0085 * smoothstep(0.02, 0.1, y)}),
  flow: awayFrom(CROWN, [0.15, 0, 0.1]),
  width: 0.021,
  thick: 0.0036,
  segments: 3,
  rows: [
    {elevation: -8, from: 118, to: 180, count: 5, length: 0.03},
    {elevation: 8, from: 62, to: 180, count: 9, length: 0.034},
    {elevation: 24, from: 18, to: 180, count: 13, length: 0.036},
    {elevation: 40, from: 0, to: 180, count: 13, length: 0.038},
    {elevation: 56, from: 0, to: 180, count: 10, length: 0.04},
    {elevation: 74, from: 0, to: 180, count: 5, length: 0.042}
  ]
}

const part: Style = {
  ...PLAIN,
  groom: roundAxis([-0.2, 0, 1]),
  clumps: 20,
  mass: hairMass({
    line: SHORT_LINE,
    thick: (x, y, f) =>
      0.007 + 0.012 * smoothstep(0.03, 0.1, y) + 0.009 * bell(0, 0.05, f) * smoothstep(0.05, 0.09, y) * (1 + 0.3 * clamp(x / 0.05, -1, 1)) -
      0.006 * bell(PARTING, 0.006, x) * smoothstep(0.05, 0.08, y)
  }),
  flow: fromParting,
  width: 0.024,
  thick: 0.004,
  segments: 4,
  rows: [
    {elevation: -8, from: 118, to: 180, count: 5, length: 0.032, flow: awayFrom(CROWN)},
    {elevation: 10, from: 60, to: 180, count: 9, length: 0.042, flow: awayFrom(CROWN)},
    {elevation: 28, from: 35, to: 180, count: 11, length: 0.05, flow: awayFrom(CROWN, [0, 0, -0.5])},
    {elevation: 38, from: 0, to: 60, count: 6, length: 0.06, lift: [0, 0.004]},
    {elevation: 52, from: 0, to: 180, count: 9, length: 0.062},
    {elevation: 68, from: 0, to: 180, count: 7, length: 0.062}
  ]
}

const quiff: Style = {
  ...PLAIN,
  groom: roundAxis([1, 0, 0.12]),
  clumps: 20,
  mass: hairMass({
    line: SHORT_LINE,
    thick: (_, y, f) => 0.0045 + 0.009 * smoothstep(0.04, 0.1, y) + 0.022 * smoothstep(-0.08, 0.01, f) * smoothstep(0.06, 0.1, y)
  }),
  flow: combed(0.1, 0.35, -1),
  width: 0.024,
  thick: 0.0046,
  rows: [
    {elevation: -8, from: 118, to: 180, count: 5, length: 0.028, flow: awayFrom(CROWN), thick: 0.0026},
    {elevation: 10, from: 60, to: 180, count: 9, length: 0.03, flow: awayFrom(CROWN), thick: 0.0026},
    {elevation: 26, from: 46, to: 180, count: 9, length: 0.034, flow: awayFrom(CROWN), thick: 0.003},
    {elevation: 78, from: 0, to: 180, count: 6, length: 0.06},
    {elevation: 62, from: 0, to: 110, count: 8, length: 0.07},
    {elevation: 48, from: 0, to: 74, count: 8, length: 0.07},
    {elevation: 36, from: 0, to: 44, count: 7, length: 0.062, lift: [0.001, 0.006]}
  ]
}

/** Curls: rounded tufts close together over the head. */
const tufts = (base: Field, count: number, radius: number): Field => {
  const random = seeded(5)
  const at = Array.from({length: count}, (_, k) => {
    const up = 1 - (1.62 * (k + 0.5)) / count
    const root = rootAt(base, k * 137.508 + random() * 14, (Math.asin(up) * 180) / Math.PI)
    return {root, r: radius * (0.8 + 0.4 * random())}
  }).filter(({root}) => base(root[0], root[1], root[2]) < 0.001 && root[1] > SHORT(root[0], root[2]) + 0.004)
  return (x, y, f) => {
    const whole = base(x, y, f)
    if (whole > radius * 2.2 || whole < -radius * 2) return whole > 0 ? whole - radius : whole
    let d = whole
    for (const {root, r} of at) {
      const gap = sphere(x, y, f, root, r)
      if (gap < 0.012) d = smoothUnion(d, gap + 0.0011 * Math.sin(Math.atan2(y - root[1], x - root[0]) * 2 + 420 * Math.hypot(x - root[0], y - root[1], f - root[2])), 0.0075)
    }
    return d
  }
}

const SHORT = hairlineAt(SHORT_LINE)

const curls: Style = {
  ...PLAIN,
  curled: 0.5,
  mass: tufts(hairMass({line: SHORT_LINE, thick: (_, y) => 0.011 + 0.015 * smoothstep(-0.02, 0.09, y), edge: 0.018}), 120, 0.0135),
  flow: down,
  under: 1150,
  rows: [],
  sunk: 0
}

const fringeless = (low: number): readonly (readonly [number, number])[] => [
  [0, 0.067], [26, 0.064], [40, 0.054], [54, 0.018], [66, -0.05], [80, Math.max(low, -0.13)], [100, low], [180, low]
]

/** Locks along the hairline, laid aside and down: no bare edge round the face. */
const FRONT: Row = {
  elevation: 29, from: 3, to: 56, count: 6, length: 0.1, width: 0.022, lift: [0.0005, 0.003],
  flow: (p) => [Math.sign(p[0] || 1), -0.25 - 11 * Math.max(0, Math.abs(p[0]) - 0.03), -0.3]
}

/** Over the crown and back: no gap where the others set out. */
const TOP: Row = {elevation: 87, from: 20, to: 160, count: 3, length: 0.09, lift: [-0.003, 0], flow: (p) => [p[0] * 5, -0.1, -1]}

const FALLING = fromPole([0, 1, -0.12])

const bob: Style = {
  ...PLAIN,
  groom: FALLING,
  fewer: 0.4,
  lift: [-0.0015, 0.0008],
  mass: hairMass({
    line: fringeless(-0.108),
    edge: 0.02,
    hem: 0.22,
    ramp: 0.06,
    thick: (_, y) => 0.013 + 0.008 * smoothstep(0.04, 0.11, y),
    fall: (x, y, f) => ellipsoid(x, y, f, [0, -0.02, -0.094], [0.098 - 0.014 * smoothstep(-0.05, -0.12, y), 0.125, 0.096])
  }),
  low: -0.15,
  flow: (p, t) => [p[0] * 2 * (0.5 - t), -1, p[2] > -0.05 ? -0.15 : 0],
  width: 0.032,
  thick: 0.005,
  segments: 4,
  stray: 0.22,
  rows: [
    FRONT,
    {elevation: -22, from: 76, to: 180, count: 12, length: 0.085},
    {elevation: 4, from: 62, to: 180, count: 14, length: 0.105},
    {elevation: 30, from: 44, to: 180, count: 12, length: 0.12},
    {elevation: 52, from: 8, to: 180, count: 11, length: 0.13, flow: (p) => [p[0] > PARTING ? 1 : -1, -0.7, p[2] > 0 ? 0 : -0.3]},
    {elevation: 72, from: 0, to: 180, count: 7, length: 0.12, flow: (p) => [p[0] > PARTING ? 1 : -1, -0.3, -0.3]},
    TOP
  ]
}


const longFall: Field = (x, y, f) =>
  smoothUnion(
    ellipsoid(x, y, f, [0, 0, -0.096], [0.093, 0.12, 0.094]),
    capsule(Math.abs(x), y, f, [0.05, -0.06, -0.12], [0.066, -0.22, -0.15], 0.036, 0.03),
    0.05
  )

const long: Style = {
  ...PLAIN,
  groom: FALLING,
  fewer: 0.4,
  lift: [-0.0015, 0.0008],
  mass: hairMass({line: fringeless(-0.245), edge: 0.02, hem: 0.22, ramp: 0.06, thick: (_, y) => 0.012 + 0.008 * smoothstep(0.04, 0.11, y), fall: longFall}),
  low: -0.3,
  under: 760,
  flow: (p) => [p[1] > 0.03 ? (p[0] > 0 ? 0.7 : -0.7) : 0, -1, -0.12],
  width: 0.033,
  thick: 0.005,
  segments: 5,
  stray: 0.25,
  rows: [
    FRONT,
    {elevation: -34, from: 84, to: 180, count: 12, length: 0.2, free: 0.75},
    {elevation: -4, from: 64, to: 180, count: 14, length: 0.24, free: 0.75},
    {elevation: 26, from: 50, to: 180, count: 12, length: 0.22},
    {elevation: 52, from: 6, to: 180, count: 11, length: 0.15, flow: (p) => [p[0] > 0 ? 1 : -1, -0.7, p[2] > 0 ? -0.1 : -0.3]},
    {elevation: 72, from: 0, to: 180, count: 7, length: 0.12, flow: (p) => [p[0] > 0 ? 1 : -1, -0.3, -0.25]},
    TOP
  ]
}

const waves: Style = {
  ...long,
  mass: hairMass({
    line: fringeless(-0.19),
    edge: 0.024,
    hem: 0.22,
    ramp: 0.06,
    thick: (_, y) => 0.016 + 0.01 * smoothstep(0.04, 0.11, y),
    fall: (x, y, f) => smoothUnion(ellipsoid(x, y, f, [0, -0.01, -0.096], [0.105, 0.125, 0.1]), capsule(Math.abs(x), y, f, [0.06, -0.06, -0.11], [0.08, -0.17, -0.13], 0.045, 0.038), 0.05)
  }),
  flow: waving((p) => [p[1] > 0.04 ? (p[0] > PARTING ? 0.7 : -0.7) : p[0] * 2, -1, -0.05], 1.6, 0.5),
  width: 0.034,
  thick: 0.0075,
  stray: 0.32,
  tip: 0.35,
  rows: [
    {...FRONT, thick: 0.007},
    {elevation: -34, from: 80, to: 180, count: 12, length: 0.17},
    {elevation: -4, from: 62, to: 180, count: 14, length: 0.2},
    {elevation: 26, from: 48, to: 180, count: 12, length: 0.2},
    {elevation: 52, from: 6, to: 180, count: 11, length: 0.15, flow: waving((p) => [p[0] > PARTING ? 1 : -1, -0.7, p[2] > 0 ? 0.1 : -0.3], 1.2, 0.5)},
    {elevation: 72, from: 0, to: 180, count: 7, length: 0.13, flow: (p) => [p[0] > PARTING ? 1 : -1, -0.2, -0.2]},
    TOP
  ]
}

const TIE = [0, 0.07, -0.2] as const
const swept = (thick: number): Field => hairMass({line: BACK_LINE, thick: () => thick, hem: 0.45})

const sweptRows = [
  {elevation: -24, from: 132, to: 180, count: 5, length: 0.08},
  {elevation: -4, from: 104, to: 180, count: 6, length: 0.09},
  {elevation: 12, from: 62, to: 140, count: 8, length: 0.12},
  {elevation: 27, from: 40, to: 150, count: 9, length: 0.13},
  {elevation: 40, from: 0, to: 60, count: 9, length: 0.15},
  {elevation: 60, from: 0, to: 150, count: 7, length: 0.11}
] as const

const tail: Field = (x, y, f) =>
  Math.min(
    sphere(x, y, f, [0, 0.068, -0.196], 0.019),
    capsule(x, y, f, [0, 0.074, -0.206], [0, 0.03, -0.236], 0.024, 0.031),
    capsule(x, y, f, [0, 0.03, -0.236], [0, -0.06, -0.236], 0.031, 0.03),
    capsule(x, y, f, [0, -0.06, -0.236], [0, -0.16, -0.216], 0.03, 0.012)
  )

const TO_TIE = fromPole([0, 0.04, -0.117])

const ponytail: Style = {
  ...PLAIN,
  groom: TO_TIE,
  clumps: 18,
  mass: unionOf(swept(0.0085), tail),
  low: -0.19,
  flow: towards(TIE),
  width: 0.028,
  thick: 0.0034,
  rows: [
    ...sweptRows,
    {elevation: 12, from: 150, to: 180, count: 5, length: 0.2, flow: (p) => (p[2] > -0.235 && p[1] > 0.03 ? [0, 0.1, -1] : [p[0] * 3, -1, 0.1]), width: 0.026, thick: 0.006, free: 0.9}
  ]
}

const KNOT = [0, 0.098, -0.178] as const
const knot: Field = (x, y, f) => ellipsoid(x, y, f, KNOT, [0.036, 0.034, 0.033])

const bun: Style = {
  ...PLAIN,
  groom: TO_TIE,
  clumps: 18,
  mass: unionOf(swept(0.0085), knot),
  flow: (p) => (knot(...p) < 0.012 ? [-(p[1] - KNOT[1]), p[0], 0.15 * Math.sin(p[0] * 90)] : towards(KNOT)(p, 0, 1)),
  width: 0.028,
  thick: 0.0034,
  rows: [...sweptRows, {elevation: 36, from: 160, to: 180, count: 4, length: 0.1, thick: 0.009, width: 0.024}, {elevation: 22, from: 166, to: 180, count: 3, length: 0.1, thick: 0.009, width: 0.024}]
}

const buzz: Style = {...PLAIN, mass: hairMass({line: SHORT_LINE, thick: () => 0.0042, hem: 0.35, edge: 0.006}), under: 420, rows: [], flow: down, sunk: 0}

const afro: Style = {
  ...PLAIN,
  curled: 1,
  mass: hairMass({
    line: [[0, 0.066], [40, 0.06], [56, 0.03], [70, -0.02], [84, -0.04], [95, -0.03], [125, -0.06], [180, -0.086]],
    edge: 0.03,
    hem: 0.16,
    ramp: 0.07,
    thick: (x, y, f) =>
      (0.046 + 0.02 * smoothstep(-0.02, 0.1, y)) * (1 - 0.34 * smoothstep(-0.07, 0.03, f)) + 0.0016 * Math.sin(95 * x + 1) * Math.sin(108 * y) * Math.sin(112 * f + 2)
  }),
  under: 760,
  even: true,
  rows: [],
  flow: down,
  sunk: 0
}

/** Every style that is made of hair, by its name in looks. Locs are tubes and live in locs.ts. */
export const STYLES = {buzz, crop, part, quiff, curls, afro, bob, long, waves, ponytail, bun} as const

