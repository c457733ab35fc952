import { Group } from 'three'
import { randomLook } from '../../src/contract/look.ts'
import { createBodies } from '../../src/world/people/bodies.ts'
import { readPeople } from '../../src/world/people/data.ts'
import { createBody, S } from '../../src/world/people/infer/body.ts'
import { infer } from '../../src/world/people/infer/infer.ts'
import { createPace, setPace } from '../../src/world/people/infer/pace.ts'
import { createRows, writeLook } from '../../src/world/people/textures.ts'
import { rangesOf } from '../../src/world/people/wardrobe.ts'

/** Poses made beforehand and shown over and over. */
const FRAMES = 32

/**
 * What drawing people costs at the least: one draw call, whose every pose was reckoned beforehand. The same people, shapes and shader
 * as the product's, the same texture sent in every frame; nothing is inferred, and there are no names, rings or shadows.
 */
export const floorOf = (data: ArrayBuffer, count: number, random: () => number): { object: Group; step(t: number): void } => {
  const { moving, standing } = createRows()
  const bodies = createBodies(readPeople(data), moving.texture, standing.texture)
  const people = Array.from({ length: count }, (_, k) => {
    const look = randomLook(random)
    writeLook(standing.row(k), look)
    const worn = bodies.dress(k)
    worn.wear(rangesOf(look, k % 5 === 0, null))
    worn.setNear(false)
    return createBody(random, moving.row(k))
  })
  standing.texture.needsUpdate = true
  const pace = createPace()
  setPace(pace, 1 / 60)
  const numbers = moving.texture.image.data as Float32Array
  const frames = Array.from({ length: FRAMES }, (_, frame) => {
    people.forEach((body, k) => {
      body.s[S.given] = (k % 10) * 0.8 - 4 + 0.1 * Math.sin(frame / 30 + k)
      body.s[S.given + 2] = -Math.floor(k / 10) * 0.8
      body.s.set([0, 1, 0, 0], S.headTurn)
      infer(body, pace)
    })
    return numbers.slice()
  })
  const object = new Group()
  object.add(bodies.mesh)
  let at = 0
  return {
    object,
    step() {
      numbers.set(frames[at++ % FRAMES]!)
      moving.texture.needsUpdate = true
    }
  }
}
