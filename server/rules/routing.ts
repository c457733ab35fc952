import { anyoneFrom, answersFor, fits, mayServe } from './fit.ts'
import type { DeskRow, Floor, RequestRow } from './floor.ts'
import { hasRoom, isRested, onDuty } from './queue.ts'

/** A request that should ring at a desk. */
export type Match = { readonly request: string; readonly person: string }

/** How soon the same request may ring again at a desk where nobody answered, or where it was passed on, ms (SPEC Q4, Q5). */
export const RING_AGAIN = { 'ran-out': 3_000, passed: 60_000, withdrew: 60_000 } as const

/** A wish for voice that waited so long while desks were filled with writing keeps the next desk free for itself, ms (SPEC Q20). */
export const HOLD_AFTER = 60_000

/** When a request may ring at a desk (again): milliseconds since 1970, 0 if it never rang there. */
export function ringsFrom(request: RequestRow, person: string): number {
  const last = request.rung.findLast((ring) => ring.person === person)
  return last ? last.at + RING_AGAIN[last.how] : 0
}

/** Whether a desk could be rung at now, by whatever may ring there. */
export function isFree(desk: DeskRow, now: number): boolean {
  return onDuty(desk) && !desk.ringing && isRested(desk, now) && hasRoom(desk, 'writing')
}

/**
 * The desks that could take a request now, best first: the one a call-back was agreed with, then who has had it least in this
 * round, then who fits best, then who has waited longest since it last rang there. `taken` are desks that are spoken for.
 */
export function candidates(desks: readonly DeskRow[], request: RequestRow, now: number, taken: ReadonlySet<string> = new Set()): DeskRow[] {
  const rank = (desk: DeskRow) => [
    request.wished === null || request.wished === desk.person ? 0 : 1,
    request.rung.filter((ring) => ring.person === desk.person).length,
    fits(desk, request) ? 0 : 1,
    desk.rangAt
  ]
  return desks
    .filter((desk) => isFree(desk, now) && !taken.has(desk.person) && hasRoom(desk, request.mode))
    .filter((desk) => mayServe(desk, request, now) && ringsFrom(request, desk.person) <= now)
    .sort((a, b) => compareRanks(rank(a), rank(b)) || (a.person < b.person ? -1 : 1))
}

function compareRanks(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/** The desk that a long-waiting wish for voice keeps free: of those that may serve it, the one that is nearest to being empty. */
function deskToHold(floor: Floor, request: RequestRow, now: number, taken: ReadonlySet<string>): DeskRow | undefined {
  if (request.mode !== 'voice' || now - request.askedAt < HOLD_AFTER) return undefined
  return floor.desks
    .filter((desk) => onDuty(desk) && !taken.has(desk.person) && !hasRoom(desk, 'voice') && mayServe(desk, request, now))
    .sort((a, b) => a.going.length - b.going.length || (a.person < b.person ? -1 : 1))[0]
}

/**
 * What should ring where, now: each waiting request in the order of the queue gets the best desk that is left. A request
 * that no free desk may take keeps its place and holds up nobody behind it, but a wish for voice that was passed over for long
 * keeps one desk from being filled with writing again. Nobody rings twice.
 */
export function route(floor: Floor, now: number): Match[] {
  const free = floor.desks.filter((desk) => isFree(desk, now))
  const taken = new Set<string>()
  const matches: Match[] = []
  for (const request of floor.requests) {
    if (free.every((desk) => taken.has(desk.person))) break
    if (request.state !== 'waiting' || !request.online) continue
    const desk = candidates(free, request, now, taken)[0]
    if (desk) matches.push({ request: request.id, person: desk.person })
    const spoken = desk ?? deskToHold(floor, request, now, taken)
    if (spoken) taken.add(spoken.person)
  }
  return matches
}

/** When routing could come out differently by the clock alone: an expiry, a pause or a wait that runs out; null if none does. */
export function nextTurn(floor: Floor, now: number): number | null {
  let next = Infinity
  const soon = (time: number) => {
    if (time > now && time < next) next = time
  }
  const desks = floor.desks.filter(onDuty)
  for (const desk of desks) soon(desk.pausedUntil ?? 0)
  for (const request of floor.requests) {
    if (request.state === 'offered') next = Math.min(next, request.offerExpiresAt ?? now)
    else if (request.rung.length > 0) for (const desk of desks) soon(ringsFrom(request, desk.person))
    if (anyoneFrom(request) > now && desks.some((desk) => answersFor(desk, request.showroom) && !fits(desk, request))) soon(anyoneFrom(request))
    if (request.mode === 'voice') soon(request.askedAt + HOLD_AFTER)
  }
  return next === Infinity ? null : next
}
