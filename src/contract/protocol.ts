import { z } from 'zod'
import { changeSchema, configurationSchema } from './configuration.ts'
import { customerConversationSchema, deskConversationSchema, endedSchema, entrySchema, keepSchema, modeSchema, ratingSchema, revisedSchema, sideSchema } from './conversation.ts'
import { countSchema, idSchema, nameSchema, vec3Schema } from './ids.ts'
import { languageTagSchema } from './language.ts'
import { advisorCardSchema, lookCodeSchema, personNameSchemaOptional, roleSchema } from './person.ts'
import { deskStatusSchema, doorSchema, offerSchema, placeSchema, waitingSchema } from './queue.ts'
import { SEAT_NAMES } from './seat.ts'
import { reasonSchema } from './reasons.ts'
import { messageTextSchema, subjectSchema, topicSchema } from './writing.ts'

/**
 * The conversation plane: one WebSocket a page, JSON text frames. Customers connect to `/socket/visit`, known by the
 * visit's cookie; advisors to `/socket/desk`, known by their session's. The first frame is `hello`; the answer is `welcome`
 * with the whole state. Every act carries a client-made `id`: it is answered by exactly one `ok` or `no` with `re: id`,
 * and a resend of the same id has no second effect. What is acknowledged is durable.
 */
export const PROTOCOL_VERSION = 1

/** Largest frame either side accepts, bytes. */
export const FRAME_LIMIT = 64 * 1024

const hello = z.object({ t: z.literal('hello'), v: z.int() })
const act = <T extends string, S extends z.ZodRawShape>(t: T, shape: S) => z.object({ t: z.literal(t), id: idSchema, ...shape })
const pointShape = { part: nameSchema.nullable(), at: vec3Schema.nullable() }

/** What a customer's page may say. `point`, `typing` and `seen` are not acts: nothing answers them. */
export const customerMessageSchema = z.discriminatedUnion('t', [
  hello,
  act('ask', {
    mode: modeSchema,
    language: languageTagSchema,
    name: personNameSchemaOptional,
    subject: subjectSchema.nullable(),
    look: lookCodeSchema.nullable(),
    configuration: configurationSchema,
    /** A subject that some advisors know best. */
    topic: topicSchema.nullable().default(null),
    /** The secret of a call-back that is due: whoever has it goes first. */
    callBack: z.string().min(16).max(200).nullable().default(null)
  }),
  act('cancel', {}),
  /** `mayRead`: the advisor may read what was written with somebody else before. */
  act('admit', { conversation: idSchema, mayRead: z.boolean().default(false) }),
  act('decline', { conversation: idSchema }),
  act('say', { text: messageTextSchema }),
  act('change', { change: changeSchema }),
  act('join', {}),
  act('mode', { mode: modeSchema }),
  /** What the customer looks like from now on; null: no body. */
  act('look', { look: lookCodeSchema.nullable() }),
  act('end', {}),
  act('keep', { keep: keepSchema }),
  /** After the end, and again to say something else. */
  act('rate', { rating: ratingSchema, line: subjectSchema.nullable() }),
  z.object({ t: z.literal('ping') }),
  z.object({ t: z.literal('typing'), on: z.boolean() }),
  z.object({ t: z.literal('seen'), seq: countSchema }),
  z.object({ t: z.literal('point'), ...pointShape }),
  z.object({ t: z.literal('distance'), metres: z.number().min(1.2).max(5) }),
  /** Offers the advisor a seat beside one's own, or takes the offer back. */
  z.object({ t: z.literal('seat'), offered: z.enum(SEAT_NAMES).nullable() })
])
export type CustomerMessage = z.infer<typeof customerMessageSchema>
/** As sent, before the server's cleaning. */
export type CustomerMessageOut = z.input<typeof customerMessageSchema>

const inside = { conversation: idSchema }

/** What a desk may say. */
export const deskMessageSchema = z.discriminatedUnion('t', [
  hello,
  act('status', { status: deskStatusSchema }),
  /** The pause after a conversation is over: the next may ring. */
  act('ready', {}),
  /** How many conversations in writing at a time, and how long a pause after each, ms. */
  act('pace', { capacity: z.int().min(1).max(6), pause: z.int().min(0).max(30 * 60_000) }),
  act('accept', { request: idSchema }),
  act('pass', { request: idSchema }),
  act('say', { ...inside, text: messageTextSchema }),
  act('change', { ...inside, change: changeSchema }),
  act('join', inside),
  act('end', inside),
  z.object({ t: z.literal('ping') }),
  z.object({ t: z.literal('typing'), ...inside, on: z.boolean() }),
  z.object({ t: z.literal('seen'), ...inside, seq: countSchema }),
  z.object({ t: z.literal('point'), ...inside, ...pointShape })
])
export type DeskMessage = z.infer<typeof deskMessageSchema>
export type DeskMessageOut = z.input<typeof deskMessageSchema>

/** Access to a call's LiveKit room. `url` is a path of our own origin or an absolute wss address; the token lives at most 60 s. */
export const callAccessSchema = z.object({ url: z.string(), token: z.string(), identity: z.string() })
export type CallAccess = z.infer<typeof callAccessSchema>

/** Whose LiveKit identities are whose, as the server issued them: what a receiver holds the SFU's stamp against. */
export const peersSchema = z.object({ customer: z.array(z.string()), advisor: z.array(z.string()) })
export type Peers = z.infer<typeof peersSchema>

