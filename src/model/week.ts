import type { Hours } from '../contract/hours.ts'
import { capital } from '../words/format.ts'

/** Hours while they are being changed: spans by their day (1 is Monday), each with a key of its own, holidays in order. */
export interface HoursDraft {
  zone: string
  spans: readonly { key: number; day: number; from: string; to: string }[]
  holidays: readonly string[]
}

/** The time zone of whoever reads, by its name: `Europe/Lisbon`. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** What is set, to be changed; nothing where nothing is. */
export function hoursDraftOf(hours: Hours | null, zone: string): HoursDraft {
  if (!hours) return { zone, spans: [], holidays: [] }
  return { zone: hours.zone, spans: hours.week.map((span, key) => ({ ...span, key })), holidays: hours.holidays.toSorted() }
}

/** The next span of a day: after its last one, or the morning. */
export function withSpan(draft: HoursDraft, day: number): HoursDraft {
  const last = draft.spans.findLast((span) => span.day === day)
  const key = Math.max(-1, ...draft.spans.map((span) => span.key)) + 1
  const times = last && last.to < '23:00' ? { from: last.to < '13:00' ? '13:00' : last.to, to: last.to < '17:00' ? '17:00' : '24:00' } : { from: '09:00', to: '17:00' }
  return { ...draft, spans: [...draft.spans, { key, day, ...times }] }
}

/** A time field says midnight as `00:00`: as an end it is the day's. */
const endOf = (to: string) => (to === '00:00' ? '24:00' : to)

/** The hours as they are sent, in the order of the week; null where one ends before it begins. */
export function hoursOf({ zone, spans, holidays }: HoursDraft): Hours | null {
  const week = spans.map(({ day, from, to }) => ({ day, from, to: endOf(to) })).toSorted((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1))
  return week.every(({ from, to }) => from !== '' && to !== '' && from < to) ? { zone, week, holidays: [...new Set(holidays)].toSorted() } : null
}

/** A day of the week by its name, in a language: 1 is Monday. */
export function dayName(day: number, language: string): string {
  // The first of January 2024 was a Monday.
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))
  return capital(name, language)
}
