const DAY = 24 * 3_600_000
/** Days of a period; it begins on a Monday, UTC. */
export const PERIOD_DAYS = 7
export const PERIOD = PERIOD_DAYS * DAY
/** Its length is `PERIOD`, ms. The first Monday after 1970 began. */
const MONDAY = 4 * DAY

/** When the period that a time falls into began, ms since 1970. */
export const periodOf = (at: number): number => MONDAY + Math.floor((at - MONDAY) / PERIOD) * PERIOD
/** When a period that began then ends. */
export const endOf = (from: number): number => from + PERIOD
/** The day that a period began, as YYYY-MM-DD. */
export const dayOf = (from: number): string => new Date(from).toISOString().slice(0, 10)
export const fromDay = (day: string): number => Date.parse(`${day}T00:00:00Z`)
/** Longest that a single visit is kept, ms: after the end of a period and this, nothing can come to it any more. */
export const LONGEST_KEPT = DAY
/** A period is opened so long before it begins, ms, so that nobody has to wait for it. */
export const OPENED_BEFORE = 3_600_000
