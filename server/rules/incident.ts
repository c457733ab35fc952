import type { Door } from '../../src/contract/queue.ts'

/** Something that went wrong at the house: since when, until when (null: it goes on), in which showroom (null: everywhere), and why. */
export type Incident = { readonly id: string; readonly showroom: string | null; readonly reason: string; readonly since: number; readonly until: number | null }

/** For so long after its end whoever it caught goes first when they ask again, ms (SPEC Q24). */
export const MADE_GOOD_FOR = 24 * 3_600_000
/** How far back one may say that it began, ms. */
export const BEGAN_AT_MOST = 4 * 3_600_000

/** What everybody is told of it. */
export function incidentTold({ reason, since, until }: Incident): NonNullable<Door['incident']> {
  return { reason, since, until }
}

/** Whether it still makes a difference to who goes first. */
export function stillCounts({ until }: Incident, now: number): boolean {
  return until === null || now < until + MADE_GOOD_FOR
}
