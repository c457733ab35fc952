import { layered } from './random.ts'
import { material } from './material.ts'
import { type Model, materialNumber, vertex } from './model.ts'
import type { V3 } from './vector.ts'

/** The materials of a far mesh, by their number: the sky's dome, water, and everything else. */
export const SKY = material('sky')
export const WATER = material('water')
export const LAND = material('land')
/** Lit windows: they shine with the lamps. */
export const WINDOW = material('window', { shines: 'lamp' })

/** Puts the sky's dome into a far model; it must come first, for far things are drawn in order. */
export function dome(model: Model): void {
  const numbers = [SKY, WATER, LAND, WINDOW].map((each) => materialNumber(model, each))
  const [across, up] = [32, 10]
  const first = model.material.length
  for (let j = 0; j <= up; j++)
    for (let i = 0; i <= across; i++) {
      const [a, e] = [(2 * Math.PI * i) / across, (Math.PI / 2) * (-0.35 + 1.35 * (j / up))]
      const p: V3 = [Math.sin(a) * Math.cos(e) * 100, Math.sin(e) * 100, Math.cos(a) * Math.cos(e) * 100]
      vertex(model, p, [0, 1, 0], [1, 1, 1], numbers[0]!)
    }
  for (let j = 0; j < up; j++)
    for (let i = 0; i < across; i++) {
      const a = first + j * (across + 1) + i
      model.triangles.solid.push(a, a + 1, a + across + 2, a, a + across + 2, a + across + 1)
    }
}

/** A flat ring of water or land about the place at height `y`, from `near` to `far` metres. */
export function plain(model: Model, kind: typeof WATER, albedo: V3, y: number, near: number, far: number, from = 0, to = 2 * Math.PI): void {
  const number = materialNumber(model, kind)
  const [across, out] = [48, 6]
  const first = model.material.length
  for (let j = 0; j <= out; j++)
    for (let i = 0; i <= across; i++) {
      const a = from + ((to - from) * i) / across
      const r = near * (far / near) ** (j / out)
      vertex(model, [Math.sin(a) * r, y, Math.cos(a) * r], [0, 1, 0], albedo, number)
    }
  for (let j = 0; j < out; j++)
    for (let i = 0; i < across; i++) {
      const a = first + j * (across + 1) + i
      model.triangles.solid.push(a, a + 1, a + across + 2, a, a + across + 2, a + across + 1)
    }
}

export interface Ridge {
  readonly from: number
  readonly to: number
  readonly away: number
  readonly foot: number
  readonly height: number
  /** Hills a radian, and how rough. */
  readonly pace: number
  readonly seed: number
  readonly albedo: V3
  readonly steps: number
}

/** A line of hills that stands from one angle to another (0 is +z, a quarter turn +x), falling to its foot at both ends. */
export function ridge(model: Model, r: Ridge): (angle: number) => number {
  const number = materialNumber(model, LAND)
  const first = model.material.length
  const top = (angle: number) => {
    const s = (angle - r.from) / (r.to - r.from)
    const ends = Math.min(1, 6 * s, 6 * (1 - s))
    const n = layered(angle * r.pace + 20, r.seed * 3.7, 5, r.seed)
    return r.height * Math.max(0.02, ends) * (0.25 + 1.1 * Math.max(0, n - 0.22))
  }
  const rows = 4
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= r.steps; i++) {
      const a = r.from + ((r.to - r.from) * i) / r.steps
      const t = j / rows
      const away = r.away * (0.93 + 0.07 * t)
      const n = layered(a * r.pace * 2.3 + 5, t * 2.5, 3, r.seed + 9)
      const y = r.foot + top(a) * t * (j === rows ? 1 : 0.75 + 0.4 * n)
      const slope = (top(a + 0.01) - top(a - 0.01)) / (0.02 * r.away)
      const normal: V3 = [-Math.sin(a) * 0.7 - Math.cos(a) * slope, 0.75, -Math.cos(a) * 0.7 + Math.sin(a) * slope]
      const l = Math.hypot(...normal)
      const tone = 0.75 + 0.5 * n
      vertex(model, [Math.sin(a) * away, y, Math.cos(a) * away], [normal[0] / l, normal[1] / l, normal[2] / l], [r.albedo[0] * tone, r.albedo[1] * tone, r.albedo[2] * tone], number)
    }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < r.steps; i++) {
      const a = first + j * (r.steps + 1) + i
      model.triangles.solid.push(a, a + 1, a + r.steps + 2, a, a + r.steps + 2, a + r.steps + 1)
    }
  return top
}
