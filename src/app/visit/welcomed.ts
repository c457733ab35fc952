import type { VisitStore } from '../../model/visit.ts'

/** Longest that the room waits for a conversation that somebody comes back to, ms. */
const WITHIN = 1500

/**
 * Resolves once the line, if there is one, has said where things stand: a conversation comes before the picture of the room, which
 * holds a page for a second or more while it is set up.
 */
export function welcomed(visit: VisitStore): Promise<void> {
  if (visit.getState().line !== 'connecting') return Promise.resolve()
  return new Promise((resolve) => {
    const late = setTimeout(done, WITHIN)
    const stop = visit.subscribe(({ line }) => line !== 'connecting' && done())
    function done(): void {
      clearTimeout(late)
      stop()
      resolve()
    }
  })
}
