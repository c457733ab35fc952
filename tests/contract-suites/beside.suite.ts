import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BesideBook, ReplyBook } from '../../server/ports/beside.ts'

/** `talk` makes an ended conversation of `person` that is kept until `deleteAt`, in which `lines` were said, and gives its id. */
export type OpenBeside = {
  beside: BesideBook
  person(): Promise<string>
  talk(person: string, lines: readonly string[], times: { endedAt: number; deleteAt: number }): Promise<string>
  close(): Promise<void>
}

const NOON = 1_800_000_000_000
const DAY = 86_400_000
const times = (endedAt = NOON) => ({ endedAt, deleteAt: NOON + DAY })

/** What everything that keeps notes beside conversations must do. */
export function besideSuite(name: string, open: () => Promise<OpenBeside>): void {
  describe(`beside conversations, ${name}`, () => {
    let at: OpenBeside
    beforeAll(async () => void (at = await open()))
    afterAll(() => at.close())

    it('B1: a note is its advisor’s alone', async () => {
      const [ada, bo] = [await at.person(), await at.person()]
      const talk = await at.talk(ada, ['Hello'], times())
      expect(await at.beside.read(ada, talk)).toEqual({ note: '', labels: [], revision: 0 })
      expect(await at.beside.write(ada, talk, { note: 'plays the cello', labels: ['music', 'boot'], revision: 0 })).toEqual({ note: 'plays the cello', labels: ['music', 'boot'], revision: 1 })
      expect(await at.beside.read(bo, talk)).toBeNull()
      expect(await at.beside.write(bo, talk, { note: 'mine', labels: [], revision: 1 })).toBeNull()
      expect(await at.beside.talk(bo, talk, NOON)).toBeNull()
      expect(await at.beside.search(bo, { words: '', label: null }, NOON)).toEqual([])
      expect(await at.beside.read(ada, randomUUID())).toBeNull()
    })

    it('B2: of two tabs that write at once one is told that it was late', async () => {
      const ada = await at.person()
      const talk = await at.talk(ada, ['Hello'], times())
      const outcomes = await Promise.all(['one', 'two'].map((note) => at.beside.write(ada, talk, { note, labels: [], revision: 0 })))
      expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(1)
      expect((await at.beside.read(ada, talk))?.revision).toBe(1)
      expect(await at.beside.write(ada, talk, { note: 'x', labels: [], revision: 7 })).toBe('stale')
    })

    it('B3: one’s own are found by words anywhere and by label, newest first, signs as they are written, and not once they are over', async () => {
      const ada = await at.person()
      const old = await at.talk(ada, ['Does a cello fit?', 'Yes, 100% sure'], times(NOON))
      const young = await at.talk(ada, ['How far on one charge?'], times(NOON + 1000))
      await at.beside.write(ada, old, { note: 'garage on the left', labels: ['boot'], revision: 0 })
      const found = async (words: string, label: string | null = null, now = NOON) => (await at.beside.search(ada, { words, label }, now)).map(({ id }) => id)
      expect(await found('')).toEqual([young, old])
      expect(await found('CELLO')).toEqual([old])
      expect(await found('garage')).toEqual([old])
      expect(await found('100%')).toEqual([old])
      expect(await found('%')).toEqual([old])
      expect(await found('_')).toEqual([])
      expect(await found('', 'boot')).toEqual([old])
      expect(await found('far', 'boot')).toEqual([])
      expect(await found('', null, NOON + DAY)).toEqual([])
      expect((await at.beside.search(ada, { words: 'sure', label: null }, NOON))[0]).toMatchObject({ line: 'Yes, 100% sure', labels: ['boot'], ended: { keep: 'day' } })
      expect(await at.beside.talk(ada, old, NOON)).toMatchObject({ id: old, note: 'garage on the left', labels: ['boot'] })
      expect((await at.beside.talk(ada, old, NOON))?.entries.filter(({ kind }) => kind === 'said')).toHaveLength(2)
      expect(await at.beside.talk(ada, old, NOON + DAY)).toBeNull()
    })
  })
}

/** What everything that keeps ready answers must do. */
export function repliesSuite(name: string, open: () => Promise<{ replies: ReplyBook; person(): Promise<string>; close(): Promise<void> }>): void {
  describe(`ready answers, ${name}`, () => {
    let at: Awaited<ReturnType<typeof open>>
    beforeAll(async () => void (at = await open()))
    afterAll(() => at.close())

    it('B4: everybody has the house’s and their own; a shortcut is one answer in each language', async () => {
      const [ada, bo] = [await at.person(), await at.person()]
      const house = { id: randomUUID(), person: null, shortcut: 'boot', language: 'en', text: 'Up to 142 cm.' }
      const mine = { id: randomUUID(), person: ada, shortcut: 'boot', language: 'en', text: 'It fits, {name}.' }
      for (const reply of [house, mine]) expect(await at.replies.put(reply)).toBe('done')
      expect(await at.replies.of(bo)).toEqual([house])
      expect(new Set((await at.replies.of(ada)).map(({ id }) => id))).toEqual(new Set([house.id, mine.id]))
      expect(await at.replies.put({ ...house, id: randomUUID() })).toBe('taken')
      expect(await at.replies.put({ ...house, id: randomUUID(), language: 'fr', text: 'Jusqu’à 142 cm.' })).toBe('done')
      expect(await at.replies.put({ ...mine, text: 'It does.' })).toBe('done')
      expect(await at.replies.byId(mine.id)).toMatchObject({ text: 'It does.', person: ada })
      await at.replies.remove(mine.id)
      expect(await at.replies.byId(mine.id)).toBeNull()
    })
  })
}
