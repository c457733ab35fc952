import type { FastifyInstance } from 'fastify'
import { idSchema } from '../../src/contract/ids.ts'
import { tellIncidentSchema, type IncidentData } from '../../src/contract/incident.ts'
import type { IncidentBook } from '../live/incident-book.ts'
import type { Clock } from '../ports/clock.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type IncidentParts = {
  readonly staff: StaffDoor
  readonly incidents: IncidentBook
  readonly showrooms: Pick<PublishedShowrooms, 'list'>
  readonly clock: Clock
  /** The queue is another now: these go first, and the door says why. */
  readonly moved: (requests: readonly string[]) => void
}

/** Something went wrong here: said by a team head with its reason, and when it is over. */
export function incidentRoutes(app: FastifyInstance, { staff, incidents, showrooms, clock, moved }: IncidentParts): void {
  app.get('/api/incidents', does('incident.tell'), async (request, reply) => {
    await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    return { incident: incidents.current() }
  })

  app.post('/api/incidents', does('incident.tell'), async (request): Promise<IncidentData> => {
    await staff.signedIn(request)
    const { id, showroom, reason, began } = parsed(tellIncidentSchema, request.body)
    if (showroom !== null && !(await showrooms.list()).some(({ slug }) => slug === showroom)) throw new Refused('not-found')
    const told = await incidents.tell({ id, showroom, reason, since: clock.now() - began })
    if ('refused' in told) throw new Refused(told.refused)
    moved(told.requests)
    return told.incident
  })

  app.delete<{ Params: { id: string } }>('/api/incidents/:id', does('incident.tell'), async (request): Promise<IncidentData> => {
    await staff.signedIn(request)
    const ended = await incidents.end(parsed(idSchema, request.params.id))
    if (!ended) throw new Refused('not-found')
    moved([])
    return ended
  })
}
