import { describe, expect, it } from 'vitest'
import type { Limits } from '../../server/ports/limits.ts'
import { createSetClock, type SetClock } from '../fakes/clock.ts'

/** More than any place may do of anything in one moment. */
const WITHOUT_END = 1000

/** What everything that limits by place must do. */
export function limitsSuite(name: string, open: (clock: SetClock) => Limits): void {
  describe(`limits, ${name}`, () => {
    const flood = (limits: Limits, address: string) => Array.from({ length: WITHOUT_END }, () => limits.take('sign-in', address)).filter(Boolean).length

    it('L2: a place may do something, but not without end', () => {
      const taken = flood(open(createSetClock()), '203.0.113.5')
      expect(taken).toBeGreaterThan(0)
      expect(taken).toBeLessThan(WITHOUT_END)
    })

    it('L2: who floods holds up neither other places nor other acts', () => {
      const limits = open(createSetClock())
      flood(limits, '203.0.113.5')
      expect(limits.take('sign-in', '203.0.113.5')).toBe(false)
      expect(limits.take('sign-in', '198.51.100.7')).toBe(true)
      expect(limits.take('ask', '203.0.113.5')).toBe(true)
    })

    it('L1: time gives back what was taken; a clock that runs backwards gives nothing', () => {
      const clock = createSetClock()
      const limits = open(clock)
      flood(limits, '203.0.113.5')
      clock.pass(3_600_000)
      expect(limits.take('sign-in', '203.0.113.5')).toBe(true)
      flood(limits, '203.0.113.5')
      clock.pass(-1000)
      expect(limits.take('sign-in', '203.0.113.5')).toBe(false)
    })

    it('an address that is none is a place like any other', () => {
      const limits = open(createSetClock())
      for (const odd of ['', 'unknown', '::', '1.2.3.4.5']) expect(limits.take('socket', odd)).toBe(true)
    })
  })
}
