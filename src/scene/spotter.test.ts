import { BoxGeometry, Group, Mesh, MeshBasicMaterial, PerspectiveCamera } from 'three'
import { expect, it } from 'vitest'
import type { Hotspot } from '../contract/showroom.ts'
import { createSpots } from '../model/spots.ts'
import type { StageModel } from '../model/stage.ts'
import type { Product } from '../world/product/product.ts'
import { prepareRays } from '../world/product/rays.ts'
import { createSpotter } from './spotter.ts'

const model = { selected: null, pointed: { customer: null, advisor: null } } as unknown as StageModel

/** A box a metre wide round the origin, with a point on its front. */
async function room() {
  const root = new Group()
  const part = new Mesh(new BoxGeometry(1, 1, 1), new MeshBasicMaterial())
  root.add(part)
  root.updateMatrixWorld(true)
  await prepareRays(root, async () => undefined)
  const spots = createSpots()
  const camera = new PerspectiveCamera(50, 2, 0.1, 50)
  const spotter = createSpotter(spots, camera)
  spotter.mark({ root, part: () => part } as unknown as Product, [{ id: 'front', part: 'box', at: [0, 0, 0.5] } as unknown as Hotspot])
  const look = (x: number, z: number, now: number) => {
    camera.position.set(x, 0, z)
    camera.lookAt(0, 0, 0)
    camera.updateMatrixWorld()
    const again = spotter.step(model, 200, 100, now)
    return { again, ...spots.at('front')! }
  }
  return { look }
}

it('V5: what hides a point is known in every picture that rests, and ten times a second while the eye moves', async () => {
  const { look } = await room()
  expect(look(0, 5, 1000)).toMatchObject({ visible: true, behind: false, again: false })
  // Behind it in the very next picture: where it falls is known at once, what hides it in a moment.
  expect(look(0, -5, 1016)).toMatchObject({ visible: true, again: true })
  // The eye rests.
  expect(look(0, -5, 1032)).toMatchObject({ visible: false, behind: true, again: false })
  // On the way back, slow pictures ask in each.
  expect(look(0, 5, 1200)).toMatchObject({ visible: true, again: false })
  expect(look(0, -5, 1400)).toMatchObject({ visible: false, again: false })
})
