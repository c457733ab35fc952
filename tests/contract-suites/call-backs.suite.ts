import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallBacks, NewCallBack } from '../../server/ports/call-backs.ts'
import { NOON } from './scene.ts'

export type OpenCallBacks = { callBacks: CallBacks; person(languages: string[]): Promise<string>; close(): Promise<void> }

const HOUR = 3_600_000
const slot = (hours: number) => ({ startsAt: NOON + hours * HOUR, endsAt: NOON + hours * HOUR + 1_200_000 })

/** What every book of hours and appointments must do. */
export function callBacksSuite(name: string, open: () => Promise<OpenCallBacks>): void {
  describe(`call-backs, ${name}`, () => {
    let there: OpenCallBacks
    let book: CallBacks
    beforeAll(async () => {
      there = await open()
      book = there.callBacks
    })
    afterAll(() => there.close())

    const wish = (startsAt: number, some: Partial<NewCallBack> = {}): NewCallBack => ({
      id: randomUUID(), showroom: 'car', language: 'nl-BE', name: 'Ines', subject: 'Range', email: null, link: 'https://x.example/s/car', startsAt, ...some
    })

    it('Q21: hours are kept as they were set', async () => {
      expect(await book.hours()).toBeNull()
      const hours = { zone: 'Europe/Paris', week: [{ day: 1, from: '09:00', to: '12:00' }], holidays: ['2026-12-25'] }
      await book.setHours(hours)
      await book.setHours({ ...hours, zone: 'Asia/Tokyo' })
      expect(await book.hours()).toEqual({ ...hours, zone: 'Asia/Tokyo' })
    })

    it('Q22: only times that somebody has who speaks the language, each once', async () => {
      const [one, two] = [await there.person(['nl']), await there.person(['nl', 'en'])]
      await there.person(['de'])
      await book.giveOut(one, [slot(1), slot(2)], NOON)
      await book.giveOut(two, [slot(2), slot(3)], NOON)
      expect(await book.free(NOON, 'nl')).toEqual([slot(1), slot(2), slot(3)])
      expect(await book.free(NOON + 2 * HOUR, 'nl')).toEqual([slot(2), slot(3)])
      expect(await book.free(NOON, 'it')).toEqual([])
      await book.giveOut(two, [slot(3)], NOON)
      await book.giveOut(one, [slot(1)], NOON)
      expect(await book.slotsOf(one, NOON)).toEqual([slot(1)])
      expect(await book.free(NOON, 'nl')).toEqual([slot(1), slot(3)])
    })

    it('Q22: of many who take one time at once, as many get it as there are people', async () => {
      const [one, two] = [await there.person(['el']), await there.person(['el'])]
      for (const person of [one, two]) await book.giveOut(person, [slot(50)], NOON)
      const answers = await Promise.all(Array.from({ length: 6 }, () => book.book(wish(slot(50).startsAt, { language: 'el' }), randomUUID(), NOON)))
      const got = answers.filter((answer) => answer !== 'taken')
      // A row that another is just taking is passed over: who was too late for one may come again for the other.
      expect(got.length).toBeGreaterThanOrEqual(1)
      expect(got.length).toBeLessThanOrEqual(2)
      for (let rest = got.length; rest < 2; rest++) expect(await book.book(wish(slot(50).startsAt, { language: 'el' }), randomUUID(), NOON)).toEqual(slot(50))
      expect(await book.book(wish(slot(50).startsAt, { language: 'el' }), randomUUID(), NOON)).toBe('taken')
      expect(await book.free(NOON, 'el')).toEqual([])
      // What is taken stays, whatever hours its advisor gives out anew.
      await book.giveOut(one, [], NOON)
      expect(await book.slotsOf(one, NOON)).toEqual([slot(50)])
    })

    it('Q22: the same sent again is the same, under its newest link; given up it is free', async () => {
      const person = await there.person(['da'])
      await book.giveOut(person, [slot(70)], NOON)
      const mine = wish(slot(70).startsAt, { language: 'da' })
      const [first, second] = [randomUUID(), randomUUID()]
      expect(await book.book(mine, first, NOON)).toEqual(slot(70))
      expect(await book.book(mine, second, NOON)).toEqual(slot(70))
      expect(await book.bySecret(first, NOON)).toBeNull()
      expect(await book.bySecret(second, NOON)).toMatchObject({ ...slot(70), person, name: 'Ines', subject: 'Range', bookedAt: NOON })
      expect(await book.bySecret(second, slot(70).endsAt + 24 * HOUR)).toBeNull()
      expect(await book.bySecret('guessed', NOON)).toBeNull()
      expect(await book.giveUp('guessed')).toBe(false)
      expect(await book.giveUp(second)).toBe(true)
      expect(await book.free(NOON, 'da')).toEqual([slot(70)])
    })

    it('Q22: an advisor’s own hours are kept, given out again and again by one process each, and what was agreed is theirs to see', async () => {
      const [person, other] = [await there.person(['sv']), await there.person(['sv'])]
      const hours = { zone: 'Europe/Paris', week: [{ day: 2, from: '09:00', to: '12:00' }], holidays: [] }
      expect(await book.ownHours(person)).toBeNull()
      await book.setOwnHours(person, { ...hours, zone: 'Asia/Tokyo' }, NOON)
      await book.setOwnHours(person, hours, NOON + 1)
      expect(await book.ownHours(person)).toEqual(hours)
      expect(await book.toGiveOut(NOON + 1, NOON + HOUR)).toEqual([])
      const given = await Promise.all([1, 2, 3].map(() => book.toGiveOut(NOON + 2, NOON + HOUR)))
      expect(given.flat()).toEqual([{ person, hours }])
      await book.giveOut(person, [slot(100), slot(101)], NOON)
      const late = wish(slot(101).startsAt, { language: 'sv' })
      const early = wish(slot(100).startsAt, { language: 'sv', name: null })
      for (const each of [late, early]) await book.book(each, randomUUID(), NOON)
      expect(await book.agreedWith(person, NOON)).toEqual([
        { id: early.id, showroom: 'car', language: 'sv', name: null, subject: 'Range', ...slot(100) },
        { id: late.id, showroom: 'car', language: 'sv', name: 'Ines', subject: 'Range', ...slot(101) }
      ])
      expect(await book.agreedWith(person, slot(100).endsAt)).toMatchObject([{ id: late.id }])
      expect(await book.agreedWith(other, NOON)).toEqual([])
    })

    it('Q23: a reminder is given to one process, and to another only if that one never sent it', async () => {
      const person = await there.person(['fi'])
      await book.giveOut(person, [slot(90)], NOON)
      const mine = wish(slot(90).startsAt, { language: 'fi', email: 'ines@example.org' })
      await book.book(mine, randomUUID(), NOON)
      const soon = slot(90).startsAt - 1_000
      const due = () => Promise.all([1, 2, 3].map(() => book.toRemind(soon, slot(90).startsAt, soon - 60_000))).then((all) => all.flat())
      expect(await book.toRemind(NOON, slot(90).startsAt - 1, 0)).toEqual([])
      expect(await due()).toMatchObject([{ id: mine.id, email: 'ines@example.org', ...slot(90) }])
      expect(await due()).toEqual([])
      expect(await book.toRemind(soon + 1, slot(90).startsAt, soon)).toHaveLength(1)
      await book.reminded(mine.id, soon)
      expect(await book.toRemind(soon + 2, slot(90).startsAt, soon + 2)).toEqual([])
      await book.sweep(slot(90).endsAt + 25 * HOUR)
      expect(await book.slotsOf(person, NOON)).toEqual([])
    })
  })
}