const ok = z.object({ t: z.literal('ok'), re: idSchema, call: callAccessSchema.optional(), link: z.string().optional() })
const no = z.object({ t: z.literal('no'), re: idSchema.nullable(), reason: reasonSchema, why: z.record(z.string(), z.string()).optional() })
/** Answers `ping`: a browser cannot see the protocol's own pings, and a half-open line looks like a quiet one. */
const pong = z.object({ t: z.literal('pong') })
/** A conversation's shared events; `conversation` is always there, so that one shape serves both sides. */
const shared = [
  z.object({ t: z.literal('entry'), ...inside, entry: entrySchema }),
  z.object({ t: z.literal('typing'), ...inside, who: sideSchema, on: z.boolean() }),
  z.object({ t: z.literal('seen'), ...inside, who: sideSchema, seq: z.int() }),
  z.object({ t: z.literal('pointed'), ...inside, who: sideSchema, ...pointShape }),
  z.object({ t: z.literal('online'), ...inside, who: sideSchema, on: z.boolean() }),
  z.object({ t: z.literal('peers'), ...inside, peers: peersSchema }),
  z.object({ t: z.literal('mode'), ...inside, mode: modeSchema }),
  z.object({ t: z.literal('looked'), ...inside, who: sideSchema, look: lookCodeSchema.nullable() }),
  z.object({ t: z.literal('distance'), ...inside, metres: z.number() }),
  z.object({ t: z.literal('seat'), ...inside, offered: z.enum(SEAT_NAMES).nullable() }),
  z.object({ t: z.literal('ended'), ...inside, ended: endedSchema })
] as const

/** Everything a customer's page must know to come back after a reload. */
export const visitStateSchema = z.object({
  showroom: z.string(),
  edition: z.int(),
  name: z.string().nullable(),
  revised: revisedSchema,
  place: placeSchema.nullable(),
  /**
   * `continued`: there was somebody before, and it is asked whether this one may read what was written. `language`: the one that was
   * asked for, where this advisor does not speak it.
   */
  knock: z.object({ conversation: idSchema, advisor: advisorCardSchema, continued: z.boolean().optional(), language: languageTagSchema.optional() }).nullable(),
  conversation: customerConversationSchema.nullable(),
  peers: peersSchema,
  door: doorSchema
})
export type VisitState = z.infer<typeof visitStateSchema>

/** What the server says to a customer's page. */
export const toCustomerSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('welcome'), v: z.int(), now: z.number(), state: visitStateSchema }),
  ok,
  no,
  pong,
  z.object({ t: z.literal('place'), place: placeSchema.nullable() }),
  z.object({ t: z.literal('knock'), knock: visitStateSchema.shape.knock }),
  z.object({ t: z.literal('opened'), conversation: customerConversationSchema }),
  z.object({ t: z.literal('door'), door: doorSchema }),
  /** `conversation` is null when the customer changed it before anybody had come: then it is the visit's own. */
  z.object({ t: z.literal('revised'), conversation: idSchema.nullable(), revised: revisedSchema }),
  ...shared
])
export type ToCustomer = z.infer<typeof toCustomerSchema>

/** An advisor's own measure. `pausedUntil`: nothing rings before, ms since 1970 (server's clock); null when it may. */
export const paceSchema = z.object({ capacity: z.int(), pause: z.int(), pausedUntil: z.number().nullable() })
export type Pace = z.infer<typeof paceSchema>

/** Everything a desk must know to come back after a reload. */
export const deskStateSchema = z.object({
  you: z.object({
    id: idSchema,
    name: z.string(),
    languages: z.array(languageTagSchema),
    look: lookCodeSchema,
    roles: z.array(roleSchema),
    verified: z.boolean()
  }),
  status: deskStatusSchema,
  pace: paceSchema.optional(),
  waiting: z.array(waitingSchema),
  offer: offerSchema.nullable(),
  conversations: z.array(deskConversationSchema),
  peers: z.record(idSchema, peersSchema),
  /** Unread messages that were left while nobody was in. */
  left: z.int()
})
export type DeskState = z.infer<typeof deskStateSchema>

/** What the server says to a desk. */
export const toDeskSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('welcome'), v: z.int(), now: z.number(), state: deskStateSchema }),
  ok,
  no,
  pong,
  /** `why`: it was not set here but by the house, after three rings that nobody answered, or after the last conversation of a shift. */
  z.object({ t: z.literal('status'), status: deskStatusSchema, why: z.enum(['missed', 'drained']).optional() }),
  z.object({ t: z.literal('pace'), pace: paceSchema }),
  z.object({ t: z.literal('waiting'), waiting: z.array(waitingSchema) }),
  z.object({ t: z.literal('offer'), offer: offerSchema.nullable() }),
  z.object({ t: z.literal('conversation'), conversation: deskConversationSchema }),
  z.object({ t: z.literal('left'), left: z.int() }),
  z.object({ t: z.literal('revised'), ...inside, revised: revisedSchema }),
  ...shared
])
export type ToDesk = z.infer<typeof toDeskSchema>

/** Close codes of our own (RFC 6455 leaves 4000–4999 to applications). */
export const CLOSE = { badMessage: 4400, notSignedIn: 4401, notAllowed: 4403, tooLarge: 4413, version: 4426, tooFast: 4429, elsewhere: 4409, slow: 4408 } as const
