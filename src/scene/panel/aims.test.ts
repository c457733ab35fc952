import { expect, it } from 'vitest'
import { createAims } from './aims.ts'

it('M8: two rays that rest on two buttons of a panel change nothing from picture to picture', () => {
  const aims = createAims()
  expect(aims.aim(1, 'yes')).toBe(true)
  expect(aims.aim(2, 'no')).toBe(true)
  for (let picture = 0; picture < 3; picture++) expect([aims.aim(1, 'yes'), aims.aim(2, 'no')]).toEqual([false, false])
  expect([...aims.all].toSorted()).toEqual(['no', 'yes'])
  // The other hand comes to the same button, and goes: it stays aimed at.
  expect(aims.aim(2, 'yes')).toBe(true)
  expect(aims.leave(2)).toBe(false)
  expect([...aims.all]).toEqual(['yes'])
  expect(aims.aim(1, null)).toBe(true)
  expect([aims.all.size, aims.empty]).toEqual([0, false])
  expect(aims.leave(1)).toBe(false)
  expect([aims.leave(1), aims.empty]).toEqual([false, true])
})
