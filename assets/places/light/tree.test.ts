import { describe, expect, it } from 'vitest'
import { createTree } from './tree.ts'

describe('rays in a place', () => {
  it('meet the same triangle that a look at every one of them finds', () => {
    let state = 7
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647
    const corners = Float32Array.from({ length: 900 }, () => random() * 4)
    const all = createTree(corners)
    const single = Array.from({ length: 100 }, (_, k) => createTree(corners.slice(9 * k, 9 * k + 9)))
    for (let ray = 0; ray < 200; ray++) {
      const d = [random() - 0.5, random() - 0.5, random() - 0.5] as const
      const from = [random() * 4, random() * 4, random() * 4] as const
      let nearest = Infinity
      for (const one of single) if (one.cast(...from, ...d, 100, false) >= 0) nearest = Math.min(nearest, one.hit.distance)
      const met = all.cast(...from, ...d, 100, false)
      expect(met >= 0 ? all.hit.distance : Infinity).toBeCloseTo(nearest, 5)
      expect(all.cast(...from, ...d, 100, true) >= 0).toBe(nearest < Infinity)
    }
  })
})
