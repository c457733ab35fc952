import { z } from 'zod'
import { endedSchema, entrySchema, modeSchema } from './conversation.ts'
import { countSchema, idSchema, slugSchema } from './ids.ts'
import { languageTagSchema } from './language.ts'
import { cleanWriting, messageTextSchema, personNameSchema, writingUpTo } from './writing.ts'

/**
 * What an advisor keeps beside their conversations: never a word of it reaches a customer. Their own conversations alone, and
 * for as long as those are kept themselves.
 *
 * GET /api/conversations?q=&label=      ownConversation[]    ended and still kept, newest first, 50 at most
 * GET /api/conversations/:id            ownTalkSchema
 * GET /api/conversations/:id/beside     besideSchema
 * PUT /api/conversations/:id/beside     besideSchema → the same with its next revision; 409 `taken` if `revision` is not the newest
 * GET /api/replies                      reply[]              the house's and one's own
 * PUT /api/replies/:id                  writeReplySchema → replySchema; 409 `taken`: such a shortcut is there already
 * DELETE /api/replies/:id               204
 */

/** Longest private note, and longest label. */
export const NOTE_LIMIT = 4000
export const LABEL_LIMIT = 30
const MOST_LABELS = 12

export const labelSchema = personNameSchema.pipe(z.string().max(LABEL_LIMIT))

export const besideSchema = z.object({
  note: writingUpTo(NOTE_LIMIT),
  labels: z.array(labelSchema).max(MOST_LABELS).transform((labels) => [...new Set(labels)]),
  revision: countSchema
})
export type Beside = z.output<typeof besideSchema>
export const nothingBeside: Beside = { note: '', labels: [], revision: 0 }

export const ownConversationSchema = z.object({
  id: idSchema,
  showroom: slugSchema,
  name: z.string().nullable(),
  language: languageTagSchema,
  mode: modeSchema,
  subject: z.string().nullable(),
  startedAt: z.number(),
  ended: endedSchema,
  labels: z.array(z.string()),
  /** The newest line that fits what was looked for, as it was written. */
  line: z.string().nullable()
})
export type OwnConversation = z.infer<typeof ownConversationSchema>

export const ownTalkSchema = ownConversationSchema.extend({ entries: z.array(entrySchema), note: z.string() })
export type OwnTalk = z.infer<typeof ownTalkSchema>

export const searchSchema = z.object({ q: z.string().max(200).default('').transform(cleanWriting), label: labelSchema.optional() })

/** What stands after the `/` that calls a ready answer. */
export const shortcutSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,29}$/u)

export const replySchema = z.object({ id: idSchema, house: z.boolean(), shortcut: shortcutSchema, language: languageTagSchema, text: messageTextSchema })
export type Reply = z.infer<typeof replySchema>
export const writeReplySchema = replySchema.omit({ id: true })
export type WriteReply = z.input<typeof writeReplySchema>
