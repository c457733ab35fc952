import type { Clock } from '../../server/ports/clock.ts'

/** A clock that stands still until it is moved. */
export type SetClock = Clock & { set(now: number): void; pass(ms: number): void }

export function createSetClock(start = 1_800_000_000_000): SetClock {
  let now = start
  return {
    now: () => now,
    set: (to) => void (now = to),
    pass: (ms) => void (now += ms)
  }
}
