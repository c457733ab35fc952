import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LeftBook, NewLeftMessage } from '../../server/ports/left-book.ts'
import type { SetClock } from '../fakes/clock.ts'
import { secret } from './staff.suite.ts'

/** A place for left messages, as two processes see it, with none in it yet; `person` is somebody who may answer. */
export type OpenLeft = { here: LeftBook; there: LeftBook; person: string; close(): Promise<void> }

const DAY = 24 * 3_600_000
const message = (more: Partial<NewLeftMessage> = {}): NewLeftMessage => ({
  id: randomUUID(), showroom: 'test-car', edition: 1, language: 'fr-CA', name: 'Zoé', text: 'Is it quiet inside?', ...more
})

/** What everything that keeps left messages must do. */
export function leftSuite(name: string, clock: SetClock, open: () => Promise<OpenLeft>): void {
  describe(`left messages, ${name}`, () => {
    let book: OpenLeft
    let here: LeftBook
    let there: LeftBook
    beforeAll(async () => {
      book = await open()
      here = book.here
      there = book.there
    })
    afterAll(() => book.close())

    async function left(more: Partial<NewLeftMessage> = {}) {
      const [own, sent] = [secret(), message(more)]
      const outcome = await here.leave(sent, own)
      if (outcome === 'taken') throw new Error('taken')
      return { ...sent, secret: own, ...outcome }
    }
    const answer = (text: string) => ({ id: randomUUID(), person: book.person, byName: 'Ada', text })

    it('P8: it is there for thirty days, for the desk and under its link', async () => {
      const one = await left()
      expect(one.deleteAt).toBe(clock.now() + 30 * DAY)
      const listed = (await there.list()).find(({ id }) => id === one.id)
      expect(listed).toEqual({ id: one.id, showroom: 'test-car', language: 'fr-CA', name: 'Zoé', text: one.text, at: clock.now(), done: false, answers: [], deleteAt: one.deleteAt })
      expect(await there.opened(one.secret)).toEqual({
        showroom: 'test-car', edition: 1, advisor: null, startedAt: clock.now(), configuration: null, deleteAt: one.deleteAt,
        entries: [{ seq: 1, kind: 'said', id: one.id, who: 'customer', text: one.text, at: clock.now() }]
      })
      clock.pass(30 * DAY - 1)
      expect(await here.opened(one.secret)).not.toBeNull()
      clock.pass(1)
      expect(await here.opened(one.secret)).toBeNull()
      expect((await here.list()).map(({ id }) => id)).not.toContain(one.id)
      expect(await here.setDone(one.id, true)).toBe(false)
      expect(await here.answer(one.id, answer('too late'))).toBeNull()
    })

    it('P8: sent again, at once and from two processes, it is one message, and every link opens it', async () => {
      const [sent, secrets] = [message(), [secret(), secret(), secret()]]
      await Promise.all(secrets.map((own, index) => (index % 2 ? here : there).leave(sent, own)))
      expect((await here.list()).filter(({ id }) => id === sent.id)).toHaveLength(1)
      for (const own of secrets) expect(await there.opened(own)).toMatchObject({ entries: [{ id: sent.id }] })
    })

    it('P8: another message under its id is refused, and so is the same sent over and over', async () => {
      const sent = message()
      for (let times = 0; times < 5; times++) expect(await here.leave(sent, secret())).not.toBe('taken')
      const own = secret()
      expect(await here.leave(sent, own)).toBe('taken')
      expect(await here.opened(own)).toBeNull()
      const one = await left()
      for (const other of [{ text: 'something else' }, { name: null }, { showroom: 'other' }, { language: 'en' }])
        expect(await here.leave({ ...message(), ...one, ...other }, secret())).toBe('taken')
    })

    it('the desk finds the newest first, and counts what nobody has seen to', async () => {
      const before = await here.unread()
      clock.pass(1000)
      const first = await left()
      clock.pass(1000)
      const second = await left()
      expect((await there.list()).slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id])
      expect(await there.unread()).toBe(before + 2)
      expect(await here.setDone(first.id, true)).toBe(true)
      expect(await there.unread()).toBe(before + 1)
      expect(await here.setDone(first.id, false)).toBe(true)
      expect(await there.unread()).toBe(before + 2)
      expect(await here.setDone(randomUUID(), true)).toBe(false)
    })

    it('an answer sent again is no second one; answers stand in their order, and are read under the link', async () => {
      const one = await left()
      const [yes, more] = [answer('Yes.'), answer('Very.')]
      for (const each of [yes, yes]) expect((await here.answer(one.id, each))?.answers).toEqual([{ id: yes.id, by: 'Ada', text: 'Yes.', at: clock.now() }])
      clock.pass(1000)
      expect((await there.answer(one.id, more))?.answers.map(({ text }) => text)).toEqual(['Yes.', 'Very.'])
      const opened = await here.opened(one.secret)
      expect(opened?.advisor).toBe('Ada')
      expect(opened?.entries.map((entry) => [entry.seq, entry.kind === 'said' && entry.who])).toEqual([[1, 'customer'], [2, 'advisor'], [3, 'advisor']])
      expect(await here.answer(randomUUID(), answer('nobody'))).toBeNull()
    })

    it('a secret opens and deletes what is its own, and nothing else', async () => {
      const [one, other] = [await left(), await left()]
      for (const wrong of ['', one.id, one.secret.slice(1), `${one.secret}x`, secret()]) {
        expect(await here.opened(wrong)).toBeNull()
        expect(await here.deleteOpened(wrong)).toBe(false)
      }
      expect(await here.deleteOpened(one.secret)).toBe(true)
      expect(await there.deleteOpened(one.secret)).toBe(false)
      expect(await there.opened(one.secret)).toBeNull()
      expect(await there.opened(other.secret)).not.toBeNull()
    })

    it('P8: every process hears of a change, until it stops listening', async () => {
      let heard = 0
      const stop = there.onChange(() => heard++)
      await expect.poll(async () => {
        await left()
        return heard
      }).toBeGreaterThan(0)
      stop()
      let others = 0
      const stopOthers = here.onChange(() => others++)
      const before = heard
      await expect.poll(async () => {
        await left()
        return others
      }).toBeGreaterThan(0)
      stopOthers()
      expect(heard).toBe(before)
    })
  })
}
