import type { Visits } from '../../../server/ports/visits.ts'
import { conversationRow, earlierOf, liveRequestOf, peersOf, requestRow, type StoreData } from './data.ts'
import { finish, forgetRequest } from './turns.ts'

/** Visits in memory. */
export function createFakeVisits(data: StoreData, origin: string): Visits {
  const kept = (secret: string) => [...data.conversations.values()].find((other) => other.link === secret)
  return {
    async begin({ id, secret, showroom, edition, at, deleteAt }) {
      const nothing = { name: null, look: null, language: null, configuration: null, revision: 0 }
      data.visits.set(id, { id, secret, showroom, edition, ...nothing, createdAt: at, goneAt: at, deleteAt })
    },
    async bySecret(secret) {
      const visit = [...data.visits.values()].find((other) => other.secret === secret)
      return visit ? { id: visit.id } : null
    },
    async state(id) {
      const visit = data.visits.get(id)
      if (!visit) return null
      const live = liveRequestOf(data, id)
      const request = live && (live.state === 'waiting' || live.state === 'offered') ? live : null
      const own = [...data.conversations.values()].filter((other) => other.visit === id && (other.state !== 'ended' || other.admittedAt !== null))
      const newest = own.find((other) => other.state !== 'ended') ?? own.sort((a, b) => b.startedAt - a.startedAt)[0]
      const conversation = request && !(newest?.handedBack && newest.request === request.id) ? undefined : newest
      return structuredClone({
        id, showroom: visit.showroom, edition: visit.edition, name: visit.name,
        revised: { revision: visit.revision, configuration: visit.configuration },
        request: request && requestRow(data, request),
        conversation: conversation ? conversationRow(data, conversation) : null,
        entries: conversation?.entries ?? [],
        earlier: conversation ? earlierOf(data, conversation) : [],
        peers: conversation ? peersOf(conversation) : { customer: [], advisor: [] }
      })
    },
    async forget(id, at) {
      const going = [...data.conversations.values()].find((other) => other.visit === id && other.state !== 'ended')
      const ended = going ? finish(data, origin, going, 'customer', at, at).conversation : null
      const request = liveRequestOf(data, id)
      if (request) data.tell(origin, { kind: 'queue', requests: [request.id], persons: request.offeredTo ? [request.offeredTo] : [] })
      for (const other of data.requests.values()) if (other.visit === id) forgetRequest(data, other.id)
      data.visits.delete(id)
      data.tell(origin, { kind: 'visit', visit: id })
      return ended
    },
    async kept(secret, at) {
      const there = kept(secret)
      if (!there || there.deleteAt! <= at) return null
      const visit = data.visits.get(there.visit)!
      const { showroom, edition, configuration } = visit
      const { card, startedAt, deleteAt } = there
      const entries = [...earlierOf(data, there), ...there.entries].map((entry, index) => ({ ...entry, seq: index + 1 }))
      return structuredClone({ showroom, edition, advisor: card.name, startedAt, entries, configuration, deleteAt: deleteAt! })
    },
    async forgetKept(secret) {
      const there = kept(secret)
      if (!there) return false
      forgetRequest(data, there.request)
      data.tell(origin, { kind: 'visit', visit: there.visit })
      return true
    }
  }
}
