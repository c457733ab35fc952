import { unit } from './vector.ts'
import type { Vec3 } from './vector.ts'

/** A scalar in space, about a signed distance in metres: negative within the thing it describes. */
export type Field = (x: number, y: number, z: number) => number

/** Central differences over half a millimetre each way. */
export function gradient(f: Field, p: Vec3, e = 5e-4): Vec3 {
  const [x, y, z] = p
  return [
    (f(x + e, y, z) - f(x - e, y, z)) / (2 * e),
    (f(x, y + e, z) - f(x, y - e, z)) / (2 * e),
    (f(x, y, z + e) - f(x, y, z - e)) / (2 * e),
  ]
}

export const normalAt = (f: Field, p: Vec3): Vec3 => unit(gradient(f, p))

/** Newton's method along the gradient, from `p` to the surface where `f` is zero. */
export function project(f: Field, p: Vec3, steps = 3): Vec3 {
  let [x, y, z] = p
  for (let k = 0; k < steps; k++) {
    const v = f(x, y, z)
    if (Math.abs(v) < 1e-6) break
    const g = gradient(f, [x, y, z])
    const q = v / (g[0] * g[0] + g[1] * g[1] + g[2] * g[2] + 1e-9)
    x -= q * g[0]
    y -= q * g[1]
    z -= q * g[2]
  }
  return [x, y, z]
}

/** From `p`, along the surface of `f` (or freely if null), to where `s` has the value `level`. */
export function slideTo(f: Field | null, s: Field, level: number, p: Vec3, steps = 4): Vec3 {
  let q = p
  for (let k = 0; k < steps; k++) {
    const error = s(...q) - level
    if (Math.abs(error) < 1e-5) break
    let g = gradient(s, q)
    if (f) {
      const n = normalAt(f, q)
      const d = g[0] * n[0] + g[1] * n[1] + g[2] * n[2]
      g = [g[0] - d * n[0], g[1] - d * n[1], g[2] - d * n[2]]
    }
    const l = g[0] * g[0] + g[1] * g[1] + g[2] * g[2]
    if (l < 1e-4) break
    const t = Math.min(0.02, Math.max(-0.02, error / l))
    q = [q[0] - t * g[0], q[1] - t * g[1], q[2] - t * g[2]]
    if (f) q = project(f, q, 2)
  }
  return q
}
