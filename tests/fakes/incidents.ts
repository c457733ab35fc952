import type { Incidents } from '../../server/ports/incidents.ts'
import type { Incident } from '../../server/rules/incident.ts'
import type { StoreData } from './store/data.ts'

/** Incidents in memory, over the same visits, requests and conversations. */
export function createFakeIncidents(data: StoreData, origin: string): Incidents {
  const incidents = (data.incidents ??= [])
  const goingOn = (there: Incident) => there.until === null
  return {
    newest: async (since) => structuredClone(incidents.find(goingOn) ?? incidents.findLast(({ until }) => until! > since) ?? null),
    async tell(incident, at) {
      const again = incidents.find(({ id }) => id === incident.id)
      if (again) return { incident: structuredClone(again), requests: [] }
      if (incidents.some(goingOn)) return { refused: 'not-now' }
      const told = { ...incident, until: null }
      incidents.push(told)
      const waiting = [...data.requests.values()].filter(({ state, first, showroom }) =>
        (state === 'waiting' || state === 'offered') && first === null && (incident.showroom === null || incident.showroom === showroom))
      for (const request of waiting) Object.assign(request, { first: 'incident', headAt: at })
      data.tell(origin, { kind: 'incident' })
      return { incident: structuredClone(told), requests: waiting.map(({ id }) => id) }
    },
    async end(id, at) {
      const there = incidents.find((other) => other.id === id)
      if (!there) return null
      Object.assign(there, { until: there.until ?? Math.max(at, there.since) })
      data.tell(origin, { kind: 'incident' })
      return structuredClone(there)
    },
    async caught(visit, id) {
      const there = incidents.find((other) => other.id === id)
      const showroom = data.visits.get(visit)?.showroom
      if (!there || (there.showroom !== null && there.showroom !== showroom)) return false
      const talked = [...data.conversations.values()].some((other) =>
        other.visit === visit && other.admittedAt !== null && (there.until === null || other.startedAt <= there.until) && (other.ended?.at ?? there.since) >= there.since)
      return talked && ![...data.requests.values()].some((other) => other.visit === visit && other.first === 'incident' && other.askedAt >= there.since)
    }
  }
}
