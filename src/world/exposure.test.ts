import { describe, expect, it } from 'vitest'
import { exposureAt } from './exposure.ts'

const at = ([x, y, z]: readonly [number, number, number]) => ({ x, y, z })
const body = { halfWidth: 0.95, height: 1.55, halfLength: 2.1 }

describe('the exposure of a picture (SPEC G11)', () => {
  it('is 1 wherever one walks round the product, and lean in no further than its panes', () => {
    for (const eye of [[4.9, 1.6, 5.2], [0, 1.6, 3], [1.1, 1.3, 0], [0, 1.7, 0], [0.3, 1.1, 2], [0.3, 0.2, 0]] as const) expect(exposureAt(at(eye), body)).toBe(1)
  })

  it('is greater where one sits, before and behind', () => {
    for (const eye of [[0.37, 1.13, -0.18], [-0.37, 1.13, -0.18], [0.36, 1.1, -0.6]] as const) expect(exposureAt(at(eye), body)).toBeGreaterThan(1.5)
  })

  it('is greater still after dark, and then too only within', () => {
    expect(exposureAt(at([0.37, 1.13, -0.18]), body, 1)).toBeGreaterThan(exposureAt(at([0.37, 1.13, -0.18]), body) + 0.5)
    expect(exposureAt(at([4.9, 1.6, 5.2]), body, 1)).toBe(1)
  })

  it('changes softly on the way in', () => {
    let before = exposureAt(at([1.4, 1.13, -0.18]), body)
    for (let x = 1.4; x > 0.3; x -= 0.01) {
      const now = exposureAt(at([x, 1.13, -0.18]), body)
      expect(now - before).toBeGreaterThanOrEqual(0)
      expect(now - before).toBeLessThan(0.05)
      before = now
    }
  })
})
