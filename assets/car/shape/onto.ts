import { normalAt, project } from '../kernel/field.ts'
import { add } from '../kernel/vector.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from './shape.ts'

/**
 * The first point of the body met when going from `start` along `along` (length 1), then set back into the body by `depth`
 * metres along the normal (or out of it, if negative).
 */
export function onto(shape: Shape, start: Vec3, along: Vec3, depth: number): Vec3 {
  let p = start
  for (let k = 0; k < 200; k++) {
    const f = shape.body(...p)
    if (f < 1e-4) break
    p = add(p, along, Math.max(f * 0.6, 1e-4))
  }
  const q = project(shape.body, p, 2)
  return add(q, normalAt(shape.body, q), -depth)
}

/** A point of the nose at `u` from the middle plane and height `y` of the drawing. */
export function onNose(shape: Shape, u: number, y: number, depth: number): Vec3 {
  const { wheelbase, frontOverhang } = shape.parameters
  return onto(shape, [u, shape.warp.raise(y), wheelbase / 2 + frontOverhang + 0.1], [0, 0, -1], depth)
}

/** A point of the tail. */
export function onTail(shape: Shape, u: number, y: number, depth: number): Vec3 {
  const { wheelbase, rearOverhang } = shape.parameters
  return onto(shape, [u, shape.warp.raise(y), -wheelbase / 2 - rearOverhang - 0.1], [0, 0, 1], depth)
}

/** A point of the upper side, at `u` from the middle plane and station `s` of the drawing. */
export const onTop = (shape: Shape, u: number, s: number, depth: number): Vec3 =>
  onto(shape, [u, shape.parameters.height + 0.1, shape.warp.place(s)], [0, -1, 0], depth)

/** The line with its corners cut off again and again, until they run round; its ends stay (Chaikin's scheme). */
export function roundedOff(corners: readonly (readonly [number, number])[], passes = 3): [number, number][] {
  let line = corners.map(([a, b]): [number, number] => [a, b])
  for (let pass = 0; pass < passes; pass++)
    line = line.flatMap(([a, b], k): [number, number][] => {
      const next = line[k + 1]
      if (!next) return [[a, b]]
      const at = (t: number): [number, number] => [a + t * (next[0] - a), b + t * (next[1] - b)]
      return k === 0 ? [[a, b], at(0.75)] : k === line.length - 2 ? [at(0.25)] : [at(0.25), at(0.75)]
    })
  return line
}

/** Points along a line of corners, `steps` on every side. */
export function spread(corners: readonly (readonly [number, number])[], steps: number): [number, number][] {
  const out: [number, number][] = []
  for (let k = 0; k + 1 < corners.length; k++)
    for (let i = 0; i < steps; i++) {
      const t = i / steps
      const [a, b] = [corners[k]!, corners[k + 1]!]
      out.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])
    }
  const last = corners[corners.length - 1]!
  out.push([last[0], last[1]])
  return out
}
