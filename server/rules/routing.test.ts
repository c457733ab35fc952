import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeDesk as free, requestRow } from '../../tests/fixtures/floor.ts'
import { anyoneFrom, FIT_WAIT, mayServe } from './fit.ts'
import type { DeskRow, Going, RequestRow, Rung } from './floor.ts'
import { compareRequests, floorOf, hasRoom, isRested, OFFER_LASTS, onDuty } from './queue.ts'
import { candidates, HOLD_AFTER, isFree, nextTurn, RING_AGAIN, ringsFrom, route } from './routing.ts'

const NOW = 1_000_000
const PEOPLE = ['ada', 'ben', 'cleo', 'dan']
const LANGUAGES = ['en', 'fr', 'de-CH']
const SHOWROOMS = ['car', 'van']

const rung = fc.record<Rung>({ person: fc.constantFrom(...PEOPLE), at: fc.integer({ min: NOW - 100_000, max: NOW }), how: fc.constantFrom('ran-out', 'passed', 'withdrew') })
const request = (index: number) =>
  fc.record({
    mode: fc.constantFrom('writing' as const, 'voice' as const),
    language: fc.constantFrom(...LANGUAGES),
    showroom: fc.constantFrom(...SHOWROOMS),
    topic: fc.option(fc.constantFrom('Batteries', 'leasing'), { freq: 3 }),
    askedAt: fc.integer({ min: NOW - 3 * FIT_WAIT, max: NOW }),
    headAt: fc.option(fc.integer({ min: 0, max: NOW }), { freq: 4 }),
    rung: fc.array(rung, { maxLength: 4 }),
    online: fc.boolean()
  }).map((some): RequestRow => requestRow(`request ${index}`, { ...some, first: some.headAt === null ? null : 'dropped' }))
const going = fc.oneof(
  fc.constant<Going[]>([{ mode: 'voice', since: 0 }]),
  fc.integer({ min: 0, max: 3 }).map((count) => Array.from({ length: count }, (): Going => ({ mode: 'writing', since: 0 })))
)
const desk = (person: string) =>
  fc.record({
    status: fc.constantFrom('available' as const, 'available' as const, 'busy' as const, 'away' as const, 'leaving' as const),
    languages: fc.subarray(LANGUAGES),
    skills: fc.subarray(['batteries', 'Leasing']),
    showrooms: fc.subarray(SHOWROOMS),
    capacity: fc.integer({ min: 1, max: 4 }),
    pausedUntil: fc.option(fc.integer({ min: NOW - 10_000, max: NOW + 10_000 }), { freq: 3 }),
    rangAt: fc.integer({ min: 0, max: NOW }),
    goneAt: fc.option(fc.constant(NOW - 1), { freq: 4 }),
    ringing: fc.boolean(),
    going
  }).map((some): DeskRow => free(person, some))
const floor = fc.integer({ min: 0, max: 8 }).chain((count) =>
  fc.tuple(fc.tuple(...Array.from({ length: count }, (_, index) => request(index))), fc.tuple(...PEOPLE.map(desk))).map(([requests, desks]) => floorOf(requests, desks))
)

const plain = requestRow('r', { askedAt: NOW })

