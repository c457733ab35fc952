import type { Place } from '../../src/contract/queue.ts'
import { logFault } from '../live/fault.ts'
import type { Plane } from '../live/plane.ts'

/** More requests than this are not remembered as told; the store keeps what was told first in any case. */
const MOST_REMEMBERED = 20_000

/** Writes down the range of minutes that was first told to somebody who waits, so that it can be held against how long it was. */
export function createPromises({ queue, clock, log }: Pick<Plane, 'queue' | 'clock' | 'log'>) {
  const told = new Set<string>()
  return {
    note(places: Iterable<Place>): void {
      const fresh = [...places].filter(({ request, minutes }) => minutes !== null && !told.has(request))
      if (fresh.length === 0) return
      if (told.size > MOST_REMEMBERED) told.clear()
      for (const { request } of fresh) told.add(request)
      const promised = fresh.map(({ request, minutes }) => ({ request, low: minutes![0], high: minutes![1] }))
      queue.promised(promised, clock.now()).catch((error: unknown) => logFault(log, 'writing down what was promised failed', error))
    }
  }
}
