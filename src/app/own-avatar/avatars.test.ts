import { expect, it, vi } from 'vitest'
import type { Side } from '../../contract/conversation.ts'
import { OWN_AVATAR } from '../../contract/own-avatar.ts'
import { createOwnAvatars } from './avatars.ts'

// Files are looked at in a worker, which tests of the file's reader and a browser's story try: here it is about how many.
const { closed } = vi.hoisted(() => ({ closed: [] as number[] }))
vi.mock('./look-at.ts', () => ({ lookAtAvatar: async ([made]: Uint8Array) => (made === 0 ? { fault: 'broken' } : { avatar: { pictures: [{ close: () => closed.push(made!) }], made } }) }))

it('Y5: at most four wear an avatar of their own in one room; who takes it off makes room', async () => {
  const { others, received } = createOwnAvatars({ self: 'customer', hand: () => undefined, onWorn: () => undefined })
  const sides = Array.from({ length: OWN_AVATAR.room + 2 }, (_, k) => `person ${k}` as Side)
  for (const [k, side] of sides.entries()) await received(side, Uint8Array.of(k + 1))
  expect(Object.keys(others.getState())).toEqual(sides.slice(0, 4))
  await received(sides[1]!, null)
  expect(Object.keys(others.getState())).toHaveLength(3)
  await received(sides[5]!, Uint8Array.of(9))
  expect(Object.keys(others.getState())).toContain(sides[5])
  await received(sides[0]!, Uint8Array.of(0))
  expect(Object.keys(others.getState())).not.toContain(sides[0])
})

it('Y5: what is larger than may be is not even read', async () => {
  const worn: unknown[] = []
  const { acts } = createOwnAvatars({ self: 'customer', hand: () => undefined, onWorn: (now) => worn.push(now) })
  const bytes = vi.fn(async () => new ArrayBuffer(8))
  acts.wearAvatar({ name: 'big.vrm', size: OWN_AVATAR.bytes + 1, bytes })
  await vi.waitFor(() => expect(worn.at(-1)).toMatchObject({ state: 'refused', fault: 'too-large' }))
  expect(bytes).not.toHaveBeenCalled()
})

it('Y8: what comes of one person’s while another’s is looked at is shown; what was gone over meanwhile is let go of', async () => {
  const { others, received } = createOwnAvatars({ self: 'customer', hand: () => undefined, onWorn: () => undefined })
  const [one, other] = ['one', 'other'] as unknown as [Side, Side]
  await Promise.all([received(one, Uint8Array.of(1)), received(other, Uint8Array.of(2)), received(one, Uint8Array.of(3))])
  expect(others.getState()).toMatchObject({ one: { made: 3 }, other: { made: 2 } })
  expect(closed).toEqual([1])
})
