import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureBook, FigureEvent } from '../../server/ports/figures.ts'
import type { FakeLine } from '../fakes/figures.ts'

const HOUR = 3_600_000
/** Noon UTC of a day in summer: Lisbon's clocks are an hour ahead. */
const NOON = Date.UTC(2026, 6, 14, 12)

/** What everything that counts the queue must do. `note` writes an event down. */
export function figuresSuite(name: string, open: () => Promise<{ figures: FigureBook; note(event: FigureEvent): Promise<void>; write(line: FakeLine): Promise<void>; close(): Promise<void> }>): void {
  describe(`figures, ${name}`, () => {
    let at: Awaited<ReturnType<typeof open>>
    const event = (kind: FigureEvent['kind'], change: Partial<FigureEvent> = {}) =>
      at.note({ at: NOON, kind, mode: 'writing', language: 'en', lasted: kind === 'answered' ? 10_000 : kind === 'talked' ? 240_000 : null, people: 3, ...change })
    beforeAll(async () => {
      at = await open()
      for (const wait of [5_000, 15_000, 25_000]) {
        await event('asked')
        await event('answered', { lasted: wait, ...(wait > 10_000 && { said: wait > 20_000 ? 'later' : 'within' }) })
        await event('talked')
      }
      await event('asked', { at: NOON + HOUR + 5, language: 'fr', mode: 'voice' })
      await event('missed', { at: NOON + HOUR + 5, language: 'fr', mode: 'voice' })
      // Two on duty: a figure of these would be somebody's own.
      await event('asked', { people: 2 })
      await event('answered', { people: 2, lasted: 999_000 })
    })
    afterAll(() => at.close())

    it('F1: in all, by hour of the reader’s zone and by language; what came with fewer than three on duty is a count alone', async () => {
      const { all, hours, languages, leftOut } = await at.figures.read(NOON - HOUR, 'Europe/Lisbon', 3)
      expect(all).toEqual({ asked: 4, answered: 3, inTime: 2, missed: 1, median: 15_000, ninth: 23_000, talked: 240_000, hours: 2, writing: 0.75, said: { within: 1, sooner: 0, later: 1 } })
      expect(hours.map(({ hour, asked, missed }) => [hour, asked, missed])).toEqual([[13, 3, 0], [14, 1, 1]])
      expect(languages.map(({ language, asked, median }) => [language, asked, median])).toEqual([['en', 3, 15_000], ['fr', 1, null]])
      expect(leftOut).toBe(1)
      expect((await at.figures.read(NOON - HOUR, 'UTC', 3)).hours.map(({ hour }) => hour)).toEqual([12, 13])
    })

    it('F3: what customers said, and what they wrote, once three were on duty; by nobody', async () => {
      for (const rating of ['helped', 'helped', 'partly'] as const) await event('rated', { rating })
      await event('rated', { rating: 'not', people: 2 })
      await at.write({ at: NOON, people: 3, rating: 'helped', line: 'Knew the boot by heart' })
      await at.write({ at: NOON, people: 2, rating: 'not', line: 'Somebody’s own' })
      await at.write({ at: NOON - 9 * HOUR, people: 3, rating: 'not', line: 'Long ago' })
      const { ratings, lines } = await at.figures.read(NOON - HOUR, 'UTC', 3)
      expect(ratings).toEqual({ helped: 2, partly: 1, not: 0 })
      expect(lines).toEqual([{ rating: 'helped', line: 'Knew the boot by heart' }])
    })

    it('F1: nothing before the time that was asked for; with nothing there is nothing', async () => {
      expect((await at.figures.read(NOON + HOUR, 'UTC', 3)).all).toMatchObject({ asked: 1, answered: 0, median: null, talked: null })
      const none = await at.figures.read(NOON + 9 * HOUR, 'UTC', 3)
      expect([none.all.asked, none.hours, none.languages, none.leftOut]).toEqual([0, [], [], 0])
    })

    it('F1: what is old is forgotten', async () => {
      await at.figures.sweep(NOON + HOUR)
      expect((await at.figures.read(0, 'UTC', 3)).all.asked).toBe(1)
    })
  })
}
