import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeskRow, Floor, RequestRow, Rung } from './floor.ts'
import { compareRequests, hasRoom, OFFER_LASTS, onDuty, queueOf } from './queue.ts'
import { candidates, nextTurn, RING_AGAIN, ringsFrom, route } from './routing.ts'

const NOW = 1_000_000
const PEOPLE = ['ada', 'ben', 'cleo', 'dan']
const LANGUAGES = ['en', 'fr', 'de-CH']

const rung = fc.record<Rung>({ person: fc.constantFrom(...PEOPLE), at: fc.integer({ min: NOW - 100_000, max: NOW }), how: fc.constantFrom('ran-out', 'passed', 'withdrew') })
const request = (index: number) =>
  fc.record({
    mode: fc.constantFrom('writing' as const, 'voice' as const),
    language: fc.constantFrom(...LANGUAGES),
    askedAt: fc.integer({ min: 0, max: NOW }),
    headAt: fc.option(fc.integer({ min: 0, max: NOW }), { freq: 4 }),
    rung: fc.array(rung, { maxLength: 4 }),
    online: fc.boolean()
  }).map((some): RequestRow => ({
    ...some, id: `request ${index}`, visit: `visit ${index}`, showroom: 'car', subject: null, name: null, state: 'waiting', offeredTo: null, offerExpiresAt: null
  }))
const desk = (person: string) =>
  fc.record({
    status: fc.constantFrom('available' as const, 'away' as const),
    languages: fc.subarray(LANGUAGES),
    rangAt: fc.integer({ min: 0, max: NOW }),
    goneAt: fc.option(fc.constant(NOW - 1)),
    ringing: fc.boolean(),
    voice: fc.integer({ min: 0, max: 1 }),
    writing: fc.integer({ min: 0, max: 3 })
  }).map((some): DeskRow => ({ ...some, person }))
const floor = fc.integer({ min: 0, max: 8 }).chain((count) =>
  fc.record<Floor>({ requests: fc.tuple(...Array.from({ length: count }, (_, index) => request(index))), desks: fc.tuple(...PEOPLE.map(desk)) })
)

const plain: RequestRow = {
  id: 'r', visit: 'v', showroom: 'car', mode: 'writing', language: 'en', subject: null, name: null, askedAt: 0, headAt: null, state: 'waiting',
  offeredTo: null, offerExpiresAt: null, rung: [], online: true
}
const free = (person: string, some: Partial<DeskRow> = {}): DeskRow => ({
  person, status: 'available', languages: ['en'], rangAt: 0, goneAt: null, ringing: false, voice: 0, writing: 0, ...some
})

describe('routing', () => {
  it('Q2: nobody rings twice, and no desk for two', () => {
    fc.assert(fc.property(floor, (some) => {
      const matches = route(some, NOW)
      expect(new Set(matches.map((match) => match.request)).size).toBe(matches.length)
      expect(new Set(matches.map((match) => match.person)).size).toBe(matches.length)
    }))
  })

  it('Q3, Q15: it rings only on duty, with room, and for who is there', () => {
    fc.assert(fc.property(floor, (some) => {
      for (const match of route(some, NOW)) {
        const there = some.desks.find((candidate) => candidate.person === match.person)!
        const wish = some.requests.find((candidate) => candidate.id === match.request)!
        expect(onDuty(there) && !there.ringing && hasRoom(there, wish.mode) && wish.online).toBe(true)
        expect(ringsFrom(wish, there.person)).toBeLessThanOrEqual(NOW)
      }
    }))
  })

  it('Q6: nobody is passed over for a later one that a desk could have taken as well', () => {
    fc.assert(fc.property(floor, (some) => {
      const matches = route(some, NOW)
      const order = queueOf(some)
      for (const match of matches) {
        const taker = some.desks.find((candidate) => candidate.person === match.person)!
        const before = order.slice(0, order.findIndex((wish) => wish.id === match.request))
        for (const wish of before) {
          if (matches.some((other) => other.request === wish.id) || !wish.online) continue
          expect(hasRoom(taker, wish.mode) && ringsFrom(wish, taker.person) <= NOW).toBe(false)
        }
      }
    }))
  })

  it('Q6: nothing that could ring is left waiting while a desk that could take it is idle', () => {
    fc.assert(fc.property(floor, (some) => {
      const matches = route(some, NOW)
      const taken = new Set(matches.map((match) => match.person))
      for (const wish of some.requests) {
        if (!wish.online || matches.some((match) => match.request === wish.id)) continue
        expect(candidates(some, wish, NOW, taken)).toEqual([])
      }
    }))
  })

  it('Q6: the order is the same whatever order the rows come in', () => {
    fc.assert(fc.property(floor, (some) => {
      expect(route({ requests: some.requests.toReversed(), desks: some.desks.toReversed() }, NOW)).toEqual(route(some, NOW))
    }))
  })

  it('Q4: nobody starves: what waits gets a desk as soon as the clock allows, if one is free', () => {
    fc.assert(fc.property(floor, (some) => {
      const oldest = queueOf(some).find((wish) => wish.online)
      const able = oldest && some.desks.some((candidate) => onDuty(candidate) && !candidate.ringing && hasRoom(candidate, oldest.mode))
      fc.pre(able === true)
      expect(route(some, NOW + RING_AGAIN.passed).map((match) => match.request)).toContain(oldest!.id)
    }))
  })

  it('Q6: first where it has not rung, then where its language is spoken, then where nothing rang longest', () => {
    const desks = [free('had it', { languages: ['fr'] }), free('late', { languages: ['fr-FR'], rangAt: 5 }), free('early', { languages: ['fr'], rangAt: 1 }), free('english')]
    const wish: RequestRow = { ...plain, language: 'fr-CA', rung: [{ person: 'had it', at: 0, how: 'ran-out' }] }
    expect(candidates({ requests: [wish], desks }, wish, NOW).map((there) => there.person)).toEqual(['early', 'late', 'english', 'had it'])
  })

  it('Q4, Q5: the same desk again only after its pause, and the clock says when', () => {
    for (const how of ['ran-out', 'passed', 'withdrew'] as const) {
      const wish: RequestRow = { ...plain, rung: [{ person: 'ada', at: NOW, how }] }
      const some = { requests: [wish], desks: [free('ada')] }
      expect(route(some, NOW + RING_AGAIN[how] - 1)).toEqual([])
      expect(nextTurn(some, NOW)).toBe(NOW + RING_AGAIN[how])
      expect(route(some, NOW + RING_AGAIN[how])).toEqual([{ request: 'r', person: 'ada' }])
    }
    const ringing: RequestRow = { ...plain, state: 'offered', offeredTo: 'ada', offerExpiresAt: NOW + OFFER_LASTS }
    expect(nextTurn({ requests: [ringing], desks: [free('ada')] }, NOW)).toBe(NOW + OFFER_LASTS)
    expect(nextTurn({ requests: [plain], desks: [] }, NOW)).toBeNull()
  })

  it('Q6: what was given back goes before everybody, and ties are broken the same everywhere', () => {
    const back = { ...plain, id: 'back', askedAt: 900, headAt: 5 }
    expect([{ ...plain, id: 'b' }, back, { ...plain, id: 'a' }].sort(compareRequests).map(({ id }) => id)).toEqual(['back', 'a', 'b'])
  })
})
