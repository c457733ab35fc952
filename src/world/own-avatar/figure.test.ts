import { Vector3 } from 'three'
import { expect, it } from 'vitest'
import { makeAvatar } from '../../../tests/fixtures/own-avatar.ts'
import { createBody } from '../people/infer/body.ts'
import { infer } from '../people/infer/infer.ts'
import { createPace, setPace } from '../people/infer/pace.ts'
import { MOVING_TEXELS } from '../people/row.ts'
import { BONE } from '../people/skeleton.ts'
import { takePose } from '../people/take.ts'
import type { OwnAvatar } from './avatar.ts'
import { createFigure, type Figure } from './figure.ts'
import type { HumanBone } from './humanoid.ts'
import { readOwnAvatar } from './read.ts'

const avatar = readOwnAvatar(makeAvatar({ kind: 'glb' }), 'customer') as unknown as OwnAvatar<ImageBitmap>

/** Somebody's bones after two seconds in a pose, as everybody's are inferred. */
function standing({ yaw = 0, height = 1.615, level = 0 }: { yaw?: number; height?: number; level?: number } = {}, each: (row: Float32Array) => void = () => {}): Float32Array {
  const row = new Float32Array(MOVING_TEXELS * 4)
  const body = createBody(() => 0.5, row)
  const pace = createPace()
  setPace(pace, 1 / 60)
  takePose(body, { head: { p: [1, height, 2], q: [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)] }, pointing: false, seated: false })
  body.level = level
  for (let k = 0; k < 120; k++) {
    infer(body, pace)
    each(row)
  }
  return row
}
const where = ({ object }: Figure, bone: HumanBone): Vector3 => object.getObjectByName(`own-avatar-${avatar.bones[bone]}`)!.getWorldPosition(new Vector3())
const spot = (row: Float32Array, bone: number) => new Vector3(row[bone * 8], row[bone * 8 + 1], row[bone * 8 + 2])

it('Y7: an avatar of one’s own stands where its person stands, as high, on its feet, its hands where theirs are', () => {
  const figure = createFigure(avatar)
  for (const yaw of [0, 1, -2.5]) {
    const row = standing({ yaw })
    figure.follow(row)
    const head = where(figure, 'head')
    expect(head.distanceTo(spot(row, BONE.head)), 'head').toBeLessThan(0.16)
    expect(Math.min(where(figure, 'leftFoot').y, where(figure, 'rightFoot').y), 'feet').toBeCloseTo(0.08, 1)
    for (const [bone, ours] of [['leftHand', BONE.handL], ['rightHand', BONE.handR]] as const) expect(where(figure, bone).distanceTo(spot(row, ours)), bone).toBeLessThan(0.2)
    const right = where(figure, 'rightUpperArm').sub(where(figure, 'leftUpperArm')).normalize()
    expect(right.x * Math.cos(yaw) - right.z * Math.sin(yaw), 'the right is on the right').toBeGreaterThan(0.9)
  }
  figure.dispose()
})

it('Y7: it crouches, and opens its mouth and shuts its eyes with its person', () => {
  const figure = createFigure(avatar)
  figure.follow(standing())
  const upright = where(figure, 'hips').y
  const crouched = standing({ height: 1.1 })
  figure.follow(crouched)
  expect(where(figure, 'hips').y).toBeLessThan(upright - 0.3)
  expect(Math.min(where(figure, 'leftFoot').y, where(figure, 'rightFoot').y)).toBeCloseTo(0.08, 1)
  let most = 0
  standing({ level: 1 }, (row) => {
    figure.follow(row)
    figure.object.traverse((each) => {
      if ('morphTargetInfluences' in each) most = Math.max(most, (each.morphTargetInfluences as number[])[0]!)
    })
  })
  expect(most).toBeGreaterThan(0.3)
})
