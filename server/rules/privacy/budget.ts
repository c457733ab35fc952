import { VISIT_CLAMP } from '../../../src/contract/attention/report.ts'
import type { Scale } from './noise.ts'

/**
 * What one visit can change in everything that is ever told of one measure in one period, as ε of differential privacy. All of it is
 * spent when the period is opened: on how many visits came, and on the seconds of all zones.
 */
export const EPSILON = 1
export const COUNT_SHARE = { of: 1, by: 5 } as const
export const SUMS_SHARE = { of: 4, by: 5 } as const

/** One visit is one of the count: scale 1 ÷ (ε/5). */
export const COUNT_NOISE: Scale = { of: COUNT_SHARE.by, by: COUNT_SHARE.of * EPSILON }
/** One visit is at most `VISIT_CLAMP` seconds over all zones: scale 120 ÷ (4ε/5) = 150 s. */
export const SUMS_NOISE: Scale = { of: VISIT_CLAMP * SUMS_SHARE.by, by: SUMS_SHARE.of * EPSILON }

/** What an ε-private answer lets anybody guess at best better than by tossing a coin: hits less false alarms. */
export const mostAdvantage = (epsilon: number): number => Math.expm1(epsilon) / (Math.exp(epsilon) + 1)

/** What the standing report costs of a period's budget, and whether anything is left for another question. */
export const STANDING_COST = EPSILON
export const leftOf = ({ epsilon, spent }: { epsilon: number; spent: number }): number => Math.max(0, epsilon - spent)
