import { z } from 'zod'
import { nameSchema } from '../ids.ts'
import { textSchema } from '../language.ts'
import { regionSchema } from './region.ts'

/**
 * Two things that may be measured, each after a yes of its own, never mixed. `dwell`: seconds that a headset's head pointed at a
 * zone. `in-view`: seconds that a zone filled the middle third of a page's picture while the picture rested. No eye is tracked.
 */
export const MEASURES = ['dwell', 'in-view'] as const
export const measureSchema = z.enum(MEASURES)
export type Measure = z.infer<typeof measureSchema>

/** A named set of parts that seconds are summed over. */
export const zoneSchema = z.object({ name: nameSchema, label: textSchema, parts: z.array(nameSchema).min(1).max(64) })
export type Zone = z.infer<typeof zoneSchema>

/**
 * What an edition lets be measured: where it is sold (which decides the policy, with what the visitor says), and its zones. A part
 * belongs to the first zone that names it; parts of no zone count for nothing.
 */
export const attentionSchema = z.object({ format: z.literal(1), market: regionSchema, zones: z.array(zoneSchema).min(1).max(32) })
export type Attention = z.infer<typeof attentionSchema>

/** The zone of each part that has one. */
export function zoneOfParts(zones: readonly Zone[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name, parts } of zones) for (const part of parts) if (!found.has(part)) found.set(part, name)
  return found
}
