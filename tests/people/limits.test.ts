import { describe, expect, it } from 'vitest'
import { createLimits, LIMITS } from '../../server/http/limits.ts'

describe('limits in memory (SPEC L3, L4)', () => {
  let now = 0
  const limits = createLimits({ now: () => now })
  const address = (index: number) => `2001:db8:${(index >> 8).toString(16)}:${((index & 0xff) << 8).toString(16)}::1`

  it('are bounded in all, and open again by themselves', () => {
    const { all } = LIMITS['sign-in']
    let through = 0
    for (let i = 0; i < 50_000; i++) if (limits.take('sign-in', address(i))) through++
    expect(through).toBe(all.burst)
    expect(limits.take('sign-in', '203.0.113.5')).toBe(false)
    // Nobody else is touched: another act has limits of its own.
    expect(limits.take('ask', '203.0.113.5')).toBe(true)
    now += all.every
    expect(limits.take('sign-in', '203.0.113.5')).toBe(true)
  })

  it('forget places that are as good as new', () => {
    const before = process.memoryUsage().heapUsed
    for (let round = 0; round < 200; round++) {
      now += LIMITS.socket.place.every * LIMITS.socket.place.burst
      for (let i = 0; i < 1000; i++) limits.take('socket', address(round * 1000 + i))
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60 * 1024 * 1024)
  })
})
