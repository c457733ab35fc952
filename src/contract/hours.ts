import { z } from 'zod'
import { idSchema, slugSchema } from './ids.ts'
import { languageTagSchema } from './language.ts'
import { personNameSchema, subjectSchema } from './writing.ts'

/**
 * When somebody is in, and appointments. Acts and refusals as in http.ts.
 *
 * GET    /api/hours                       hoursToldSchema
 * PUT    /api/hours                       hoursSchema → hoursToldSchema    the house's own
 * GET    /api/me/slots                    ownTimesSchema
 * PUT    /api/me/slots                    hoursSchema → ownTimesSchema     when oneself can call back; times are given out for the next two weeks, day by day
 * GET    /api/showrooms/:slug/slots       slot[]     ?language=fr: times that somebody who speaks it has, soonest first
 * POST   /api/call-backs                  bookSchema → bookedSchema        409 `taken` where another was first, 410 `expired` in the past
 * GET    /api/call-backs/:secret          callBackSchema
 * GET    /api/call-backs/:secret/calendar text/calendar (RFC 5545)
 * DELETE /api/call-backs/:secret          204        the time is free for somebody else
 */

const zoneSchema = z.string().max(60).refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
})
/** `00:00` to `24:00`. */
const timeOfDaySchema = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/)
const dateSchema = z.iso.date()

/** Hours by the clock on a wall somewhere. `day`: 1 is Monday. A holiday is shut whatever day it is. */
export const hoursSchema = z.object({
  zone: zoneSchema,
  week: z.array(z.object({ day: z.int().min(1).max(7), from: timeOfDaySchema, to: timeOfDaySchema }).refine(({ from, to }) => from < to)).max(42),
  holidays: z.array(dateSchema).max(200)
})
export type Hours = z.infer<typeof hoursSchema>

/** `opensAt`: when the house opens next, ms since 1970; null while it is open, or where that is never. */
export const hoursToldSchema = z.object({ hours: hoursSchema.nullable(), open: z.boolean(), opensAt: z.number().nullable() })
export type HoursTold = z.infer<typeof hoursToldSchema>

/** A time that can be had, ms since 1970. */
export const slotSchema = z.object({ startsAt: z.number(), endsAt: z.number() })
export type Slot = z.infer<typeof slotSchema>

/** One's own hours for calling back, how many times are free by them just now, and what was agreed, soonest first. */
export const ownTimesSchema = z.object({
  hours: hoursSchema.nullable(),
  free: z.int(),
  agreed: z.array(slotSchema.extend({ id: idSchema, showroom: slugSchema, language: languageTagSchema, name: z.string().nullable(), subject: z.string().nullable() }))
})
export type OwnTimes = z.infer<typeof ownTimesSchema>

export const bookSchema = z.object({
  id: idSchema,
  showroom: slugSchema,
  language: languageTagSchema,
  name: personNameSchema.nullable(),
  subject: subjectSchema.nullable(),
  startsAt: z.int(),
  /** Where a reminder goes, if one is wished for and the house can send mail; deleted with the appointment. */
  email: z.email().max(200).nullable()
})

/** `link` opens the showroom when it is time; `calendar` is the appointment as a file. `mail`: a reminder will be sent. */
export const bookedSchema = slotSchema.extend({ link: z.string(), calendar: z.string(), mail: z.boolean(), deleteAt: z.number() })
export type Booked = z.infer<typeof bookedSchema>

export const callBackSchema = slotSchema.extend({ showroom: slugSchema, language: languageTagSchema, subject: z.string().nullable() })
