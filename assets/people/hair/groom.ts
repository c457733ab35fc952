import {clamp} from '../../geometry/scalar.ts'
import {CROWN_CENTRE} from './root.ts'

type P = readonly [number, number, number]

/** How strands run over a mass: where across them and along them (0…1) a point of the head's frame lies. */
export type Groom = (x: number, y: number, f: number) => readonly [number, number]

const unit = (v: P): P => {
  const length = Math.hypot(...v)
  return [v[0] / length, v[1] / length, v[2] / length]
}
const dot = (a: P, b: P): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: P, b: P): P => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
const fromCentre = (x: number, y: number, f: number): P => [x - CROWN_CENTRE[0], y - CROWN_CENTRE[1], f - CROWN_CENTRE[2]]

/** Strands set out from where an axis leaves the head, like meridians from a pole; both sides alike. */
export const fromPole = (axis: P): Groom => {
  const a = unit(axis)
  const side = unit(cross(a, [0, 0, 1]))
  const front = cross(side, a)
  return (x, y, f) => {
    const v = unit(fromCentre(x, y, f))
    return [Math.abs(Math.atan2(dot(v, side), dot(v, front))) / Math.PI, Math.acos(clamp(dot(v, a), -1, 1)) / Math.PI]
  }
}

/** Strands go round an axis, like parallels. */
export const roundAxis = (axis: P): Groom => {
  const a = unit(axis)
  const start = unit(cross(a, Math.abs(a[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1]))
  const other = cross(a, start)
  return (x, y, f) => {
    const v = fromCentre(x, y, f)
    return [clamp(0.5 + dot(v, a) / 0.3), 0.5 + Math.atan2(dot(v, other), dot(v, start)) / (2 * Math.PI)]
  }
}

/** How deep the grooves between clumps of strands are, 0…1, for about `count` clumps across. */
export const grooves = (groom: Groom, count: number): ((x: number, y: number, f: number) => number) => (x, y, f) => {
  const [across, along] = groom(x, y, f)
  const s = across * count + 0.3 * Math.sin(along * 17 + across * 31) + 0.25 * Math.sin(along * 29 + Math.sign(x))
  const wide = 1 - Math.abs(Math.sin(Math.PI * s))
  const fine = 1 - Math.abs(Math.sin(Math.PI * (s * 2.37 + 0.4)))
  return wide ** 1.6 * 0.75 + fine ** 2 * 0.25
}
