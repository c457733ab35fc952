import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/draft/command.ts'
import type { Entry } from '../../src/contract/draft/edit.ts'
import type { Drafts } from '../../server/ports/drafts.ts'
import { demoDescription } from '../fixtures/description.ts'

const NOON = 1_800_000_000_000
const ADA = { person: randomUUID(), name: 'Ada' }
const RITA = { person: randomUUID(), name: 'Rita' }
const price = (to: number): Command => ({ name: 'set', at: ['basePrice'], to })
const title = (to: string): Command => ({ name: 'set', at: ['title', 'en'], to })

/** What everything that keeps drafts must do; `here` and `there` are two processes. */
export function draftsSuite(name: string, open: () => Promise<{ here: Drafts; there: Drafts; fresh(): Drafts; close(): Promise<void> }>): void {
  describe(`drafts, ${name}`, () => {
    let at: Awaited<ReturnType<typeof open>>
    let slug: string
    const start = demoDescription()
    const [hers, his] = [randomUUID(), randomUUID()]
    const edit = (command: Command, seen: number, page = hers, id: string = randomUUID()) => ({ id, page, seen, command, undoes: null })
    const done = async (drafts: Drafts, ...asked: Parameters<typeof edit>): Promise<Entry> => {
      const answer = await drafts.append(slug, edit(...asked), asked[2] === his ? RITA : ADA, NOON)
      if (!answer || 'misfit' in answer) throw new Error(`not taken: ${JSON.stringify(answer)}`)
      return answer.entry
    }
    beforeAll(async () => void (at = await open()))
    afterAll(() => at.close())
    beforeEach(async () => {
      slug = `car-${randomUUID().slice(0, 8)}`
      await at.here.begin(slug, { ...start, slug }, NOON)
    })

    it('E2: begins once, and what was never begun is not there', async () => {
      expect(await at.there.begin(slug, start, NOON)).toBe(false)
      expect(await at.there.now(slug)).toEqual({ seq: 0, description: { ...start, slug } })
      expect(await at.here.now('none')).toBeNull()
      expect(await at.here.append('none', edit(price(1), 0), ADA, NOON)).toBeNull()
      expect(await at.here.asOf(slug, 1)).toBeNull()
    })

    it('E2: an edit is in the history with who and when, and the other process stands where this one does', async () => {
      const first = await done(at.here, price(1), 0)
      expect(first).toMatchObject({ seq: 1, name: 'Ada', person: ADA.person, at: NOON, over: null, inverse: price(start.basePrice) })
      const second = await done(at.there, title('Estate'), 1, his)
      expect(second).toMatchObject({ seq: 2, name: 'Rita', over: null })
      for (const drafts of [at.here, at.there, at.fresh()]) expect(await drafts.now(slug)).toMatchObject({ seq: 2, description: { basePrice: 1, title: { en: 'Estate' } } })
      expect(await at.here.since(slug, 0)).toEqual([first, second])
      expect(await at.there.before(slug, 2, 5)).toEqual([first])
      expect(await at.here.asOf(slug, 1)).toEqual({ seq: 1, description: { ...start, slug, basePrice: 1 } })
      expect((await at.here.list()).find((line) => line.slug === slug)).toMatchObject({ title: { en: 'Estate' }, seq: 2, changedAt: NOON, archivedAt: null })
    })

    it('E3: sent again it is the same edit, from either process, however late', async () => {
      const sent = edit(price(1), 0)
      const answers = await Promise.all([at.here, at.there, at.here, at.there].map((drafts) => drafts.append(slug, sent, ADA, NOON)))
      expect(answers.map((answer) => answer && 'entry' in answer && answer.entry.seq)).toEqual([1, 1, 1, 1])
      expect(answers.filter((answer) => answer && 'again' in answer && !answer.again)).toHaveLength(1)
      await done(at.there, price(2), 1, his)
      expect(await at.fresh().append(slug, sent, ADA, NOON)).toMatchObject({ entry: { seq: 1 }, again: true })
      expect((await at.here.now(slug))!.description.basePrice).toBe(2)
      // Of an edit that would not fit any more too.
      const removal = edit({ name: 'remove', at: ['hotspots', start.hotspots[0]!.id] }, 2)
      expect(await at.here.append(slug, removal, ADA, NOON)).toMatchObject({ again: false })
      expect(await at.there.append(slug, removal, ADA, NOON)).toMatchObject({ entry: { seq: 3 }, again: true })
    })

    it('E4: the later of two on one field says which it went over; both values stay in the history', async () => {
      await done(at.here, price(1), 0)
      expect(await done(at.there, price(2), 0, his)).toMatchObject({ seq: 2, over: 1, inverse: price(1) })
      // Seen, of the same page, the same value, another field: nobody is gone over.
      expect(await done(at.here, price(3), 2)).toMatchObject({ over: null })
      expect(await done(at.here, price(4), 2)).toMatchObject({ over: null })
      expect(await done(at.there, price(4), 2, his)).toMatchObject({ over: null })
      expect(await done(at.there, title('Estate'), 0, his)).toMatchObject({ over: null })
      // What lies within what is taken away is gone over too.
      const { id } = start.hotspots[0]!
      const text = await done(at.here, { name: 'set', at: ['hotspots', id, 'text', 'en'], to: 'New words' }, 6)
      expect(await done(at.there, { name: 'remove', at: ['hotspots', id] }, 6, his)).toMatchObject({ over: text.seq })
      // And what was meant for it is told who took it away.
      expect(await at.here.append(slug, edit({ name: 'set', at: ['hotspots', id, 'label', 'en'], to: 'Late' }, 7), ADA, NOON)).toEqual({ misfit: 'gone', by: 8 })
    })

    it('E4: many at once from two processes: one order, no gap, none lost', async () => {
      const asked = Array.from({ length: 40 }, (_, n) => ({ drafts: n % 2 ? at.here : at.there, page: n % 2 ? hers : his, to: n + 1 }))
      const entries = await Promise.all(asked.map(({ drafts, page, to }) => done(drafts, price(to), 0, page)))
      expect(entries.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(asked.map((_, n) => n + 1))
      const history = await at.here.since(slug, 0)
      expect(history.map(({ command }) => (command as { to: number }).to).toSorted((a, b) => a - b)).toEqual(asked.map(({ to }) => to))
      for (const drafts of [at.here, at.there, at.fresh()]) expect((await drafts.now(slug))!.description.basePrice).toBe((history.at(-1)!.command as { to: number }).to)
    })

    it('E2: a long history opens as it stands, and as it stood', async () => {
      for (let n = 0; n < 140; n++) await done(at.here, price(n), n)
      expect(await at.fresh().now(slug)).toMatchObject({ seq: 140, description: { basePrice: 139 } })
      expect((await at.fresh().asOf(slug, 70))!.description.basePrice).toBe(69)
      expect((await at.there.before(slug, 141, 3)).map(({ seq }) => seq)).toEqual([138, 139, 140])
    })

    it('E9: an archived one takes no edit until it is taken up again', async () => {
      await done(at.here, price(1), 0)
      expect(await at.there.archive(slug, NOON)).toBe(true)
      expect(await at.here.append(slug, edit(price(2), 1), ADA, NOON)).toBeNull()
      expect((await at.here.list()).find((line) => line.slug === slug)!.archivedAt).toBe(NOON)
      await at.here.archive(slug, null)
      expect(await done(at.there, price(2), 1)).toMatchObject({ seq: 2 })
      expect(await at.here.archive('none', NOON)).toBe(false)
    })
  })
}
