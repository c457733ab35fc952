import { expect, test } from 'vitest'
import { BUDGETS } from '../../src/contract/incoming/gate.ts'
import { within } from './painted.ts'

const ease = BUDGETS.headset.textures[0]
const pictures = (n: number) => Array.from({ length: n }, () => [4096, 4096] as const)

test('I20: pictures are as large as their level’s device is at ease with, and no larger than they came', () => {
  // Eighteen of 1024 pixels lie on the card with 96 MB.
  expect([within(pictures(18), 1024, ease), within(pictures(19), 1024, ease), within(pictures(73), 1024, ease), within(pictures(9999), 1024, ease)]).toEqual([1024, 512, 256, 256])
  expect(within(Array.from({ length: 72 }, () => [512, 512] as const), 1024, ease)).toBe(1024)
  expect(within(pictures(2), 2048, Infinity)).toBe(2048)
})
