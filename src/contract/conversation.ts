import { z } from 'zod'
import { changeSchema, configurationSchema } from './configuration.ts'
import { idSchema } from './ids.ts'
import { languageTagSchema } from './language.ts'
import { advisorCardSchema, customerCardSchema } from './person.ts'

export const modeSchema = z.enum(['writing', 'voice'])
export type Mode = z.infer<typeof modeSchema>

/** The two people of a conversation. */
export const sideSchema = z.enum(['customer', 'advisor'])
export type Side = z.infer<typeof sideSchema>

/** Said by the house itself, never by a person: shown as "Sent by itself". */
export const noteSchema = z.enum(['came-in', 'line-dropped', 'line-back', 'ended-by-customer', 'ended-by-advisor', 'ended-by-house', 'handed-back'])
export type Note = z.infer<typeof noteSchema>

const entryBase = { seq: z.int().min(1), at: z.number() }

/**
 * One line of a conversation's durable log. `seq` counts from 1 within the conversation without gaps, `at` is the
 * server's clock in milliseconds since 1970. `id` is the writer's own, so that a resend is no second line.
 */
export const entrySchema = z.discriminatedUnion('kind', [
  z.object({ ...entryBase, kind: z.literal('said'), id: idSchema, who: sideSchema, text: z.string() }),
  z.object({
    ...entryBase,
    kind: z.literal('changed'),
    id: idSchema,
    who: sideSchema,
    change: changeSchema,
    inverse: changeSchema,
    revision: z.int()
  }),
  /** `who`: whose line it was that dropped or is back; of other notes it says nothing. */
  z.object({ ...entryBase, kind: z.literal('note'), note: noteSchema, who: sideSchema.optional() })
])
export type Entry = z.infer<typeof entrySchema>

/** A configuration with the number of changes that the server has taken; 0 is the one that came with the request. */
export const revisedSchema = z.object({ revision: z.int().min(0), configuration: configurationSchema })
export type Revised = z.infer<typeof revisedSchema>

export const keepSchema = z.enum(['day', 'thirty-days', 'now'])
/** What becomes of a conversation after its end: deleted within 24 h (the default), kept under a private link for 30 days, deleted now. */
export type Keep = z.infer<typeof keepSchema>

export const endedSchema = z.object({
  by: z.enum(['customer', 'advisor', 'house']),
  at: z.number(),
  keep: keepSchema,
  deleteAt: z.number(),
  /** The advisor's line was gone for good: the customer is at the head of the queue again, and the next advisor knocks anew. */
  handedBack: z.literal(true).optional()
})
export type Ended = z.infer<typeof endedSchema>

const conversationBase = {
  id: idSchema,
  mode: modeSchema,
  language: languageTagSchema,
  startedAt: z.number(),
  /** Entries after the `since` that was asked for; all of them in a first welcome. */
  entries: z.array(entrySchema),
  /** The last entry the other side has seen. */
  readByOther: z.int(),
  /** Whether the other side's page is connected just now. */
  otherOnline: z.boolean(),
  ended: endedSchema.nullable(),
  /**
   * What was written with somebody else before, in this same request, whose line was lost. A customer always has it; an advisor only
   * if the customer said at the door that they may read it. Numbered by itself.
   */
  earlier: z.array(entrySchema).optional()
}

/** What a customer may say of a conversation after its end: one press, and a line if they like. Their advisor is never told. */
export const ratingSchema = z.enum(['helped', 'partly', 'not'])
export type Rating = z.infer<typeof ratingSchema>
export const ratedSchema = z.object({ rating: ratingSchema, line: z.string().nullable() })
export type Rated = z.infer<typeof ratedSchema>

/** A conversation as its customer sees it. */
export const customerConversationSchema = z.object({ ...conversationBase, advisor: advisorCardSchema, rated: ratedSchema.nullable().optional() })
export type CustomerConversation = z.infer<typeof customerConversationSchema>

/** A conversation as its advisor sees it. `knocking`: the customer has not let the advisor in yet. */
export const deskConversationSchema = z.object({
  ...conversationBase,
  state: z.enum(['knocking', 'together', 'ended']),
  customer: customerCardSchema,
  showroom: z.string(),
  edition: z.int(),
  subject: z.string().nullable(),
  revised: revisedSchema
})
export type DeskConversation = z.infer<typeof deskConversationSchema>
