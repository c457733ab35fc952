import { z } from 'zod'
import { addressSchema } from './address.ts'
import { editSchema, entrySchema, misfitSchema, workerSchema } from './edit.ts'
import { idSchema, slugSchema } from '../ids.ts'
import { reasonSchema } from '../reasons.ts'
import { showroomForm } from '../showroom.ts'

/**
 * The line of an editor: `/socket/studio?showroom=<slug>&page=<id>`, of the session's cookie. What is answered with `ok` is in the
 * database. Every page hears every entry, its own too, in the order of their numbers; the `ok` of an edit comes after its entry.
 */
export const studioMessageSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('hello'), v: z.int() }),
  z.object({ t: z.literal('ping') }),
  editSchema.extend({ t: z.literal('edit') }),
  /** Where one is at work; null: nowhere in particular. */
  z.object({ t: z.literal('at'), at: addressSchema.nullable() })
])
export type StudioMessage = z.infer<typeof studioMessageSchema>
export type StudioMessageOut = z.input<typeof studioMessageSchema>

/** Everything an editor's page must know to begin, or to come back. */
export const draftStateSchema = z.object({
  you: z.object({ person: idSchema, name: z.string() }),
  slug: slugSchema,
  seq: z.int(),
  description: showroomForm,
  /** The last entries, oldest first: for undo, and for who was gone over. */
  recent: z.array(entrySchema),
  /** The number and time of the newest edition, and the entry that it stands at; null before the first. */
  published: z.object({ number: z.int(), at: z.number(), seq: z.int().nullable() }).nullable(),
  workers: z.array(workerSchema)
})
export type DraftState = z.infer<typeof draftStateSchema>

export const toStudioSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('welcome'), v: z.int(), now: z.number(), state: draftStateSchema }),
  z.object({ t: z.literal('entry'), entry: entrySchema }),
  z.object({ t: z.literal('workers'), workers: z.array(workerSchema) }),
  z.object({ t: z.literal('ok'), re: idSchema, seq: z.int().optional() }),
  z.object({ t: z.literal('no'), re: idSchema.nullable(), reason: reasonSchema, misfit: misfitSchema.optional(), by: z.int().nullable().optional() }),
  z.object({ t: z.literal('pong') })
])
export type ToStudio = z.infer<typeof toStudioSchema>

/** How many entries come with the welcome; older ones are asked for. */
export const RECENT = 50
