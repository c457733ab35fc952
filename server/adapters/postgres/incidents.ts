import type { Pool } from 'pg'
import type { Incidents } from '../../ports/incidents.ts'
import { callerOf } from './call.ts'

/** Incidents in PostgreSQL. `origin` is this process, so that it is not told its own news. */
export function createIncidents(pool: Pool, origin: string): Incidents {
  const call = callerOf(pool)
  return {
    newest: (since) => call('newest_incident', since),
    tell: ({ id, showroom, reason, since }, at) => call('tell_incident', origin, id, showroom, reason, since, at),
    end: (id, at) => call('end_incident', origin, id, at),
    caught: (visit, id) => call('caught_by_incident', visit, id)
  }
}
