import type { DeskRow, Floor, RequestRow } from './floor.ts'

/** How long a request rings at one desk, ms (SPEC Q4). */
export const OFFER_LASTS = 20_000

/** Conversations in writing that an advisor takes at a time, unless they set it otherwise; one with voice takes all of them (SPEC Q3). */
export const WRITING_CAPACITY = 3

/** The pause that an advisor has after a conversation, unless they set it otherwise, ms (SPEC Q17). */
export const PAUSE_AFTER = 20_000

/** Rings in a row that ran out, after which a desk is set to away (SPEC Q18). */
export const MOST_MISSED = 3

/** Whether it can ring there at all: available, and with a page open. */
export function onDuty(desk: DeskRow): boolean {
  return desk.status === 'available' && desk.goneAt === null
}

/** A page that was open so lately, ms, is taken to be reloading: nobody is told meanwhile that the house is empty. */
export const RELOADING = 5_000

/** Whether somebody is there for those who look round: available or busy for the moment, with a page open or reloading. */
export function isAttended(desk: DeskRow, now: number): boolean {
  return (desk.status === 'available' || desk.status === 'busy') && (desk.goneAt === null || now - desk.goneAt < RELOADING)
}

/** Whether the advisor has had their pause. */
export function isRested(desk: DeskRow, now: number): boolean {
  return (desk.pausedUntil ?? 0) <= now
}

/** Whether a desk has room for one more conversation of that mode. */
export function hasRoom(desk: DeskRow, mode: RequestRow['mode']): boolean {
  if (desk.going.some((going) => going.mode === 'voice')) return false
  return mode === 'voice' ? desk.going.length === 0 : desk.going.length < desk.capacity
}

/** Order of the queue: who goes first by an open rule, then by time of asking, then by id so that every process agrees (SPEC Q6). */
export function compareRequests(a: RequestRow, b: RequestRow): number {
  if ((a.headAt === null) !== (b.headAt === null)) return a.headAt === null ? 1 : -1
  return (a.headAt ?? 0) - (b.headAt ?? 0) || a.askedAt - b.askedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Whether a request stands in the queue: it has not been answered. One that rings keeps its place. */
export function isQueued(request: RequestRow): boolean {
  return request.state === 'waiting' || request.state === 'offered'
}

/** A floor of these rows, in whatever order they come. */
export function floorOf(requests: readonly RequestRow[], desks: readonly DeskRow[]): Floor {
  return { requests: requests.filter(isQueued).sort(compareRequests), desks }
}
