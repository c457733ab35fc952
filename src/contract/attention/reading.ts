import { z } from 'zod'
import { textSchema } from '../language.ts'
import { editionNumberSchema, slugSchema, vec3Schema } from '../ids.ts'
import { measureSchema } from './zones.ts'

/**
 * What can honestly be known of attention, for the marketer, and whether the promises are kept, for the steward.
 *
 * GET  /api/attention/:slug             attentionTableSchema
 * POST /api/attention/:slug/questions   narrowQuestion → 409 `spent`: nothing is left to answer it with
 * GET  /api/promises/attention          promisesSchema
 */

/** Seconds of one zone over the visits of one period: an estimate, and how far off it may be (95 %), seconds. */
export const cellSchema = z.object({ zone: z.string(), seconds: z.int(), give: z.number() })

/** One edition, one measure, one period. `visits` is noised as well; `cells` is null where fewer than k visits came. */
export const periodSchema = z.object({
  edition: z.int(),
  measure: measureSchema,
  /** The day it began, UTC, as YYYY-MM-DD, and how many days it lasts. */
  from: z.string(),
  days: z.int(),
  state: z.enum(['open', 'few', 'shown']),
  visits: z.int().nullable(),
  visitsGive: z.number(),
  cells: z.array(cellSchema).nullable(),
  epsilon: z.number(),
  spent: z.number()
})
export type AttentionPeriod = z.infer<typeof periodSchema>

export const attentionTableSchema = z.object({
  showroom: slugSchema,
  title: textSchema,
  product: z.string(),
  /** Where the product's own pictures are taken from: metres, and degrees from top to bottom. */
  view: z.object({ eye: vec3Schema, aim: vec3Schema, fov: z.number() }),
  k: z.int(),
  zones: z.array(z.object({ name: z.string(), label: textSchema, parts: z.array(z.string()) })),
  periods: z.array(periodSchema)
})
export type AttentionTable = z.infer<typeof attentionTableSchema>

export const narrowQuestionSchema = z.object({ edition: editionNumberSchema, measure: measureSchema, from: z.iso.date(), by: z.enum(['day', 'hour', 'language', 'view']) })

/** What the steward sees, and nothing else: no visit, no person, no secret. */
export const promisesSchema = z.object({
  key: z.string(),
  receipts: z.int(),
  withdrawals: z.int(),
  reports: z.int(),
  refused: z.record(z.string(), z.int()),
  /** Single visits that are kept just now, and the time of the oldest, ms since 1970. */
  kept: z.int(),
  oldest: z.number().nullable(),
  budgets: z.array(z.object({ showroom: z.string(), edition: z.int(), measure: measureSchema, from: z.string(), epsilon: z.number(), spent: z.number() })),
  policies: z.array(z.object({ showroom: z.string(), market: z.string(), k: z.int(), age: z.int(), retentionHours: z.int(), template: z.boolean(), version: z.string() }))
})
export type Promises = z.infer<typeof promisesSchema>
