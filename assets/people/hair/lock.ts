import type {Field} from '../../geometry/field.ts'
import {gradient} from '../../geometry/gradient.ts'

type V = [number, number, number]

/**
 * Which way hair goes at a point of the head frame (x, y, f), `t` from 0 at the root to 1 at the tip; `side` is 1 for a
 * lock of the right side, -1 for one of the left.
 */
export type Flow = (p: Readonly<V>, t: number, side: number) => V

/** How one lock lies. Lengths in metres. */
export interface LockShape {
  readonly root: Readonly<V>
  readonly side: number
  readonly length: number
  readonly width: number
  /** Height of the ridge over the edges. */
  readonly thick: number
  /** Distance from the mass at the root and at the tip: tips over roots, like tiles. */
  readonly lift: readonly [number, number]
  /** From this place on (0…1) the lock leaves the mass and hangs by its flow alone. */
  readonly free: number
  readonly flow: Flow
  readonly segments: number
  /** Width at the tip as a share of the greatest. */
  readonly tip: number
}

/** The vertices of locks in the making: places and normals in the head frame (x, y, f). */
export interface LockBuffer {
  readonly positions: number[]
  readonly normals: number[]
  readonly indices: number[]
  readonly paint: number[]
  readonly tint: number[]
  /** Which way strands run, a direction a vertex. */
  readonly run: number[]
}

export const lockBuffer = (): LockBuffer => ({positions: [], normals: [], indices: [], paint: [], tint: [], run: []})

const unit = (v: V): V => {
  const length = Math.hypot(...v) || 1
  return [v[0] / length, v[1] / length, v[2] / length]
}
const cross = (a: V, b: V): V => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

/** The path of a lock over the mass: places and the directions away from the mass. */
export const lay = (mass: Field, shape: LockShape): {path: V[]; away: V[]} => {
  const normal = new Float64Array(3)
  const path: V[] = []
  const away: V[] = []
  let p: V = [...shape.root]
  for (let k = 0; k <= shape.segments; k++) {
    const t = k / shape.segments
    const slope = Math.max(0.3, gradient(mass, p[0], p[1], p[2], normal, 2e-3))
    const n: V = [normal[0]!, normal[1]!, normal[2]!]
    if (t <= shape.free) {
      const off = mass(...p) / slope - (shape.lift[0] + (shape.lift[1] - shape.lift[0]) * t)
      p = [p[0] - n[0] * off, p[1] - n[1] * off, p[2] - n[2] * off]
    }
    path.push(p)
    away.push(n)
    const flow = shape.flow(p, t, shape.side)
    const into = t <= shape.free ? flow[0] * n[0] + flow[1] * n[1] + flow[2] * n[2] : 0
    const go = unit([flow[0] - n[0] * into, flow[1] - n[1] * into, flow[2] - n[2] * into])
    const step = shape.length / shape.segments
    p = [p[0] + go[0] * step, p[1] + go[1] * step, p[2] + go[2] * step]
  }
  return {path, away}
}

/** Adds a lock: a strip, widest at 40 % of its length, whose normals turn as if it were round. */
export const addLock = (buffer: LockBuffer, mass: Field, shape: LockShape, tint: number): void => {
  const {path, away} = lay(mass, shape)
  const first = buffer.positions.length / 3
  for (let k = 0; k < path.length; k++) {
    const t = k / shape.segments
    const before = path[Math.max(0, k - 1)]!
    const after = path[Math.min(shape.segments, k + 1)]!
    const along = unit([after[0] - before[0], after[1] - before[1], after[2] - before[2]])
    const aside = unit(cross(along, away[k]!))
    const out = cross(aside, along)
    const belly = t < 0.4 ? 0.62 + 0.38 * Math.sin((t / 0.4) * (Math.PI / 2)) : shape.tip + (1 - shape.tip) * Math.cos(((t - 0.4) / 0.6) * (Math.PI / 2)) ** 0.8
    const half = (shape.width / 2) * belly
    const rise = shape.thick * (0.12 + 0.2 * belly)
    for (const side of [-1, 1]) {
      for (let m = 0; m < 3; m++) buffer.positions.push(path[k]![m]! + aside[m]! * side * half + out[m]! * rise)
      buffer.normals.push(...unit([0, 1, 2].map((m) => away[k]![m]! + out[m]! * 0.15 + aside[m]! * side * 0.22) as V))
      buffer.paint.push(128 + side * 120, Math.round(t * 255))
      buffer.tint.push(tint)
      buffer.run.push(...along)
    }
  }
  for (let k = 0; k < shape.segments; k++) {
    const a = first + 2 * k
    buffer.indices.push(a, a + 1, a + 2, a + 1, a + 3, a + 2)
  }
}
