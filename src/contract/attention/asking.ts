import { z } from 'zod'
import { editionNumberSchema, idSchema, slugSchema } from '../ids.ts'
import { languageTagSchema, textSchema } from '../language.ts'
import { regionSchema } from './region.ts'
import { measureSchema } from './zones.ts'

/**
 * Asking for attention, and taking it back.
 *
 * GET  /api/showrooms/:slug/asking?region=  askingSchema   what holds here: the same for everybody who says the same region
 * POST /api/receipts                        sayYes → receipt    409 `not-now` where a signal of the browser said no
 * GET  /api/receipts/key                    publishedKeySchema  the key that receipts are signed with
 * POST /api/receipts/withdraw               keyed → receipt     deletes what came under it, and whatever is on its way
 * POST /api/attention                       reportSchema → 204
 */
export const askingSchema = z.object({
  regions: z.array(regionSchema),
  template: z.boolean(),
  age: z.int(),
  k: z.int(),
  retentionHours: z.int(),
  measures: z.array(measureSchema),
  signalIsNo: z.boolean(),
  texts: z.array(z.object({ region: regionSchema, law: z.string(), version: z.string(), notice: textSchema, rights: textSchema })),
  /** What `texts` say, as the receipt names it. */
  version: z.string()
})
export type Asking = z.infer<typeof askingSchema>

export const sayYesSchema = z.strictObject({
  showroom: slugSchema,
  edition: editionNumberSchema,
  measure: measureSchema,
  region: regionSchema.nullable(),
  language: languageTagSchema,
  /** Which texts were read; a yes to others than those that hold is none. */
  version: z.string().max(200),
  /** Whether it was also said that closing the page sends the report. */
  onClose: z.boolean(),
  /** `settings`: nobody asked, the person went there and turned it on. */
  by: z.enum(['question', 'settings'])
})
export type SayYes = z.infer<typeof sayYesSchema>

export const keyedSchema = z.strictObject({ receipt: idSchema, key: z.string().min(16).max(64) })
export type Keyed = z.infer<typeof keyedSchema>

/** The installation's own key: Ed25519, as a JSON Web Key and as the did:key that receipts name. */
export const publishedKeySchema = z.object({ id: z.string(), jwk: z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }) })
export type PublishedKey = z.infer<typeof publishedKeySchema>

