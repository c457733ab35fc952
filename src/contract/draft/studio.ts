import { z } from 'zod'
import { entrySchema } from './edit.ts'
import { countSchema, editionNumberSchema, idSchema, nameSchema, slugSchema } from '../ids.ts'
import { judgedSchema, passSchema } from '../incoming/gate.ts'
import { textSchema } from '../language.ts'
import { showroomForm } from '../showroom.ts'

/**
 * What the studio asks for over HTTP. Acts and refusals as in http.ts. Reading and editing need `showrooms.edit`.
 *
 * GET  /api/studio/showrooms                        showroomLine[]
 * POST /api/studio/showrooms                        beginSchema → 204     409 `taken` where the address is, 404 where what it begins from is not
 * POST /api/studio/showrooms/:slug/archive          { archived } → 204
 * GET  /api/studio/showrooms/:slug/history          entry[]               ?before=N: the fifty entries before that one, oldest first
 * GET  /api/studio/showrooms/:slug/description      showroomForm          ?seq=N: as it stood then
 * GET  /api/studio/showrooms/:slug/export           the whole of it as a zip (docs: README.md within)
 * GET  /api/studio/showrooms/:slug/editions         editionsSchema
 * POST /api/studio/showrooms/:slug/publish          publishSchema → publishedSchema    422 `does-not-fit` where it contradicts itself,
 *                                                                         409 `red-device`, `no-product`: what it shows is not to be published so
 * POST /api/studio/showrooms/:slug/roll-back        { to } → publishedSchema           publishes edition `to` again, as the next number
 * POST /api/studio/showrooms/:slug/plan             planSchema → 204      410 `expired` in the past
 * DELETE /api/studio/showrooms/:slug/plan           204
 * POST /api/studio/showrooms/:slug/previews         { seq } → previewSchema
 * PUT  /api/studio/showrooms/:slug/previews        { seq, secret } → 204  the same link, and the draft as it stands now; another week
 * POST /api/studio/showrooms/:slug/logo            logoSchema → logoKeptSchema         422 `does-not-fit` where it is no PNG, JPEG or WebP by its own bytes
 * GET  /api/showroom.schema.json                    the JSON Schema of a description, made of showroomForm; for anybody
 */
export const showroomLineSchema = z.object({
  slug: slugSchema,
  title: textSchema,
  /** When something was last written; null where nobody has begun to. */
  changedAt: z.number().nullable(),
  archivedAt: z.number().nullable(),
  edition: z.int().nullable()
})
export type ShowroomEntry = z.infer<typeof showroomLineSchema>

export const TEMPLATES = ['car', 'furniture', 'machine', 'empty'] as const
export const templateSchema = z.enum(TEMPLATES)
export type Template = z.infer<typeof templateSchema>

/** A showroom begun from a template, as a copy of another one's draft, or of a model that came in; `called`: what its parts were said to be. */
export const beginSchema = z.object({
  slug: slugSchema,
  title: textSchema,
  from: z.union([z.object({ template: templateSchema }), z.object({ copy: slugSchema }), z.object({ model: idSchema, called: z.record(nameSchema, textSchema).default({}) })])
})
export type WishedShowroom = z.input<typeof beginSchema>

/** A picture as it came, base64. What it is is told by its bytes alone. */
export const logoSchema = z.object({ picture: z.base64().max(6_000_000) })
/** Where the house serves it, drawn anew: for `style.logo`. */
export const logoKeptSchema = z.object({ logo: z.string() })

export const archiveSchema = z.object({ archived: z.boolean() })
export const historySchema = z.array(entrySchema)
export const descriptionSchema = showroomForm

const noteSchema = z.string().trim().max(500)
export const publishSchema = z.object({ seq: countSchema, note: noteSchema })
export const planSchema = publishSchema.extend({ at: z.int() })
export const rollBackSchema = z.object({ to: editionNumberSchema })
export const publishedSchema = z.object({ number: z.int() })

export const editionsSchema = z.object({
  editions: z.array(z.object({ number: z.int(), at: z.number(), by: z.string().nullable(), note: z.string(), seq: z.int().nullable(), back: z.int().nullable(), passes: z.array(passSchema) })),
  planned: z.object({ at: z.number(), by: z.string(), note: z.string(), seq: z.int(), passes: z.array(passSchema) }).nullable(),
  /** What was judged of the draft's product: `own` where the house was built with it, null where it is not in this house. */
  judged: z.union([judgedSchema, z.literal('own')]).nullable()
})
export type Editions = z.infer<typeof editionsSchema>

export const previewAskedSchema = z.object({ seq: countSchema })
/** `secret`: what a preview's link ends in. It stands in no address that is asked for, so that no log has it. */
export const previewRenewedSchema = previewAskedSchema.extend({ secret: z.string().min(1).max(200) })
/** The link opens the draft as it stood when it was made or last renewed, until `deleteAt`; `svg` is the link for a headset's camera. */
export const previewSchema = z.object({ url: z.string(), svg: z.string(), deleteAt: z.number() })
export type Preview = z.infer<typeof previewSchema>

