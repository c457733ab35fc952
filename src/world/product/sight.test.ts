import { Raycaster, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { bareCar } from '../../../tests/ar/bare-car.ts'
import { prepareRays } from './rays.ts'
import { createSight } from './sight.ts'

const SHORT = 0.08
const noise = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647

describe('what the product hides of its points (V10)', () => {
  it('is what a ray to the same place meets, from everywhere, whatever stands open or is not there', async () => {
    const { shown } = await bareCar('light')
    const { root } = shown.product
    await prepareRays(root, async () => undefined)
    const sight = createSight(root)
    const ray = new Raycaster()
    ray.firstHitOnly = true
    const next = noise(7)
    let hidden = 0
    for (const open of [[], shown.product.clips.map(({ name }) => name)]) {
      shown.dress({ variants: [], hidden: new Set(['wheel-front-left']), open: new Set(open) }, true)
      root.updateMatrixWorld(true)
      for (let round = 0; round < 600; round++) {
        const eye = new Vector3((next() - 0.5) * 9, next() * 2.4 + 0.2, (next() - 0.5) * 9)
        const point = new Vector3((next() - 0.5) * 1.9, next() * 1.4, (next() - 0.5) * 4.2)
        const far = eye.distanceTo(point)
        ray.set(eye, point.clone().sub(eye).normalize())
        ray.far = far - SHORT
        const met = far > SHORT && ray.intersectObject(root, true).length > 0
        expect(sight.covers(eye, point, SHORT), `${eye.toArray()} → ${point.toArray()}`).toBe(met)
        if (met) hidden++
      }
    }
    expect(hidden).toBeGreaterThan(300)
    expect(hidden).toBeLessThan(1190)
  })

  it('is nothing before there are trees for rays, and nothing at the eye itself', async () => {
    const { shown } = await bareCar('light')
    const sight = createSight(shown.product.root)
    expect(sight.covers(new Vector3(5, 1, 0), new Vector3(-5, 1, 0), SHORT)).toBe(false)
    await prepareRays(shown.product.root, async () => undefined)
    shown.product.root.updateMatrixWorld(true)
    expect(sight.covers(new Vector3(5, 0.7, 0), new Vector3(-5, 0.7, 0), SHORT)).toBe(true)
    expect(sight.covers(new Vector3(5, 0.7, 0), new Vector3(5, 0.7, 0), SHORT)).toBe(false)
  })
})
