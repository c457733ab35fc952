import { beforeEach, expect, it, vi } from 'vitest'
import type { Pose } from '../contract/pose.ts'
import { createCallKeeper } from './call-keeper.ts'

const offered: Pose[] = []
vi.mock('../call/call.ts', () => ({
  createCall: () => ({
    offerPose: (pose: Pose) => void offered.push(pose),
    onPose() {}, onAvatar() {}, wear() {}, setPeers() {}, setOtherOnline() {}, enter() {}, async close() {}
  })
}))

beforeEach(() => {
  offered.length = 0
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
})

const pose = { head: { p: [0, 1.6, 0], q: [0, 0, 0, 1] } } as unknown as Pose
const nobody = { customer: [], advisor: [] }
const wish = (conversation: string | null) => ({ conversation, together: conversation !== null, peers: nobody, otherOnline: false })

it('R1: a pose leaves only while somebody is with the customer, and never of who refused it; it can be refused at any moment', async () => {
  let may = true
  const keeper = createCallKeeper({ self: 'customer', access: () => Promise.reject(new Error('no call in this test')), onChange: () => undefined, maySendPoses: () => may })
  keeper.senses.offerPose(pose)
  expect(offered).toEqual([])
  keeper.update(wish('one'))
  await expect.poll(() => {
    keeper.senses.offerPose(pose)
    return offered.length
  }).toBeGreaterThan(0)
  offered.length = 0
  may = false
  keeper.senses.offerPose(pose)
  expect(offered).toEqual([])
  may = true
  keeper.update(wish(null))
  keeper.senses.offerPose(pose)
  expect(offered).toEqual([])
})
