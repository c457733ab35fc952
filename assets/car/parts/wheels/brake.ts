import { inside } from '../../kernel/blend.ts'
import { lathe } from '../../kernel/sweep.ts'
import { surface } from '../../kernel/surface.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'

/** The brake disc with its hub. Local frame: axle on x, outside towards +x. */
export const disc = (around: number): Mesh =>
  lathe([[0.176, 0.002], [0.176, 0.024], [0.176, 0.024], [0.1, 0.024], [0.1, 0.024], [0.096, 0.034], [0.06, 0.038], [0.0005, 0.038]], around)

/** The calliper, behind the disc's front edge. */
export function caliper(detail: Detail): Mesh {
  return surface(
    (x, y, z) => {
      const r = Math.hypot(y, z)
      return inside(0.012, Math.abs(r - 0.158) - 0.036, Math.abs(x - 0.018) - 0.031, Math.abs(Math.atan2(y, z) - 0.3) * 0.16 - 0.075)
    },
    [-0.04, -0.08, 0.05],
    [0.07, 0.18, 0.24],
    detail.hard,
  )
}
