import { expect, test } from 'vitest'
import { runCases } from './fuzz/run-cases.ts'

/** A slice of what `npm run fuzz` runs, the same each time. */
const N = 150

test('I3, I16: mutated models are made or refused with a place, soon and in little memory; none fells the program or reaches out', { timeout: 180_000 }, async () => {
  const { ran, faults, ready, refused } = await runCases({ seed: 1, first: 0, n: N, milliseconds: 15_000 })
  expect(faults).toEqual([])
  expect(ran).toBeGreaterThan(0)
  expect(ready + Object.values(refused).reduce((sum, each) => sum + each, 0)).toBe(ran)
})
