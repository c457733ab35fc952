/** A change of choice takes this long, seconds. */
export const CHANGE_SECONDS = 0.36

/** The first picture of a change shows so much of it, seconds, however long nothing was drawn before. */
const FIRST = 1 / 30

/** Measures a change by the clock: where pictures are slow there are fewer of them, and it takes no longer. */
export interface Pace {
  /** Seconds gone since the last picture; `seconds` is what the frame says, which may be cut short. */
  gone(seconds: number): number
  /** Nothing changes any more. */
  rest(): void
}

/** @param clock ms */
export function createPace(clock: () => number = () => performance.now()): Pace {
  let last: number | null = null
  return {
    gone(seconds) {
      const now = clock()
      const gone = last === null ? Math.min(seconds, FIRST) : Math.max(seconds, (now - last) / 1000)
      last = now
      return gone
    },
    rest() {
      last = null
    }
  }
}
