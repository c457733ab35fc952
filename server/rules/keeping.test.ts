import { expect, it } from 'vitest'
import { DAY_KEPT, deleteAt, LINK_KEPT } from './keeping.ts'

const HOUR = 3_600_000

it('D1–D3: within 24 h of the end, thirty days from the choice, or now', () => {
  expect(deleteAt('day', 1_000, 5_000)).toBe(1_000 + DAY_KEPT)
  expect(DAY_KEPT).toBeLessThan(24 * HOUR)
  expect(deleteAt('thirty-days', 1_000, 5_000)).toBe(5_000 + LINK_KEPT)
  expect(LINK_KEPT).toBe(30 * 24 * HOUR)
  expect(deleteAt('now', 1_000, 5_000)).toBe(5_000)
})
