import { expect, it } from 'vitest'
import { hoursSchema } from '../contract/hours.ts'
import { dayName, hoursDraftOf, hoursOf, withSpan } from './week.ts'

const hours = { zone: 'Europe/Paris', week: [{ day: 2, from: '09:00', to: '12:00' }, { day: 1, from: '14:00', to: '24:00' }], holidays: ['2026-12-25', '2026-01-01'] }

it('Q21: hours come back as they were, in the order of the week', () => {
  const again = hoursOf(hoursDraftOf(hours, 'UTC'))
  expect(again).toEqual({ zone: 'Europe/Paris', week: [hours.week[1], hours.week[0]], holidays: ['2026-01-01', '2026-12-25'] })
  expect(hoursSchema.safeParse(again).success).toBe(true)
  expect(hoursOf(hoursDraftOf(null, 'Asia/Tokyo'))).toEqual({ zone: 'Asia/Tokyo', week: [], holidays: [] })
})

it('Q21: midnight as an end is the day’s; what ends before it begins is none', () => {
  const draft = withSpan(hoursDraftOf(null, 'UTC'), 3)
  const to = (end: string) => hoursOf({ ...draft, spans: draft.spans.map((span) => ({ ...span, to: end })) })
  expect(to('00:00')?.week).toEqual([{ day: 3, from: '09:00', to: '24:00' }])
  for (const wrong of ['09:00', '08:59', '']) expect(to(wrong)).toBeNull()
})

it('a further span of a day follows the one before', () => {
  const draft = withSpan(withSpan(hoursDraftOf(hours, 'UTC'), 2), 2)
  expect(hoursOf(draft)!.week.filter(({ day }) => day === 2)).toEqual([
    { day: 2, from: '09:00', to: '12:00' },
    { day: 2, from: '13:00', to: '17:00' },
    { day: 2, from: '17:00', to: '24:00' }
  ])
  expect(new Set(draft.spans.map(({ key }) => key)).size).toBe(draft.spans.length)
})

it('names days in the reader’s language', () => {
  expect([dayName(1, 'en'), dayName(7, 'fr')]).toEqual(['Monday', 'Dimanche'])
})
