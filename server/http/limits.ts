import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '../ports/clock.ts'
import type { LimitedAct, Limits } from '../ports/limits.ts'
import { decide, full, isFull, type ActLimit, type Bucket } from '../rules/limits.ts'
import { placeOf } from '../rules/places.ts'

const SECOND = 1000

/**
 * How much of each act may come from one place (a /24 or /56) and in all. The figures leave room for a whole office or
 * a fair behind one address; docs/SPEC.md, L, says what a visitor meets when they are used up.
 */
export const LIMITS: Record<LimitedAct, ActLimit> = {
  ask: { place: { burst: 30, every: 4 * SECOND }, all: { burst: 400, every: 50 } },
  visit: { place: { burst: 60, every: 2 * SECOND }, all: { burst: 800, every: 25 } },
  'leave-message': { place: { burst: 20, every: 30 * SECOND }, all: { burst: 200, every: 500 } },
  'sign-in': { place: { burst: 30, every: 6 * SECOND }, all: { burst: 300, every: 100 } },
  secret: { place: { burst: 60, every: 2 * SECOND }, all: { burst: 600, every: 50 } },
  socket: { place: { burst: 200, every: 250 }, all: { burst: 4000, every: 5 } }
}

/** The most places that are remembered for one act: some 10 MB if every act is attacked from everywhere. */
const MOST_PLACES = 20_000

/**
 * Limits in memory. A place is known by a keyed hash under a key that this process made and nobody else has: no address
 * is kept, and none can be had back. What is full again is forgotten.
 */
export function createLimits(clock: Clock, limits: Record<LimitedAct, ActLimit> = LIMITS): Limits {
  const key = randomBytes(32)
  const places = new Map<LimitedAct, Map<string, Bucket>>()
  const all = new Map<LimitedAct, Bucket>()

  return {
    take(act, address) {
      const now = clock.now()
      const limit = limits[act]
      const known = places.get(act) ?? new Map<string, Bucket>()
      places.set(act, known)
      const name = createHmac('sha256', key).update(placeOf(address)).digest('base64url')
      const outcome = decide(limit, known.get(name) ?? full(limit.place, now), all.get(act) ?? full(limit.all, now), now)
      if (!outcome) return false
      all.set(act, outcome.all)
      // Taken out and put back at the end, so that the map runs from the place that was quiet longest.
      known.delete(name)
      known.set(name, outcome.place)
      forget(known, limit, now)
      return true
    }
  }
}

/** Forgets places that are as good as new and, if there are still too many, the ones that were quiet longest. */
function forget(known: Map<string, Bucket>, limit: ActLimit, now: number): void {
  for (const [name, bucket] of known) {
    if (known.size <= MOST_PLACES && !isFull(bucket, limit.place, now)) return
    known.delete(name)
  }
}
