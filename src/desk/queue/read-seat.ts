import type { Seat } from '../../model/desk.ts'
import type { DeskWords } from '../../words/desk.ts'

/** How many conversations an advisor holds at once. */
export const SEATS = 3

/** What a visitor is called: the name they gave, or "A visitor". */
export function nameOf(seat: Pick<Seat, 'customer'>, words: DeskWords): string {
  return seat.customer.name ?? words.visitor
}

/** The newest thing a visitor or the advisor wrote, else the question that came with the request, else null. */
export function lastWriting(seat: Pick<Seat, 'talk' | 'subject'>): string | null {
  const said = seat.talk.entries.findLast((entry) => entry.kind === 'said')
  return said?.kind === 'said' ? said.text : seat.subject
}

/**
 * What the visitor wrote that was neither shown here (`seen`: newest entry shown) nor followed by an own message: after a
 * reload, when nothing is known to have been shown, whatever was not answered counts.
 */
export function unreadIn(seat: Pick<Seat, 'talk'>, seen: number): number {
  const own = seat.talk.entries.findLast((entry) => entry.kind === 'said' && entry.who === 'advisor')?.seq ?? 0
  const from = Math.max(own, seen)
  return seat.talk.entries.filter((entry) => entry.kind === 'said' && entry.who === 'customer' && entry.seq > from).length
}

/** The newest entry's number, 0 for none. */
export function newestIn(seat: Pick<Seat, 'talk'>): number {
  return seat.talk.entries.at(-1)?.seq ?? 0
}

/** Whole minutes since `startedAt`, by the server's clock; never below 0. */
export function minutesSince(startedAt: number, serverNow: number): number {
  return Math.max(0, Math.floor((serverNow - startedAt) / 60_000))
}
