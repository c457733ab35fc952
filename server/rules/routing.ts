import { primaryOf } from '../../src/contract/language.ts'
import type { DeskRow, Floor, RequestRow } from './floor.ts'
import { hasRoom, onDuty, queueOf } from './queue.ts'

/** A request that should ring at a desk. */
export type Match = { readonly request: string; readonly person: string }

/** How soon the same request may ring again at a desk where nobody answered, or where it was passed on, ms (SPEC Q6). */
export const RING_AGAIN = { 'ran-out': 3_000, passed: 60_000, withdrew: 60_000 } as const

/** Whether an advisor speaks the language of a request, whatever its region. */
export function speaks(desk: Pick<DeskRow, 'languages'>, language: string): boolean {
  return desk.languages.some((tag) => primaryOf(tag) === primaryOf(language))
}

/** When a request may ring at a desk (again): milliseconds since 1970, 0 if it never rang there. */
export function ringsFrom(request: RequestRow, person: string): number {
  const last = request.rung.findLast((ring) => ring.person === person)
  return last ? last.at + RING_AGAIN[last.how] : 0
}

/**
 * The desks that could take a request now, best first: who has not had it in this round, then who speaks its language, then
 * who has waited longest since it last rang there. `taken` are desks that are spoken for already.
 */
export function candidates(floor: Floor, request: RequestRow, now: number, taken: ReadonlySet<string> = new Set()): DeskRow[] {
  const rank = (desk: DeskRow) => [
    request.rung.filter((ring) => ring.person === desk.person).length,
    speaks(desk, request.language) ? 0 : 1,
    desk.rangAt
  ]
  return floor.desks
    .filter((desk) => onDuty(desk) && !desk.ringing && !taken.has(desk.person) && hasRoom(desk, request.mode) && ringsFrom(request, desk.person) <= now)
    .sort((a, b) => compareRanks(rank(a), rank(b)) || (a.person < b.person ? -1 : 1))
}

function compareRanks(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/**
 * What should ring where, now: each waiting request in the order of the queue gets the best desk that is left. A request
 * that no free desk may take keeps its place and holds up nobody behind it. Nobody rings twice.
 */
export function route(floor: Floor, now: number): Match[] {
  const taken = new Set<string>()
  const matches: Match[] = []
  for (const request of queueOf(floor)) {
    if (request.state !== 'waiting' || !request.online) continue
    const desk = candidates(floor, request, now, taken)[0]
    if (!desk) continue
    taken.add(desk.person)
    matches.push({ request: request.id, person: desk.person })
  }
  return matches
}

/** When routing could come out differently by the clock alone: the next expiry or pause that runs out; null if none does. */
export function nextTurn(floor: Floor, now: number): number | null {
  const times = queueOf(floor).flatMap((request) =>
    request.state === 'offered'
      ? [request.offerExpiresAt ?? now]
      : floor.desks.filter(onDuty).map((desk) => ringsFrom(request, desk.person)).filter((time) => time > now)
  )
  return times.length > 0 ? Math.min(...times) : null
}
