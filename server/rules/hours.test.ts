import { expect, it } from 'vitest'
import { hoursSchema, type Hours } from '../../src/contract/hours.ts'
import { calendarFile } from './calendar.ts'
import { isDue } from '../../src/contract/appointment.ts'
import { isOpenAt, momentOf, nextOpening, openSpans, SLOT_LASTS, slotsOf } from './hours.ts'

const at = (text: string) => Date.parse(text)
const weekdays: Hours = { zone: 'Europe/Paris', week: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' })), holidays: ['2026-12-25'] }

it('Q21: hours are by the clock on the wall, in summer and in winter', () => {
  expect(isOpenAt(weekdays, at('2026-07-01T07:00:00Z'))).toBe(true)
  expect(isOpenAt(weekdays, at('2026-07-01T06:59:59Z'))).toBe(false)
  expect(isOpenAt(weekdays, at('2026-12-01T07:59:59Z'))).toBe(false)
  expect(isOpenAt(weekdays, at('2026-12-01T16:59:59Z'))).toBe(true)
  expect(isOpenAt(weekdays, at('2026-12-01T17:00:00Z'))).toBe(false)
})

it('Q21: the next opening steps over weekends and holidays, whatever zone one asks from', () => {
  expect(nextOpening(weekdays, at('2026-11-20T18:00:00Z'))).toBe(at('2026-11-23T08:00:00Z'))
  expect(nextOpening(weekdays, at('2026-12-24T20:00:00Z'))).toBe(at('2026-12-28T08:00:00Z'))
  expect(nextOpening(weekdays, at('2026-12-24T10:00:00Z'))).toBeNull()
  expect(nextOpening({ ...weekdays, week: [] }, 0)).toBeNull()
  const auckland: Hours = { zone: 'Pacific/Auckland', week: [{ day: 1, from: '08:00', to: '09:00' }], holidays: [] }
  // Monday there is still Sunday in Greenwich.
  expect(nextOpening(auckland, at('2026-06-07T00:00:00Z'))).toBe(at('2026-06-07T20:00:00Z'))
})

it('Q21: on a change of clocks a day has an hour less or more, and no time is lost or doubled', () => {
  // 29 March 2026: 02:00 becomes 03:00 in Paris. 25 October: 03:00 becomes 02:00.
  expect(momentOf('Europe/Paris', '2026-03-29', '01:59')).toBe(at('2026-03-29T00:59:00Z'))
  expect(momentOf('Europe/Paris', '2026-03-29', '02:30')).toBe(at('2026-03-29T01:30:00Z'))
  expect(momentOf('Europe/Paris', '2026-03-29', '03:00')).toBe(at('2026-03-29T01:00:00Z'))
  expect(momentOf('Europe/Paris', '2026-10-25', '02:30')).toBe(at('2026-10-25T00:30:00Z'))
  const sundays: Hours = { zone: 'Europe/Paris', week: [{ day: 7, from: '00:00', to: '24:00' }], holidays: [] }
  const lasts = (date: string) => openSpans(sundays, at(`${date}T00:00:00Z`), at(`${date}T12:00:00Z`)).map(({ startsAt, endsAt }) => (endsAt - startsAt) / 3_600_000)
  expect(lasts('2026-03-29')).toEqual([23])
  expect(lasts('2026-10-25')).toEqual([25])
  expect(lasts('2026-10-18')).toEqual([24])
})

it('Q22: the times that an advisor gives out lie within their hours, do not overlap, and never in the past', () => {
  const now = at('2026-03-27T10:05:00Z')
  const slots = slotsOf(weekdays, now)
  expect(slots[0]!.startsAt).toBeGreaterThan(now)
  slots.forEach((slot, index) => {
    expect(isOpenAt(weekdays, slot.startsAt) && isOpenAt(weekdays, slot.endsAt - 1)).toBe(true)
    expect(slot.endsAt - slot.startsAt).toBe(SLOT_LASTS)
    if (index > 0) expect(slot.startsAt).toBeGreaterThanOrEqual(slots[index - 1]!.endsAt)
  })
  // The clocks change in between: nine in the morning is nine in the morning before and after.
  expect(slots.some(({ startsAt }) => startsAt === at('2026-03-30T07:00:00Z'))).toBe(true)
  const slot = { startsAt: now, endsAt: now + SLOT_LASTS }
  expect([now - 6 * 60_000, now - 60_000, now + SLOT_LASTS, now + 3 * SLOT_LASTS].map((time) => isDue(slot, time))).toEqual([false, true, true, false])
})

it('Q21: what is no zone, no time, or backwards is refused', () => {
  for (const wrong of [{ zone: 'Mars/Olympus' }, { week: [{ day: 8, from: '09:00', to: '10:00' }] }, { week: [{ day: 1, from: '10:00', to: '09:00' }] }, { holidays: ['2026-02-30'] }])
    expect(hoursSchema.safeParse({ ...weekdays, ...wrong }).success).toBe(false)
})

it('Q22: the calendar file escapes what people wrote and folds its lines', () => {
  const file = calendarFile({ id: 'a', title: 'Car; colours, “ü”\nBEGIN:VALARM', link: `https://x.example/${'s'.repeat(90)}`, startsAt: at('2026-03-30T07:00:00Z'), endsAt: at('2026-03-30T07:20:00Z'), madeAt: 0 })
  expect(file).toContain('DTSTART:20260330T070000Z\r\n')
  expect(file).toContain('SUMMARY:Car\\; colours\\, “ü”\\nBEGIN:VALARM\r\n')
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain(`URL:https://x.example/${'s'.repeat(90)}\r\n`)
})
