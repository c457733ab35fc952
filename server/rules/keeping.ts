import type { Keep } from '../../src/contract/conversation.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A conversation is promised to be gone within 24 h of its end; an hour is held back for a server that was switched off (SPEC D1). */
export const DAY_KEPT = 23 * HOUR

/** How long a private link opens what it was made for (SPEC D2). */
export const LINK_KEPT = 30 * 24 * HOUR

/** How long a visit without a conversation outlives its last act (SPEC D4). */
export const ABANDONED_AFTER = 10 * MINUTE

/** Longest life of a visit that came to nothing, or is over (SPEC D4). */
export const OLDEST_VISIT = 24 * HOUR

/** When an ended conversation is deleted, ms since 1970. */
export function deleteAt(keep: Keep, endedAt: number, now: number): number {
  if (keep === 'now') return now
  return keep === 'day' ? endedAt + DAY_KEPT : now + LINK_KEPT
}
