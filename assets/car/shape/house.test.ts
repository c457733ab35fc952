import { describe, expect, it } from 'vitest'
import { fine } from '../detail.ts'
import { normalOf, positionOf } from '../kernel/mesh.ts'
import { refine } from '../kernel/refine.ts'
import { surface } from '../kernel/surface.ts'
import { cross, dot, length, subtract } from '../kernel/vector.ts'
import { compact } from '../parameters.ts'
import { shapeFor } from './shape.ts'

describe('the corner under the lip over the rear window', () => {
  it('is wide enough for a mesh to follow: no triangle faces against the skin', () => {
    const { body, warp } = shapeFor(compact)
    const grown = surface(body, [-0.02, warp.raise(1.15), warp.place(3.3)], [0.75, warp.raise(1.42), warp.place(2.75)], fine.skin)
    const mesh = refine(grown, body, { angle: 0.12, shortest: fine.crease, passes: fine.refinements })
    let turned = 0
    for (let t = 0; t < mesh.indices.length; t += 3) {
      const corners = [0, 1, 2].map((k) => mesh.indices[t + k]!)
      const [a, b, c] = corners.map((k) => positionOf(mesh, k))
      const normal = cross(subtract(b!, a!), subtract(c!, a!))
      const area = length(normal)
      if (area > 1e-9 && corners.some((k) => dot(normal, normalOf(mesh, k)) / area < 0.5)) turned++
    }
    expect(mesh.indices.length / 3).toBeGreaterThan(10_000)
    expect(turned).toBe(0)
  })
})
