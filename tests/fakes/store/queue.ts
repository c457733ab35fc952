import type { Queue } from '../../../server/ports/queue.ts'
import type { Rung } from '../../../server/rules/floor.ts'
import { compareRequests, hasRoom, isRested, onDuty } from '../../../server/rules/queue.ts'
import { conversationRow, deskRow, liveRequestOf, plainDesk, requestRow, type RequestData, type StoreData } from './data.ts'

/** The queue in memory. */
export function createFakeQueue(data: StoreData, origin: string): Queue {
  const tellQueue = (requests: string[], persons: string[]) => data.tell(origin, { kind: 'queue', requests, persons })

  function claim(person: string, mode: RequestData['mode'], at: number): boolean {
    const desk = data.desks.get(person)
    const row = desk && deskRow(data, desk)
    return row !== undefined && onDuty(row) && !row.ringing && isRested(row, at) && hasRoom(row, mode)
  }
  function ring(request: RequestData, person: string, at: number, expiresAt: number): void {
    Object.assign(request, { state: 'offered', offeredTo: person, offerExpiresAt: expiresAt })
    data.desks.get(person)!.rangAt = at
  }
  /** Whether somebody who stands before a request, and is its equal, waits and could just as well ring there. */
  function isOvertaking(request: RequestData, person: string): boolean {
    const row = requestRow(data, request)
    return [...data.requests.values()].some((other) => {
      const equal = (['showroom', 'mode', 'language', 'topic', 'wished'] as const).every((key) => other[key] === request[key])
      if (other === request || other.state !== 'waiting' || !equal || other.rung.some((rung) => rung.person === person)) return false
      const there = requestRow(data, other)
      return there.online && compareRequests(there, row) < 0
    })
  }
  function back(request: RequestData, rung: Rung): void {
    Object.assign(request, { state: 'waiting', offeredTo: null, offerExpiresAt: null, rung: [...request.rung, rung] })
  }

  return {
    async ask(asking) {
      const visit = data.visits.get(asking.visit)
      if (!visit) return { refused: 'not-signed-in' }
      const revisedNow = () => ({ revision: visit.revision, configuration: visit.configuration! })
      const there = liveRequestOf(data, visit.id) ?? data.requests.get(asking.id)
      if (there) return there.visit === visit.id ? { request: requestRow(data, there), fresh: false, revised: revisedNow() } : { refused: 'bad-message' }
      const { name, look, language, configuration, deleteAt } = asking
      Object.assign(visit, { name, look, language, deleteAt, revision: visit.configuration ? visit.revision + 1 : 0, configuration })
      const { id, mode, subject, topic, first, wished, at } = asking
      const request: RequestData = {
        id, visit: visit.id, showroom: visit.showroom, mode, language, subject, topic, first, wished, askedAt: at,
        headAt: first ? at : null, state: 'waiting', offeredTo: null, offerExpiresAt: null, rung: []
      }
      const someoneWaits = [...data.requests.values()].some((other) => other.state === 'waiting')
      data.requests.set(id, request)
      const person = someoneWaits ? undefined : asking.ring.find((candidate) => claim(candidate, mode, at))
      if (person) ring(request, person, at, asking.expiresAt)
      tellQueue([id], person ? [person] : [])
      return { request: requestRow(data, request), fresh: true, revised: revisedNow() }
    },
    async offer(id, person, at, expiresAt) {
      const request = data.requests.get(id)
      if (request?.state !== 'waiting' || isOvertaking(request, person) || !claim(person, request.mode, at)) return null
      ring(request, person, at, expiresAt)
      tellQueue([id], [person])
      return requestRow(data, request)
    },
    async pass(id, person, at) {
      const request = data.requests.get(id)
      if (!request) return { refused: 'not-found' }
      if (request.state !== 'offered' || request.offeredTo !== person) {
        const passed = request.rung.some((rung) => rung.person === person && rung.how === 'passed')
        return passed ? { request: requestRow(data, request) } : { refused: 'expired' }
      }
      back(request, { person, at, how: 'passed' })
      data.desks.get(person)!.missed = 0
      tellQueue([id], [person])
      return { request: requestRow(data, request) }
    },
    async accept(id, person, conversation, card, at) {
      const request = data.requests.get(id)
      if (!request) return { refused: 'not-found' }
      if (request.state === 'knocking' || request.state === 'together') {
        const there = [...data.conversations.values()].find((other) => other.request === id && other.state !== 'ended')!
        return there.person === person ? { conversation: conversationRow(data, there), again: true } : { refused: 'taken' }
      }
      if (request.state === 'offered' && request.offeredTo !== person) return { refused: 'taken' }
      if (request.state !== 'offered') return { refused: 'expired' }
      const desk = data.desks.get(person)!
      desk.missed = 0
      Object.assign(request, { state: 'knocking', offerExpiresAt: null })
      const made = {
        id: conversation, visit: request.visit, request: id, person, card, mode: request.mode, language: request.language,
        state: 'knocking' as const, room: null, seen: { customer: 0, advisor: 0 }, dropped: { customer: false, advisor: false },
        startedAt: at, admittedAt: null, ended: null, keep: 'day' as const, deleteAt: null, link: null, answered: at - desk.rangAt, handedBack: false,
        mayRead: false, rated: null, entries: [], identities: []
      }
      data.conversations.set(conversation, made)
      data.tell(origin, { kind: 'conversation', conversation, visit: request.visit, person })
      tellQueue([id], [person])
      return { conversation: conversationRow(data, made), again: false }
    },
    async cancel(visit, deleteAt) {
      const request = liveRequestOf(data, visit)
      if (!request) {
        const last = [...data.requests.values()].filter((other) => other.visit === visit).sort((a, b) => b.askedAt - a.askedAt)[0]
        return last?.state === 'cancelled' ? { request: requestRow(data, last), person: null } : { refused: 'not-now' }
      }
      if (request.state !== 'waiting' && request.state !== 'offered') return { refused: 'not-now' }
      const person = request.offeredTo
      Object.assign(request, { state: 'cancelled', offeredTo: null, offerExpiresAt: null })
      data.visits.get(visit)!.deleteAt = deleteAt
      tellQueue([request.id], person ? [person] : [])
      return { request: requestRow(data, request), person }
    },
    async setDesk(person, status, { languages, skills = [], showrooms = [] }) {
      const desk = data.desks.get(person) ?? plainDesk(person)
      data.desks.set(person, desk)
      Object.assign(desk, { languages, skills, showrooms })
      if (status) Object.assign(desk, { status, missed: 0 })
      if (status === 'available') desk.pausedUntil = null
      if (desk.status === 'leaving' && deskRow(data, desk).going.length === 0) desk.status = 'away'
      tellQueue([], [person])
      return deskRow(data, desk)
    },
    async setPace(person, pace, ready) {
      const desk = data.desks.get(person) ?? plainDesk(person)
      data.desks.set(person, desk)
      Object.assign(desk, pace, ready && { pausedUntil: null })
      tellQueue([], [person])
      return deskRow(data, desk)
    },
    async prioritise(id, first, at) {
      const request = data.requests.get(id)
      if (request?.state !== 'waiting' && request?.state !== 'offered') return null
      Object.assign(request, { first: request.first ?? first, headAt: request.headAt ?? at })
      tellQueue([id], [])
      return requestRow(data, request)
    },
    async promised(told, at) {
      for (const { request: id, low, high } of told) {
        const request = data.requests.get(id)
        if (request && (request.state === 'waiting' || request.state === 'offered')) request.promised ??= { low, high, at }
      }
    },
    async rows(only) {
      const requests = [...data.requests.values()].filter((request) =>
        only ? only.requests.includes(request.id) : request.state === 'waiting' || request.state === 'offered'
      )
      const desks = [...data.desks.values()].filter((desk) => !only || only.persons.includes(desk.person))
      return { requests: requests.map((request) => requestRow(data, request)), desks: desks.map((desk) => deskRow(data, desk)) }
    },
    serviceTimes: async (since) => data.serviceTimes.filter(({ at }) => at >= since).sort((a, b) => b.at - a.at)
  }
}
