import { SWEEP } from '../contract/attention/report.ts'

/** A gap longer than this is no looking unless it is told otherwise, ms: the page slept, or nothing was drawn. */
const GAP = 1000

/** Adds up how long was looked at what. `at` is told again and again what is looked at just now; times in ms. */
export interface Runs {
  at(zone: string | null, now: number, gap?: number): void
  /** Nothing is looked at until the next `at`: what ran is closed. */
  rest(): void
  readonly sums: ReadonlyMap<string, number>
}

/** Time counts from the moment that a zone was looked at without a break for 200 ms, those 200 included: a sweep is no look. */
export function createRuns(): Runs {
  const sums = new Map<string, number>()
  let zone: string | null = null
  let since = 0
  let last = 0
  let counted = false

  return {
    sums,
    at(now, time, gap = GAP) {
      const passed = time - last
      const goesOn = now !== null && now === zone && passed >= 0 && passed <= gap
      if (goesOn) {
        const lasted = time - since
        if (counted) sums.set(now, (sums.get(now) ?? 0) + passed)
        else if (lasted >= SWEEP) {
          counted = true
          sums.set(now, (sums.get(now) ?? 0) + lasted)
        }
      } else {
        zone = now
        since = time
        counted = false
      }
      last = time
    },
    rest() {
      zone = null
    }
  }
}
