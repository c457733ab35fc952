/** Waits between restarts: how long the next one is, in milliseconds, and when they begin anew. */
export type Backoff = {
  /** The wait before the next try. Each is twice the one before, up to the longest. */
  next(): number
  /** To be told how long the last try lived, in milliseconds: one that lived long enough begins anew. */
  lived(milliseconds: number): void
}

export const firstWait = 250
export const longestWait = 15_000
/** What ran for so long has recovered from whatever made it fall before. */
export const healthyWhile = 30_000

export function backoff(): Backoff {
  let wait = firstWait
  return {
    next() {
      const now = wait
      wait = Math.min(longestWait, wait * 2)
      return now
    },
    lived(milliseconds) {
      if (milliseconds >= healthyWhile) wait = firstWait
    },
  }
}
