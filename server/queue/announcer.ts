import type { Door, Waiting } from '../../src/contract/queue.ts'
import type { Plane } from '../live/plane.ts'
import { doorOf, offerTo, paceOf, placesOf, waitingOf, type HouseSays } from '../rules/house-door.ts'
import type { DeskRow } from '../rules/floor.ts'
import { MOST_MISSED } from '../rules/queue.ts'
import type { FloorBook } from './floor-book.ts'
import { createPromises } from './promises.ts'
import { createToldToAll } from './told-to-all.ts'

/** How often, at most, everybody is told of the queue, ms: in a rush not every change, but always the last one. */
const PACE = 50
/** The same for each thousand in the queue: a long queue moves for everybody with every change, ms. */
const PACE_A_THOUSAND = 150

/** Tells pages what changed for them in the queue, and nothing that did not. */
export type Announcer = {
  /** A visit's page has just been told of the door, as it came. */
  doorKnown(visit: string, door: Door): void
  /** A desk's page has just been told who waits, as it came. */
  waitingKnown(person: string, waiting: Waiting[]): void
  /** A desk's own page has just been told how it stands. */
  knows(person: string, status: DeskRow['status']): void
  /** Tells a desk at once what rings there, if that is new. */
  offer(person: string): void
  /** Tells everybody soon. */
  queue(): void
  /** Forgets what a page was told: it is connecting anew and is told everything. */
  forget(party: string): void
  stop(): void
}

export function createAnnouncer(plane: Pick<Plane, 'customers' | 'desks' | 'calls' | 'clock' | 'queue' | 'log'>, book: FloorBook, says: () => HouseSays): Announcer {
  const { customers, desks, calls, clock } = plane
  const promises = createPromises(plane)
  const told = new Map<string, string>()
  const standing = new Map<string, DeskRow['status']>()
  const paces = new Map<string, string>()
  const doors = createToldToAll<Door>((door) => customers.toAll({ t: 'door', door }), (visit, door) => customers.to(visit, { t: 'door', door }))
  const lists = createToldToAll<Waiting[]>((waiting) => desks.toAll({ t: 'waiting', waiting }), (person, waiting) => desks.to(person, { t: 'waiting', waiting }))
  let timer: ReturnType<typeof setTimeout> | null = null
  let last = 0

  /** Remembers what a party was told; false if it knows that already. */
  function isNew(key: string, value: unknown): boolean {
    const text = JSON.stringify(value)
    if (told.get(key) === text) return false
    if (text === 'null') return told.delete(key)
    told.set(key, text)
    return true
  }

  function offer(person: string): void {
    if (!desks.has(person)) return
    const ringing = offerTo(book.floor(), person, clock.now())
    if (isNew(person, ringing && [ringing.request, ringing.expiresAt])) desks.to(person, { t: 'offer', offer: ringing })
  }

  /** Tells desks what the house has made of them: set to away, or to a pause. */
  function desksStand(): void {
    const now = clock.now()
    for (const desk of book.floor().desks) {
      const { person, status } = desk
      if (!desks.has(person)) continue
      const before = standing.get(person)
      standing.set(person, status)
      if (before !== undefined && before !== status) {
        const why = status !== 'away' ? null : desk.missed >= MOST_MISSED ? 'missed' : before === 'leaving' ? 'drained' : null
        desks.to(person, { t: 'status', status, ...(why && { why }) })
      }
      const pace = JSON.stringify(paceOf(desk, now))
      if (paces.get(person) !== pace) desks.to(person, { t: 'pace', pace: paceOf(desk, now) })
      paces.set(person, pace)
    }
  }

  function everybody(): void {
    timer = null
    last = performance.now()
    const floor = book.floor()
    desksStand()
    for (const person of desks.parties()) offer(person)
    lists.tell(waitingOf(floor))
    const visits = customers.parties()
    const places = placesOf(floor, book.past(), clock.now(), new Set(visits))
    for (const visit of visits) {
      const place = places.get(visit) ?? null
      if (isNew(visit, place)) customers.to(visit, { t: 'place', place })
    }
    promises.note(places.values())
    doors.tell(doorOf(floor, book.past(), calls.there(), clock.now(), says()))
  }

  return {
    offer,
    queue() {
      const pace = PACE + (book.floor().requests.length / 1000) * PACE_A_THOUSAND
      timer ??= setTimeout(everybody, Math.max(0, last + pace - performance.now()))
    },
    doorKnown: doors.greeted,
    waitingKnown: lists.greeted,
    knows: (person, status) => void standing.set(person, status),
    forget(party) {
      told.delete(party)
      standing.delete(party)
      paces.delete(party)
    },
    stop() {
      if (timer) clearTimeout(timer)
    }
  }
}
