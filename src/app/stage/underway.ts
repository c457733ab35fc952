/** Counts work whose end changes the picture: what is being fetched, unpacked, compiled. */
export interface Underway {
  /** Counts `work` until it is done or has failed; gives the same work back. */
  awaits<T>(work: Promise<T>): Promise<T>
  count(): number
}

export function createUnderway(): Underway {
  let count = 0
  return {
    awaits(work) {
      count++
      const done = () => {
        count--
      }
      work.then(done, done)
      return work
    },
    count: () => count
  }
}
