import { expect, test } from 'vitest'
import { boundSteps, LONGEST_FRAME } from './bounded-clock.ts'

test('a step is told as it was, and a late one as the longest', () => {
  const deltas = [0.004, LONGEST_FRAME, 0.35, 60]
  const clock = { getDelta: () => deltas.shift()! }
  boundSteps(clock)
  expect([1, 2, 3, 4].map(() => clock.getDelta())).toEqual([0.004, LONGEST_FRAME, LONGEST_FRAME, LONGEST_FRAME])
})
