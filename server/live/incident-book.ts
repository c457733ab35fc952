import type { Log } from '../log.ts'
import type { Clock } from '../ports/clock.ts'
import type { Events } from '../ports/events.ts'
import type { Incidents } from '../ports/incidents.ts'
import type { NotDone } from '../ports/rows.ts'
import { MADE_GOOD_FOR, stillCounts, type Incident } from '../rules/incident.ts'
import { logFault } from './fault.ts'

/** How often it is read anew, in case a piece of news was lost, ms. */
const LOOK_EVERY = 15_000

/** What went wrong at the house, as this process knows it. */
export type IncidentBook = {
  current(): Incident | null
  /** Whether a visit that asks now goes first by it. */
  caught(visit: string, showroom: string): Promise<boolean>
  tell(incident: Omit<Incident, 'until'>): Promise<{ incident: Incident; requests: string[] } | NotDone>
  end(id: string): Promise<Incident | null>
  stop(): void
}

/** `changed`: somebody at another process told of one, or ended it. */
export async function keepIncidents(parts: { incidents: Incidents; events: Events; clock: Clock; log: Log }): Promise<IncidentBook & { onChange(changed: () => void): void }> {
  const { incidents, events, clock, log } = parts
  const newest = () => incidents.newest(clock.now() - MADE_GOOD_FOR)
  let known = await newest()
  let changed = () => {}

  const look = () =>
    newest().then(
      (now) => {
        const before = JSON.stringify(known)
        known = now
        if (JSON.stringify(now) !== before) changed()
      },
      (error: unknown) => logFault(log, 'looking for incidents failed', error)
    )
  const timer = setInterval(() => void look(), LOOK_EVERY)
  const deaf = events.on((event) => {
    if (event.kind === 'incident') void look()
  })

  return {
    current: () => (known && stillCounts(known, clock.now()) ? known : null),
    async caught(visit, showroom) {
      if (!known || !stillCounts(known, clock.now()) || (known.showroom !== null && known.showroom !== showroom)) return false
      return incidents.caught(visit, known.id)
    },
    async tell(incident) {
      const told = await incidents.tell(incident, clock.now())
      if (!('refused' in told)) known = told.incident
      return told
    },
    async end(id) {
      const ended = await incidents.end(id, clock.now())
      if (ended) known = ended
      return ended
    },
    onChange(act) {
      changed = act
    },
    stop() {
      clearInterval(timer)
      deaf()
    }
  }
}
