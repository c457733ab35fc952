import type { DeskRow, Floor, RequestRow } from './floor.ts'

/** How long a request rings at one desk, ms (SPEC Q4). */
export const OFFER_LASTS = 20_000

/** Conversations in writing that one advisor can hold at a time; one with voice takes all of them (SPEC Q3). */
export const WRITING_CAPACITY = 3

/** Whether it can ring there: available, and with a page open. */
export function onDuty(desk: DeskRow): boolean {
  return desk.status === 'available' && desk.goneAt === null
}

/** A page that was open so lately, ms, is taken to be reloading: nobody is told meanwhile that the house is empty. */
export const RELOADING = 5_000

/** Whether somebody is there for those who look round: on duty, or reloading their page. */
export function isAttended(desk: DeskRow, now: number): boolean {
  return desk.status === 'available' && (desk.goneAt === null || now - desk.goneAt < RELOADING)
}

/** Whether a desk has room for one more conversation of that mode. */
export function hasRoom(desk: DeskRow, mode: RequestRow['mode']): boolean {
  if (desk.voice > 0) return false
  return mode === 'voice' ? desk.writing === 0 : desk.writing < WRITING_CAPACITY
}

/** Order of the queue: what was given back first, then by time of asking, then by id so that every process agrees. */
export function compareRequests(a: RequestRow, b: RequestRow): number {
  if ((a.headAt === null) !== (b.headAt === null)) return a.headAt === null ? 1 : -1
  return (a.headAt ?? 0) - (b.headAt ?? 0) || a.askedAt - b.askedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Requests that have not been answered, in order. One that rings keeps its place. */
export function queueOf(floor: Floor): RequestRow[] {
  return floor.requests.filter((request) => request.state === 'waiting' || request.state === 'offered').sort(compareRequests)
}
