import { afterEach, expect, it } from 'vitest'
import { byDay } from './slots.ts'

const before = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = before
})

const slot = (iso: string) => ({ startsAt: Date.parse(iso), endsAt: Date.parse(iso) + 1_200_000 })

it('Q21, Q22: times stand under the day of the reader’s own calendar', () => {
  process.env['TZ'] = 'Asia/Tokyo'
  const days = byDay([slot('2026-06-01T14:40:00Z'), slot('2026-06-01T15:00:00Z')], 'en')
  expect(days.map(({ label, times }) => [label, times.map((time) => time.label)])).toEqual([['Monday, June 1', ['23:40']], ['Tuesday, June 2', ['00:00']]])
})

it('Q21: on the night when clocks go back the hour that comes twice is told apart', () => {
  process.env['TZ'] = 'Europe/Paris'
  const [day] = byDay(['2026-10-25T00:20:00Z', '2026-10-25T01:20:00Z', '2026-10-25T02:20:00Z'].map(slot), 'en')
  const labels = day!.times.map(({ label }) => label)
  expect(new Set(labels).size).toBe(3)
  expect(labels[2]).toBe('03:20')
  expect(labels[0]).toContain('02:20')
  expect(labels[1]).toContain('02:20')
})
