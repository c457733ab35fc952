import { type Intersection, Raycaster, Sphere, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { bareCar } from '../../../tests/ar/bare-car.ts'
import { prepareRays } from './rays.ts'

/** How far from the fingertip something is touched already, metres. */
const REACH = 0.1

it('M22: a fingertip touches the product where its surface is, and not the room in a mesh, nor what is not drawn', async () => {
  const { shown } = await bareCar('light')
  const { root } = shown.product
  await prepareRays(root, async () => undefined)
  shown.dress({ variants: [], hidden: new Set(['wheel-front-left']), open: new Set() }, true)
  root.updateMatrixWorld(true)
  const touched = (at: Vector3): Intersection[] => {
    const hits: Intersection[] = []
    root.traverse((object) => object.spherecast?.(new Sphere(at, REACH), hits))
    return hits.toSorted((a, b) => a.distance - b.distance)
  }
  const ray = new Raycaster(new Vector3(3, 0.7, 0.4), new Vector3(-1, 0, 0))
  const [door] = ray.intersectObject(root, true)
  const [found] = touched(door!.point.clone().add(new Vector3(0.02, 0, 0)))
  expect(found!.distance).toBeGreaterThan(0.01)
  expect(found!.distance).toBeLessThanOrEqual(0.0201)
  expect(found!.point.distanceTo(door!.point)).toBeLessThan(0.02)
  expect(shown.product.partOf(found!.object, new Set(['door-front-left']))).toBe('door-front-left')
  // Before the face of somebody in the driver's seat there is air, though the box round the body holds it.
  expect(touched(new Vector3(0.36, 1.05, 0.1))).toEqual([])
  // Where a wheel is that was not chosen.
  expect(touched(new Vector3(1.2, 0.35, 1.3)).some(({ object }) => shown.product.partOf(object, new Set(['wheel-front-left'])))).toBe(false)
})
