import { ease, inside, smoothMin } from '../../kernel/blend.ts'
import { empty, merge } from '../../kernel/mesh.ts'
import { lathe } from '../../kernel/sweep.ts'
import { surface } from '../../kernel/surface.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'

const RADIUS = 0.208
/** Outer face of the disc along the axle. */
const FACE = 0.026

/** The brake disc: two plates with air between them, on a bell. Local frame: axle on x, outside towards +x. */
export const disc = (around: number): Mesh =>
  lathe(
    [
      [RADIUS, -0.006], [RADIUS, 0.003], [RADIUS, 0.003], [RADIUS - 0.016, 0.003], [RADIUS - 0.016, 0.003], [RADIUS - 0.016, 0.017], [RADIUS - 0.016, 0.017],
      [RADIUS, 0.017], [RADIUS, 0.017], [RADIUS, FACE - 0.001], [RADIUS, FACE - 0.001], [RADIUS - 0.001, FACE], [RADIUS - 0.001, FACE], [0.118, FACE], [0.118, FACE],
      [0.114, FACE - 0.004], [0.108, FACE - 0.004], [0.108, FACE - 0.004], [0.1, FACE + 0.014], [0.064, FACE + 0.018], [0.0005, FACE + 0.018],
    ],
    around,
  )

/** What is dark on the disc: its vanes seen from the edge, and curved slots on its face. */
export function discMarks(detail: Detail): Mesh {
  if (detail.rounds === 0) return empty()
  const vanes = Array.from({ length: 36 }, (_, k) => strip(4, (t) => [RADIUS - 0.0155 + 0.012 * t, (k / 36) * 2 * Math.PI + 0.05 * t], 0.0012, 0.01))
  const slots = Array.from({ length: 12 }, (_, k) => strip(7, (t) => [0.128 + 0.07 * t, (k / 12) * 2 * Math.PI + 0.28 * t], 0.0015, FACE + 0.0003))
  return merge(...vanes, ...slots)
}

/** A flat band along a line of [radius, angle], `half` metres to each side, at `x` along the axle and facing outward. */
function strip(steps: number, line: (t: number) => [number, number], half: number, x: number): Mesh {
  const mesh = empty()
  for (let k = 0; k <= steps; k++) {
    const [r, a] = line(k / steps)
    for (const s of [-1, 1]) {
      const b = a + (s * half) / r
      mesh.positions.push(x, r * Math.cos(b), r * Math.sin(b))
      mesh.normals.push(1, 0, 0)
    }
    if (k > 0) mesh.indices.push(2 * k - 2, 2 * k - 1, 2 * k + 1, 2 * k - 2, 2 * k + 1, 2 * k)
  }
  return mesh
}

/** The calliper over the disc's front edge: a bridge between two pistons' housings, ribbed. */
export function caliper(detail: Detail): Mesh {
  const middle = 0.25
  return surface(
    (x, y, z) => {
      const r = Math.hypot(y, z)
      const a = (Math.atan2(y, z) - middle) * 0.19
      const block = inside(0.014, Math.abs(r - 0.19) - 0.042, Math.abs(x - 0.016) - 0.036, Math.abs(a) - 0.1)
      const lobes = inside(0.012, Math.abs(r - 0.18) - 0.028, Math.abs(x - 0.022) - 0.038, Math.min(Math.abs(a - 0.048), Math.abs(a + 0.048)) - 0.034)
      const window = inside(0.01, Math.abs(a) - 0.02, Math.abs(r - 0.205) - 0.014, Math.abs(x - 0.05) - 0.01)
      const rib = 0.0018 * (1 - ease(0.004, 0.009, Math.abs(Math.abs(a) - 0.088)))
      const disc = Math.max(Math.abs(x - 0.01) - 0.021, r - RADIUS - 0.004)
      return Math.max(smoothMin(block, lobes, 0.01) - rib, -window, -disc)
    },
    [-0.03, -0.1, 0.06],
    [0.075, 0.24, 0.25],
    detail.hard,
  )
}
