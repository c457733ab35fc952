import { z } from 'zod'
import { ratingSchema } from './conversation.ts'

/**
 * How long people waited, for the team head: no visitor and no advisor stands in it. Counted is only what happened while three
 * or more people were on duty, since with fewer a figure would be somebody's own.
 *
 * GET /api/figures?days=28&zone=Europe/Lisbon   figuresSchema
 */
/** Waits against the range of minutes that was told at first: within it, sooner, later. Eight of ten should be within. */
const saidSchema = z.object({ within: z.int(), sooner: z.int(), later: z.int() })
export type Said = z.infer<typeof saidSchema>

const cellShape = {
  asked: z.int(),
  answered: z.int(),
  /** Of those answered, how many within twenty seconds. */
  inTime: z.int(),
  /** Gone before anybody came. */
  missed: z.int(),
  /** Half waited at most this long, and nine of ten at most that, ms; null where nobody was answered. */
  median: z.number().nullable(),
  ninth: z.number().nullable(),
  said: saidSchema,
  /** How many people this would need for eight of ten to be answered within twenty seconds (Erlang C); null without a basis. */
  people: z.int().nullable()
}

/** What one hour of the day comes to, over all the days; `hour` is 0 to 23 in the zone that was asked for. */
export const hourCellSchema = z.object({ hour: z.int().min(0).max(23), ...cellShape })
export type HourCell = z.infer<typeof hourCellSchema>
export const languageCellSchema = z.object({ language: z.string(), ...cellShape })

export const figuresSchema = z.object({
  since: z.number(),
  /** Fewer people on duty than this, and nothing is counted. */
  fewest: z.int(),
  /** How much was left out because of that: a count alone. */
  leftOut: z.int(),
  all: z.object(cellShape),
  hours: z.array(hourCellSchema),
  languages: z.array(languageCellSchema),
  /** What customers said of conversations after their end: how many of each, and what they wrote, in no order that would tell whose. */
  ratings: z.object({ helped: z.int(), partly: z.int(), not: z.int() }),
  lines: z.array(z.object({ rating: ratingSchema, line: z.string() }))
})
export type Figures = z.infer<typeof figuresSchema>
export type Cell = Figures['all']

const ZONE = /^[A-Za-z0-9_+\-/]{1,60}$/
export const askFiguresSchema = z.object({
  days: z.coerce.number().int().min(1).max(90).default(28),
  zone: z.string().regex(ZONE).default('UTC').refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
    } catch {
      return false
    }
  })
})
