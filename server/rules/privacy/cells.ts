import type { AttentionPeriod } from '../../../src/contract/attention/reading.ts'
import { clamped, type Seconds } from '../../../src/contract/attention/report.ts'
import { COUNT_NOISE, SUMS_NOISE } from './budget.ts'
import { discreteLaplace, give, type Uniform } from './noise.ts'

/** What is kept of one edition, measure and period: sums that never stood without their noise. */
export type Sums = { readonly visits: number; readonly zones: Seconds }

/** Sums of nothing: noise alone, of every zone whether anybody looks there or not. What visits bring is added to it later. */
export function openSums(zones: readonly string[], uniform: Uniform): Sums {
  return { visits: discreteLaplace(COUNT_NOISE, uniform), zones: Object.fromEntries(zones.map((zone) => [zone, discreteLaplace(SUMS_NOISE, uniform)])) }
}

/** The sums with one visit more. The database does the same to its rows. */
export function withVisit({ visits, zones }: Sums, seconds: Seconds): Sums {
  const own = clamped(seconds)
  return { visits: visits + 1, zones: Object.fromEntries(Object.entries(zones).map(([zone, sum]) => [zone, sum + (own[zone] ?? 0)])) }
}

/** What is told of sums once their period is closed. All that follows from it follows from the noised numbers alone. */
export function toldOf({ visits, zones }: Sums, k: number): Pick<AttentionPeriod, 'state' | 'visits' | 'visitsGive' | 'cells'> {
  const visitsGive = give(COUNT_NOISE)
  if (visits < k) return { state: 'few', visits: null, visitsGive, cells: null }
  const cells = Object.entries(zones).map(([zone, seconds]) => ({ zone, seconds: Math.max(0, seconds), give: give(SUMS_NOISE) }))
  return { state: 'shown', visits, visitsGive, cells }
}
