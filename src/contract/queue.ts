import { z } from 'zod'
import { modeSchema } from './conversation.ts'
import { idSchema } from './ids.ts'
import { languageTagSchema } from './language.ts'

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
  ringing: z.boolean()
})
export type Place = z.infer<typeof placeSchema>

/** A line of the queue as every desk sees it: nothing that the customer did not say. */
export const waitingSchema = z.object({
  request: idSchema,
  showroom: z.string(),
  mode: modeSchema,
  language: languageTagSchema,
  askedAt: z.number(),
  subject: z.string().nullable()
})
export type Waiting = z.infer<typeof waitingSchema>

/** A request ringing at one advisor until `expiresAt` (server's clock, ms). `now` lets a page correct its own clock. */
export const offerSchema = waitingSchema.extend({ name: z.string().nullable(), expiresAt: z.number(), now: z.number() })
export type Offer = z.infer<typeof offerSchema>

/** The state of the door, for whoever looks round: is somebody in, and how long would it take. */
export const doorSchema = z.object({
  open: z.boolean(),
  people: z.int().min(0),
  waiting: z.int().min(0),
  minutes: z.tuple([z.number(), z.number()]).nullable(),
  languages: z.array(languageTagSchema),
  /** Whether voices can be carried just now; without, one talks in writing. */
  voice: z.boolean()
})
export type Door = z.infer<typeof doorSchema>
