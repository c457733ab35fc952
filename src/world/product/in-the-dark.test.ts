import { describe, expect, it } from 'vitest'
import { litInTheDark } from './in-the-dark.ts'

describe('a product’s lamps in a place (SPEC O14)', () => {
  it('stay dark by daylight', () => {
    for (const dark of [-1, 0, 0.2]) expect(litInTheDark({ screen: 1 }, dark)).toEqual({ screen: 1 })
  })

  it('come up with those of the place, without a jump, and never further than all the way', () => {
    let before = litInTheDark({}, 0)
    for (let dark = 0; dark <= 1.001; dark += 0.01) {
      const now = litInTheDark({}, dark)
      for (const name of Object.keys(now)) {
        expect(now[name]).toBeGreaterThanOrEqual(before[name] ?? 0)
        expect(now[name]! - (before[name] ?? 0)).toBeLessThan(0.02)
        expect(now[name]).toBeLessThan(1)
      }
      before = now
    }
    for (const name of ['day', 'dipped', 'tail', 'ambient']) expect(before[name]).toBeGreaterThan(0.3)
    expect(litInTheDark({}, 40)).toEqual(litInTheDark({}, 1))
  })

  it('leave what somebody turned on as bright as it is', () => {
    const lit = litInTheDark({ dipped: 1, brake: 0.6, left: 0 }, 1)
    expect([lit['dipped'], lit['brake'], lit['left']]).toEqual([1, 0.6, 0])
  })
})
