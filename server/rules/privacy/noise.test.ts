import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { COUNT_NOISE, SUMS_NOISE } from './budget.ts'
import { discreteLaplace, give, type Scale } from './noise.ts'

const DRAWS = 40_000
const uniform = (below: number) => randomInt(below)
/** The stated chance of z: (1 − q) ÷ (1 + q) · q^|z|, q = e^(−by ÷ of). */
const chance = ({ of, by }: Scale, z: number) => {
  const q = Math.exp(-by / of)
  return ((1 - q) / (1 + q)) * q ** Math.abs(z)
}

describe('noise (SPEC R9)', () => {
  it.each([COUNT_NOISE, { of: 3, by: 2 }, { of: 1, by: 1 }])('has the shape that is stated, whole number by whole number: scale $of ÷ $by', (scale) => {
    const counts = new Map<number, number>()
    for (let draw = 0; draw < DRAWS; draw++) {
      const z = discreteLaplace(scale, uniform)
      expect(Number.isInteger(z)).toBe(true)
      counts.set(z, (counts.get(z) ?? 0) + 1)
    }
    for (let z = -6; z <= 6; z++) {
      const p = chance(scale, z)
      // Six standard deviations: once in half a thousand million honest draws.
      expect(Math.abs((counts.get(z) ?? 0) - DRAWS * p), `${z}`).toBeLessThan(6 * Math.sqrt(DRAWS * p * (1 - p)) + 1)
    }
  })

  it.each([COUNT_NOISE, SUMS_NOISE])('stays within what is told 95 times of 100, and no tighter bound would do: scale $of ÷ $by', (scale) => {
    const within = (w: number) => Array.from({ length: 2 * w + 1 }, (_, k) => chance(scale, k - w)).reduce((sum, p) => sum + p, 0)
    expect(within(give(scale))).toBeGreaterThanOrEqual(0.95)
    expect(within(give(scale) - 1)).toBeLessThan(0.95)
  })
})
