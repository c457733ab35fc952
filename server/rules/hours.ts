import type { Hours, Slot } from '../../src/contract/hours.ts'

const DAY = 86_400_000
const MINUTE = 60_000
/** How far ahead the next opening is looked for, days: longer than any holidays. */
const FAR = 370

// Making one takes long, and there are few zones.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'
  })
  formats.set(zone, format)
  return format
}

/** How far the clock on the wall in a zone is ahead of UTC at a moment, ms. */
function offsetAt(zone: string, at: number): number {
  const parts = formatOf(zone).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(at / 1000) * 1000
}

/** The date on the wall in a zone at a moment, `2026-03-29`. */
export function dateIn(zone: string, at: number): string {
  return new Date(at + offsetAt(zone, at)).toISOString().slice(0, 10)
}

/**
 * The moment at which the clock on the wall in a zone shows a date and time, ms since 1970. A time that is skipped when clocks go
 * forward is as long after midnight as it would have been; one that comes twice when they go back is the first.
 */
export function momentOf(zone: string, date: string, time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const wall = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * MINUTE
  const before = wall - offsetAt(zone, wall - DAY)
  const after = wall - offsetAt(zone, wall + DAY)
  const fits = [before, after].filter((at) => at + offsetAt(zone, at) === wall)
  return fits.length > 0 ? Math.min(...fits) : before
}

const nextDate = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
/** 1 is Monday. */
const dayOf = (date: string) => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

/** The times from `from` to `to`, ms since 1970, at which it is open by these hours, in order. */
export function openSpans(hours: Hours, from: number, to: number): Slot[] {
  const spans: Slot[] = []
  const last = dateIn(hours.zone, to)
  for (let date = dateIn(hours.zone, from - DAY); date <= last; date = nextDate(date)) {
    if (hours.holidays.includes(date)) continue
    for (const { day, from: opens, to: shuts } of hours.week) {
      if (day !== dayOf(date)) continue
      const span = { startsAt: momentOf(hours.zone, date, opens), endsAt: momentOf(hours.zone, date, shuts) }
      if (span.endsAt > Math.max(from, span.startsAt) && span.startsAt < to) spans.push(span)
    }
  }
  return spans.sort((a, b) => a.startsAt - b.startsAt)
}

export function isOpenAt(hours: Hours, now: number): boolean {
  return openSpans(hours, now, now + 1).some(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
}

/** When it opens next, ms since 1970; null while it is open, or if it never does. */
export function nextOpening(hours: Hours, now: number): number | null {
  if (hours.week.length === 0 || isOpenAt(hours, now)) return null
  for (let week = 0; week * 7 < FAR; week++) {
    const next = openSpans(hours, now + week * 7 * DAY, now + (week + 1) * 7 * DAY).find(({ startsAt }) => startsAt > now)
    if (next) return next.startsAt
  }
  return null
}

/** How long a call-back is kept free, ms. */
export const SLOT_LASTS = 20 * MINUTE
/** How far ahead an advisor's times are given out, ms. */
export const SLOTS_AHEAD = 14 * DAY
/** No time is given out that begins sooner, ms: who is to call has to see it. */
export const SLOT_NOTICE = 15 * MINUTE

/** The times that an advisor with these hours can give out from now on. */
export function slotsOf(hours: Hours, now: number): Slot[] {
  return openSpans(hours, now, now + SLOTS_AHEAD).flatMap(({ startsAt, endsAt }) => {
    const count = Math.floor((endsAt - startsAt) / SLOT_LASTS)
    return Array.from({ length: count }, (_, index) => ({ startsAt: startsAt + index * SLOT_LASTS, endsAt: startsAt + (index + 1) * SLOT_LASTS }))
  }).filter((slot) => slot.startsAt >= now + SLOT_NOTICE)
}

/** When an appointment and all that belongs to it is deleted, ms since 1970. */
export function callBackDeleteAt({ endsAt }: Slot): number {
  return endsAt + DAY
}

/** How long before its time one is reminded of it, ms. */
export const REMIND_BEFORE = 30 * MINUTE
