import type { Side } from '../../../src/contract/conversation.ts'
import type { Presence } from '../../../server/ports/presence.ts'
import type { Written } from '../../../server/ports/rows.ts'
import type { ConversationData, StoreData } from './data.ts'
import { isLive, liveRequestOf, plainDesk } from './data.ts'
import { MOST_MISSED } from '../../../server/rules/queue.ts'
import { finish, forgetRequest, giveBack, write } from './turns.ts'

/** Who is connected, in memory, and what happens by the clock. */
export function createFakePresence(data: StoreData, origin: string): Presence {
  const goneAt = (side: Side, party: string) => (side === 'customer' ? data.visits.get(party)?.goneAt : data.desks.get(party)?.goneAt) ?? null
  const partyOf = (side: Side, conversation: ConversationData) => (side === 'customer' ? conversation.visit : conversation.person)
  const isGone = (side: Side, party: string, since: number) => (goneAt(side, party) ?? Infinity) <= since
  const tellLine = (side: Side, party: string, on: boolean) => data.tell(origin, { kind: 'line', side, party, on })

  function setGone(side: Side, party: string, at: number | null): void {
    const there = side === 'customer' ? data.visits.get(party) : data.desks.get(party)
    if (there && (at === null || there.goneAt === null)) there.goneAt = at
  }
  function note(conversation: ConversationData, side: Side, dropped: boolean, at: number): Written {
    conversation.dropped[side] = dropped
    const entry = write(data, origin, conversation, { kind: 'note', note: dropped ? 'line-dropped' : 'line-back', who: side, at })
    return { conversation: conversation.id, visit: conversation.visit, person: conversation.person, entry }
  }
  const together = () => [...data.conversations.values()].filter((other) => other.state === 'together')

  return {
    async open(side, party, at) {
      const notes = together().filter((other) => partyOf(side, other) === party && other.dropped[side]).map((other) => note(other, side, false, at))
      if (side === 'advisor' && !data.desks.has(party)) data.desks.set(party, plainDesk(party))
      const lines = data.lines.get(party) ?? new Set()
      const first = lines.size === 0
      data.lines.set(party, lines.add(origin))
      setGone(side, party, null)
      tellLine(side, party, true)
      return { first, notes }
    },
    async close(side, party, at) {
      const lines = data.lines.get(party)
      lines?.delete(origin)
      const last = !lines || lines.size === 0
      if (last) setGone(side, party, at)
      tellLine(side, party, !last)
      return { last }
    },
    async beat(at) {
      const fresh = !data.processes.has(origin)
      data.processes.set(origin, at)
      return fresh
    },
    async leave() {
      data.processes.delete(origin)
      data.lines.forEach((lines) => lines.delete(origin))
    },
    async sweepLines(at, deadSince) {
      for (const [process, seen] of data.processes)
        if (seen < deadSince) {
          data.processes.delete(process)
          data.lines.forEach((lines) => lines.delete(process))
        }
      const unlined = (side: Side, parties: Iterable<string>) => [...parties].filter((party) => goneAt(side, party) === null && !data.lines.get(party)?.size)
      const visits = unlined('customer', data.visits.keys())
      const persons = unlined('advisor', data.desks.keys())
      visits.forEach((party) => setGone('customer', party, at))
      persons.forEach((party) => setGone('advisor', party, at))
      visits.forEach((party) => tellLine('customer', party, false))
      persons.forEach((party) => tellLine('advisor', party, false))
      return { visits, persons }
    },
    async sweepOffers(at, goneSince) {
      const due = [...data.requests.values()].filter(
        (request) => request.state === 'offered' && (request.offerExpiresAt! <= at || isGone('advisor', request.offeredTo!, goneSince))
      )
      const persons = due.map((request) => request.offeredTo!)
      for (const request of due) {
        const desk = data.desks.get(request.offeredTo!)!
        if (desk.goneAt === null) desk.missed++
        if (desk.missed >= MOST_MISSED && desk.status === 'available') desk.status = 'away'
        Object.assign(request, {
          state: 'waiting', offeredTo: null, offerExpiresAt: null,
          rung: [...request.rung, { person: request.offeredTo, at, how: 'ran-out' }]
        })
      }
      const requests = due.map((request) => request.id)
      if (due.length > 0) data.tell(origin, { kind: 'queue', requests, persons })
      return { requests, persons }
    },
    async sweepDrops(at, goneSince) {
      const sides: Side[] = ['customer', 'advisor']
      return together().flatMap((other) =>
        sides.filter((side) => !other.dropped[side] && isGone(side, partyOf(side, other), goneSince)).map((side) => note(other, side, true, at))
      )
    },
    async sweepLost(at, goneSince, deleteAt) {
      const lost = [...data.conversations.values()].filter((other) => other.state !== 'ended' && isGone('advisor', other.person, goneSince))
      return { conversations: lost.map((other) => giveBack(data, origin, other, 'house', at, deleteAt)) }
    },
    async sweepAbandoned(at, goneSince, deleteAt) {
      const left = [...data.conversations.values()].filter(
        (other) => other.state !== 'ended' && isGone('customer', other.visit, goneSince)
      )
      const conversations = left.map((other) => finish(data, origin, other, 'house', at, deleteAt))
      const requests = [...data.requests.values()].filter(
        (request) => (request.state === 'waiting' || request.state === 'offered') && isGone('customer', request.visit, goneSince)
      )
      for (const request of requests) {
        Object.assign(request, { state: 'cancelled', offeredTo: null, offerExpiresAt: null })
        data.visits.get(request.visit)!.deleteAt = at
      }
      return { conversations, requests: requests.map((request) => request.id) }
    },
    async sweepDesks(goneSince) {
      const left = [...data.desks.values()].filter((desk) => desk.status !== 'away' && isGone('advisor', desk.person, goneSince))
      left.forEach((desk) => (desk.status = 'away'))
      return left.map((desk) => desk.person)
    },
    async deleteDue(at, stale, oldest) {
      const due = [...data.conversations.values()].filter((other) => other.state === 'ended' && other.deleteAt! <= at && !(other.handedBack && isLive(data.requests.get(other.request)!)))
      due.forEach((other) => data.conversations.delete(other.id))
      const hasConversation = (test: (other: ConversationData) => boolean) => [...data.conversations.values()].some(test)
      const requests = [...data.requests.values()].filter(
        (request) => !isLive(request) && !hasConversation((other) => other.request === request.id) && request.askedAt <= stale
      )
      requests.forEach((request) => forgetRequest(data, request.id))
      const visits = [...data.visits.values()].filter(
        (visit) => (visit.deleteAt <= at || visit.createdAt <= oldest) && !liveRequestOf(data, visit.id) && !hasConversation((other) => other.visit === visit.id)
      )
      for (const visit of visits) {
        for (const request of data.requests.values()) if (request.visit === visit.id) forgetRequest(data, request.id)
        data.visits.delete(visit.id)
      }
      return { conversations: due.length, requests: requests.length, visits: visits.length }
    },
    roomsToClose: async () => [...data.roomsToClose],
    roomClosed: async (room) => void data.roomsToClose.delete(room)
  }
}
