import type { Plane } from '../live/plane.ts'
import { doorOf, offerTo, placesOf, waitingOf } from '../rules/house-door.ts'
import type { FloorBook } from './floor-book.ts'

/** How often, at most, everybody is told of the queue, ms: in a rush not every change, but always the last one. */
const PACE = 50

/** Tells pages what changed for them in the queue, and nothing that did not. */
export type Announcer = {
  /** Tells a desk at once what rings there, if that is new. */
  offer(person: string): void
  /** Tells everybody soon. */
  queue(): void
  /** Forgets what a page was told: it is connecting anew and is told everything. */
  forget(party: string): void
  stop(): void
}

export function createAnnouncer({ customers, desks, calls, clock }: Pick<Plane, 'customers' | 'desks' | 'calls' | 'clock'>, book: FloorBook): Announcer {
  const told = new Map<string, string>()
  let doorTold = ''
  let waitingTold = ''
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

  function everybody(): void {
    timer = null
    last = performance.now()
    const floor = book.floor()
    for (const person of desks.parties()) offer(person)
    const waiting = waitingOf(floor)
    const waitingText = JSON.stringify(waiting)
    if (waitingText !== waitingTold) desks.toAll({ t: 'waiting', waiting })
    waitingTold = waitingText
    const places = placesOf(floor, book.past(), clock.now())
    for (const visit of customers.parties()) {
      const place = places.get(visit) ?? null
      if (isNew(visit, place)) customers.to(visit, { t: 'place', place })
    }
    const door = doorOf(floor, book.past(), calls.there(), clock.now())
    const doorText = JSON.stringify(door)
    if (doorText !== doorTold) customers.toAll({ t: 'door', door })
    doorTold = doorText
  }

  return {
    offer,
    queue() {
      timer ??= setTimeout(everybody, Math.max(0, last + PACE - performance.now()))
    },
    forget: (party) => void told.delete(party),
    stop() {
      if (timer) clearTimeout(timer)
    }
  }
}
