import { z } from 'zod'
import { configurationSchema } from './configuration.ts'
import { modeSchema } from './conversation.ts'
import { idSchema } from './ids.ts'
import { languageTagSchema } from './language.ts'

/**
 * How a desk stands. `available`: requests ring. `busy`: not just now, but somebody is there. `away`: nobody is. `leaving`: the
 * shift ends; what goes on is brought to its end, nothing new rings, and after the last conversation the desk is away.
 */
export const deskStatusSchema = z.enum(['available', 'busy', 'away', 'leaving'])
export type DeskStatus = z.infer<typeof deskStatusSchema>

/**
 * The open rules by which somebody goes before those who asked earlier: an advisor's line or one of our processes failed them, a
 * call-back that was agreed is due, or an incident is being seen to. There are no others, and no way to buy one.
 */
export const prioritySchema = z.enum(['dropped', 'call-back', 'incident'])
export type Priority = z.infer<typeof prioritySchema>

/** Where a waiting customer stands. `minutes` is null while there is no honest basis for a figure. */
export const placeSchema = z.object({
  request: idSchema,
  mode: modeSchema,
  language: languageTagSchema,
  askedAt: z.number(),
  /** 1 is next. */
  place: z.int().min(1),
  /** Advisors on duty. */
  people: z.int().min(0),
  minutes: z.tuple([z.number(), z.number()]).nullable(),
  /** True while it rings at an advisor's desk: "somebody is looking at it". */
  ringing: z.boolean(),
  /** The open rule by which this request goes first; null for most. */
  first: prioritySchema.nullable().optional(),
  /** How many of those before it asked later and go first by such a rule. */
  overtaken: z.int().min(0).optional(),
  /**
   * Until when only somebody who speaks its language, and knows its subject, may come, ms since 1970 (server's clock); after that
   * anybody in may. Null where that does not matter: somebody who fits is on duty and free to take it, or the wait is over.
   */
  fitUntil: z.number().nullable().optional()
})
export type Place = z.infer<typeof placeSchema>

/** A line of the queue as every desk sees it: nothing that the customer did not say. */
export const waitingSchema = z.object({
  request: idSchema,
  showroom: z.string(),
  mode: modeSchema,
  language: languageTagSchema,
  askedAt: z.number(),
  subject: z.string().nullable(),
  topic: z.string().nullable().optional(),
  first: prioritySchema.nullable().optional()
})
export type Waiting = z.infer<typeof waitingSchema>

/** A request ringing at one advisor until `expiresAt` (server's clock, ms). `now` lets a page correct its own clock. */
export const offerSchema = waitingSchema.extend({
  name: z.string().nullable(),
  expiresAt: z.number(),
  now: z.number(),
  /** False: this advisor does not speak the language, nobody who does was free, and the customer was told. */
  speaks: z.boolean().optional(),
  /** There was somebody with this customer before; whether what was written may be read is asked at the door. */
  continued: z.boolean().optional(),
  /** The car as it was when it began to ring, under the edition of the visit. */
  car: z.object({ edition: z.int(), configuration: configurationSchema }).nullable().optional()
})
export type Offer = z.infer<typeof offerSchema>

/** The state of the door, for whoever looks round: is somebody in, and how long would it take. */
export const doorSchema = z.object({
  open: z.boolean(),
  people: z.int().min(0),
  waiting: z.int().min(0),
  minutes: z.tuple([z.number(), z.number()]).nullable(),
  languages: z.array(languageTagSchema),
  /** Subjects that somebody who is there knows best. */
  topics: z.array(z.string()).optional(),
  /** Whether voices can be carried just now; without, one talks in writing. */
  voice: z.boolean(),
  /** When the house opens next by its hours, ms since 1970; null while it is open by them, or where none are set. */
  opensAt: z.number().nullable().optional(),
  /** Whether the house can send letters, such as reminders of what was agreed. */
  letters: z.boolean().optional(),
  /** Something that went wrong at the house: whoever it caught goes first, and everybody may know why. `until`: when it was over. */
  incident: z.object({ reason: z.string(), since: z.number(), until: z.number().nullable() }).nullable().optional()
})
export type Door = z.infer<typeof doorSchema>
