import type { Clock } from '../../server/ports/clock.ts'
import type { Limits } from '../../server/ports/limits.ts'

/** Limits in memory without any finesse: so many of each act from each address, anew every hour. */
export function createFakeLimits(clock: Clock, most = 100): Limits {
  const taken = new Map<string, number>()
  return {
    take(act, address) {
      const key = `${Math.floor(clock.now() / 3_600_000)} ${act} ${address}`
      const before = taken.get(key) ?? 0
      if (before >= most) return false
      taken.set(key, before + 1)
      return true
    }
  }
}
