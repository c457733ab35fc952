import { z } from 'zod'
import { editionNumberSchema, idSchema, nameSchema, slugSchema } from '../ids.ts'
import { MOST_SECONDS } from './report-size.ts'
import { measureSchema } from './zones.ts'

/** The most seconds of one zone that one visit counts for. */
export const ZONE_CLAMP = 30
/** The most seconds of all zones together that one visit counts for: the sensitivity of the sums. */
export const VISIT_CLAMP = 120
/** What is looked at for less is passed over, ms: a sweep, not a look. */
export const SWEEP = 200

/**
 * What leaves the device, once, at the end of a visit: whole seconds by zone, of what was said yes to. `key` is the secret inside the
 * receipt; a report without one that the house gave is nobody's.
 */
export const reportSchema = z.strictObject({
  receipt: idSchema,
  key: z.string().min(16).max(64),
  showroom: slugSchema,
  measure: measureSchema,
  edition: editionNumberSchema,
  zones: z.record(nameSchema, z.int().min(1).max(MOST_SECONDS)).refine((zones) => Object.keys(zones).length <= 32)
})
export type Report = z.infer<typeof reportSchema>
export type Seconds = Readonly<Record<string, number>>

/** Seconds of all zones together. */
export const totalOf = (zones: Seconds): number => Object.values(zones).reduce((sum, seconds) => sum + seconds, 0)

/** Whole seconds per zone, as they are told: fractions of a second, zones unlooked at, and sums of less than one are left out. */
export function wholeSeconds(milliseconds: ReadonlyMap<string, number>): Record<string, number> {
  const told: Record<string, number> = {}
  for (const [zone, ms] of [...milliseconds].toSorted(([a], [b]) => (a < b ? -1 : 1))) if (ms >= 1000) told[zone] = Math.floor(ms / 1000)
  return told
}

/**
 * The same with no zone above `ZONE_CLAMP` and all together at most `VISIT_CLAMP`: beyond that every zone gives way in proportion,
 * rounded down, so that no visit moves the sums by more than the noise is made for.
 */
export function clamped(zones: Seconds): Record<string, number> {
  const each = Object.fromEntries(Object.entries(zones).map(([zone, seconds]) => [zone, Math.min(seconds, ZONE_CLAMP)]))
  const total = totalOf(each)
  if (total <= VISIT_CLAMP) return each
  return Object.fromEntries(Object.entries(each).map(([zone, seconds]) => [zone, Math.floor((seconds * VISIT_CLAMP) / total)]))
}