describe('routing', () => {
  it('Q2: nobody rings twice, and no desk for two', () => {
    fc.assert(fc.property(floor, (some) => {
      const matches = route(some, NOW)
      expect(new Set(matches.map((match) => match.request)).size).toBe(matches.length)
      expect(new Set(matches.map((match) => match.person)).size).toBe(matches.length)
    }))
  })

  it('Q3, Q15, Q17, Q19: it rings only on duty, with room, after the pause, for who is there and can be served', () => {
    fc.assert(fc.property(floor, (some) => {
      for (const match of route(some, NOW)) {
        const there = some.desks.find((candidate) => candidate.person === match.person)!
        const wish = some.requests.find((candidate) => candidate.id === match.request)!
        expect(onDuty(there) && !there.ringing && isRested(there, NOW) && hasRoom(there, wish.mode) && wish.online && mayServe(there, wish, NOW)).toBe(true)
        expect(ringsFrom(wish, there.person)).toBeLessThanOrEqual(NOW)
      }
    }))
  })

  it('Q6: nobody is passed over for a later one that a desk could have taken as well', () => {
    fc.assert(fc.property(floor, (some) => {
      const matches = route(some, NOW)
      for (const match of matches) {
        const taker = some.desks.find((candidate) => candidate.person === match.person)!
        for (const wish of some.requests.slice(0, some.requests.findIndex((other) => other.id === match.request))) {
          if (matches.some((other) => other.request === wish.id) || !wish.online) continue
          expect(hasRoom(taker, wish.mode) && mayServe(taker, wish, NOW) && ringsFrom(wish, taker.person) <= NOW).toBe(false)
        }
      }
    }))
  })

  it('Q6, Q20: nothing that could ring is left waiting while a desk is idle, unless that desk is kept for an older wish for voice', () => {
    fc.assert(fc.property(floor, (some) => {
      const matches = route(some, NOW)
      const taken = new Set(matches.map((match) => match.person))
      const voices = some.requests.filter((wish) => wish.online && wish.mode === 'voice' && NOW - wish.askedAt >= HOLD_AFTER && !matches.some((match) => match.request === wish.id))
      for (const wish of some.requests) {
        if (!wish.online || matches.some((match) => match.request === wish.id)) continue
        const idle = candidates(some.desks, wish, NOW, taken)
        const older = voices.filter((voice) => compareRequests(voice, wish) < 0)
        expect(idle.length).toBeLessThanOrEqual(older.length)
        for (const desk of idle) expect(older.some((voice) => mayServe(desk, voice, NOW) && !hasRoom(desk, 'voice'))).toBe(true)
      }
    }))
  })

  it('Q6: the order is the same whatever order the rows come in', () => {
    fc.assert(fc.property(floor, (some) => {
      expect(route(floorOf(some.requests.toReversed(), some.desks.toReversed()), NOW)).toEqual(route(some, NOW))
    }))
  })

  it('Q4: nobody starves: the oldest gets a desk as soon as the clock allows, if one is free that may ever serve it', () => {
    fc.assert(fc.property(floor, (some) => {
      const later = NOW + Math.max(RING_AGAIN.passed, FIT_WAIT)
      const oldest = some.requests.find((wish) => wish.online)
      const able = oldest && some.desks.some((candidate) => isFree(candidate, later) && hasRoom(candidate, oldest.mode) && mayServe(candidate, oldest, later))
      fc.pre(able === true)
      expect(route(some, later).map((match) => match.request)).toContain(oldest!.id)
    }))
  })

  it('Q20: a wish for voice is not overtaken by writing for ever: after a minute a desk is kept from filling up again', () => {
    const voice = requestRow('voice', { mode: 'voice', askedAt: NOW })
    const writing = requestRow('writing', { askedAt: NOW + 1 })
    const busy = free('ada', { going: [{ mode: 'writing', since: 0 }] })
    expect(route(floorOf([voice, writing], [busy]), NOW + HOLD_AFTER - 1)).toEqual([{ request: 'writing', person: 'ada' }])
    expect(nextTurn(floorOf([voice, writing], [busy]), NOW + 1)).toBe(NOW + HOLD_AFTER)
    expect(route(floorOf([voice, writing], [busy]), NOW + HOLD_AFTER)).toEqual([])
    expect(route(floorOf([voice, writing], [free('ada')]), NOW + HOLD_AFTER)).toEqual([{ request: 'voice', person: 'ada' }])
  })

  it('Q19: only after the stated wait to somebody who does not speak the language or know the subject, never to another showroom', () => {
    const wish = { ...plain, language: 'fr-CA', topic: 'Batteries' }
    for (const not of [{ languages: ['en'], skills: ['batteries'] }, { languages: ['fr'], skills: [] }]) {
      const some = floorOf([wish], [free('ada', not)])
      expect(route(some, anyoneFrom(wish) - 1)).toEqual([])
      expect(nextTurn(some, NOW)).toBe(NOW + FIT_WAIT)
      expect(route(some, anyoneFrom(wish))).toEqual([{ request: 'r', person: 'ada' }])
    }
    expect(route(floorOf([wish], [free('ada', { languages: ['fr'], skills: ['batteries'] })]), NOW)).toHaveLength(1)
    expect(route(floorOf([wish], [free('ada', { languages: ['fr'], skills: ['batteries'], showrooms: ['van'] })]), NOW + 1e9)).toEqual([])
  })

  it('Q17: after a conversation nothing rings before the pause is over, and the clock says when', () => {
    const some = floorOf([plain], [free('ada', { pausedUntil: NOW + 7_000 })])
    expect(route(some, NOW + 6_999)).toEqual([])
    expect(nextTurn(some, NOW)).toBe(NOW + 7_000)
    expect(route(some, NOW + 7_000)).toHaveLength(1)
  })

  it('Q16: a call-back that is due rings first at the desk it was agreed with', () => {
    const wish = requestRow('r', { first: 'call-back', headAt: NOW, askedAt: NOW, wished: 'ben' })
    expect(candidates([free('ada'), free('ben', { rangAt: 9 })], wish, NOW).map(({ person }) => person)).toEqual(['ben', 'ada'])
  })

  it('Q6: first where it has rung least, then where it fits, then where nothing rang longest', () => {
    const desks = [free('had it', { languages: ['fr'] }), free('late', { languages: ['fr-FR'], rangAt: 5 }), free('early', { languages: ['fr'], rangAt: 1 }), free('english')]
    const wish: RequestRow = { ...plain, language: 'fr-CA', rung: [{ person: 'had it', at: 0, how: 'ran-out' }] }
    expect(candidates(desks, wish, NOW + FIT_WAIT).map((there) => there.person)).toEqual(['early', 'late', 'english', 'had it'])
  })

  it('Q4, Q5: the same desk again only after its time, and the clock says when', () => {
    for (const how of ['ran-out', 'passed', 'withdrew'] as const) {
      const some = floorOf([{ ...plain, rung: [{ person: 'ada', at: NOW, how }] }], [free('ada')])
      expect(route(some, NOW + RING_AGAIN[how] - 1)).toEqual([])
      expect(nextTurn(some, NOW)).toBe(NOW + RING_AGAIN[how])
      expect(route(some, NOW + RING_AGAIN[how])).toEqual([{ request: 'r', person: 'ada' }])
    }
    const ringing: RequestRow = { ...plain, state: 'offered', offeredTo: 'ada', offerExpiresAt: NOW + OFFER_LASTS }
    expect(nextTurn(floorOf([ringing], [free('ada')]), NOW)).toBe(NOW + OFFER_LASTS)
    expect(nextTurn(floorOf([plain], []), NOW)).toBeNull()
  })

  it('Q6, Q16: who goes first by an open rule goes before everybody, and ties are broken the same everywhere', () => {
    const back = requestRow('back', { askedAt: 900, headAt: 5, first: 'dropped' })
    expect(floorOf([requestRow('b'), back, requestRow('a')], []).requests.map(({ id }) => id)).toEqual(['back', 'a', 'b'])
  })
})
