import type { DeskRow, RequestRow } from '../../server/rules/floor.ts'
import { compareRequests, isQueued, OFFER_LASTS } from '../../server/rules/queue.ts'
import { nextTurn, route } from '../../server/rules/routing.ts'
import { forecast, type Minutes, type ServiceTime } from '../../server/rules/wait.ts'
import { freeDesk, requestRow } from '../fixtures/floor.ts'
import { createAgenda } from './agenda.ts'
import { createRandom } from './random.ts'

const MINUTE = 60_000

export type Day = {
  readonly seed: number
  readonly customers: number
  readonly people: number
  /** Customers a minute, against what the people can serve: 1 is all of it. */
  readonly load: number
  /** How many of ten ask for voice. */
  readonly voice: number
  readonly capacity: number
  /** How long a conversation lasts on average, minutes, and how unlike each other they are. */
  readonly lasts: number
  readonly spread: number
}

/** Somebody who had to wait: what they were told on asking, and how it came, ms. */
export type Waited = { readonly told: Minutes; readonly waited: number }

type Event = { kind: 'asks' } | { kind: 'answers' | 'ran-out'; request: string; person: string } | { kind: 'ends'; person: string; request: string } | { kind: 'turn' }

/**
 * Plays customers through the rules of the queue, with a clock of its own: they come at random, advisors let it ring for some
 * seconds and sometimes miss it, conversations last as they last, and after each there is the pause.
 */
export function simulateDay(day: Day): Waited[] {
  const random = createRandom(day.seed)
  const agenda = createAgenda<Event>()
  const queue: RequestRow[] = []
  const desks = new Map(Array.from({ length: day.people }, (_, index) => [`p${index}`, freeDesk(`p${index}`, { capacity: day.capacity })]))
  const talks = new Map<string, { mode: RequestRow['mode']; since: number; waited: number; answered: number }>()
  const rangAt = new Map<string, number>()
  const told = new Map<string, Minutes>()
  const results: Waited[] = []
  let past: ServiceTime[] = []
  let asked = 0
  // When the clock is looked at next, so that it is not looked at twice.
  let turnAt = 0
  // A seat is taken for a conversation and the pause after it; a voice takes a whole desk.
  const seats = 1 / ((1 - day.voice / 10) / day.capacity + day.voice / 10)
  const every = ((day.lasts + 0.4) * MINUTE) / (day.people * seats * day.load)

  const change = (person: string, some: Partial<DeskRow>) => desks.set(person, { ...desks.get(person)!, ...some })
  const floor = () => ({ requests: queue, desks: [...desks.values()] })
  function set(row: RequestRow): void {
    const at = queue.findIndex((other) => other.id === row.id)
    if (at >= 0) queue.splice(at, 1)
    if (!isQueued(row)) return
    const place = queue.findLastIndex((other) => compareRequests(other, row) < 0)
    queue.splice(place + 1, 0, row)
  }

  function settle(now: number): void {
    for (const { request, person } of route(floor(), now)) {
      const row = queue.find((other) => other.id === request)!
      set({ ...row, state: 'offered', offeredTo: person, offerExpiresAt: now + OFFER_LASTS })
      change(person, { ringing: true, rangAt: now })
      rangAt.set(request, now)
      const answers = random.chance(0.95)
      agenda.put(now + (answers ? Math.min(2_000 + random.exponential(4_000), OFFER_LASTS - 1_000) : OFFER_LASTS), { kind: answers ? 'answers' : 'ran-out', request, person })
    }
    const turn = nextTurn(floor(), now)
    if (turn === null || (turn >= turnAt && turnAt > now) || !queue.some((row) => row.state === 'waiting')) return
    turnAt = turn
    agenda.put(turn, { kind: 'turn' })
  }

  function happen(event: Event, now: number): void {
    if (event.kind === 'asks') {
      const id = `r${asked++}`
      const mode = random.chance(day.voice / 10) ? 'voice' : 'writing'
      set(requestRow(id, { mode, askedAt: now }))
      if (asked < day.customers) agenda.put(now + random.exponential(every), { kind: 'asks' })
      settle(now)
      const place = queue.findIndex((row) => row.id === id)
      const range = queue[place]?.state === 'waiting' ? forecast(floor(), past, now).of(place + 1) : null
      if (range) told.set(id, range)
      return
    }
    if (event.kind === 'turn') return settle(now)
    const { request, person } = event
    const desk = desks.get(person)!
    const row = queue.find((other) => other.id === request)
    if (event.kind === 'ran-out') {
      set({ ...row!, state: 'waiting', offeredTo: null, offerExpiresAt: null, rung: [...row!.rung, { person, at: now, how: 'ran-out' }] })
      change(person, { ringing: false })
    } else if (event.kind === 'answers') {
      const { mode, askedAt } = row!
      const waited = now - askedAt
      const range = told.get(request)
      if (range) results.push({ told: range, waited })
      talks.set(request, { mode, since: now, waited, answered: now - rangAt.get(request)! })
      change(person, { ringing: false, going: [...desk.going, { mode, since: now }] })
      set({ ...row!, state: 'knocking' })
      agenda.put(now + random.lognormal(day.lasts * MINUTE, day.spread), { kind: 'ends', request, person })
    } else {
      const { mode, since, waited, answered } = talks.get(request)!
      const going = desk.going.toSpliced(desk.going.findIndex((other) => other.since === since), 1)
      change(person, { going, pausedUntil: now + desk.pause })
      past = [{ mode, waited, lasted: now - since, answered }, ...past].slice(0, 200)
    }
    settle(now)
  }

  agenda.put(0, { kind: 'asks' })
  for (let next = agenda.next(); next; next = agenda.next()) happen(next.what, next.at)
  return results
}
