import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Showroom } from '../../src/contract/showroom.ts'
import type { PublishedShowrooms } from '../../server/ports/published.ts'
import { testShowroom } from '../house/showroom.ts'

/** A place for published showrooms, as two processes see it, with none in it yet. */
export type OpenShelves = { here: PublishedShowrooms; there: PublishedShowrooms; close(): Promise<void> }

const called = (slug: string, more: Partial<Showroom> = {}): Showroom => ({ ...testShowroom, slug, ...more })

/** What everything that keeps published showrooms must do. */
export function shelvesSuite(name: string, open: () => Promise<OpenShelves>): void {
  describe(`published showrooms, ${name}`, () => {
    let shelves: OpenShelves
    beforeAll(async () => void (shelves = await open()))
    afterAll(() => shelves.close())

    it('what was never published is not there', async () => {
      expect(await shelves.here.list()).toEqual([])
      expect(await shelves.here.edition('none')).toBeNull()
      expect(await shelves.here.edition('none', 1)).toBeNull()
    })

    it('P10: the same description published at once from two processes is one edition', async () => {
      const showroom = called('at-once')
      const published = await Promise.all([shelves.here, shelves.there, shelves.here].map((side) => side.publish(showroom)))
      for (const edition of published) expect(edition).toEqual({ number: 1, showroom })
    })

    it('P10: editions count from 1 without gaps, each stays as it was, and the newest is the one that is found', async () => {
      const prices = [1, 2, 3].map((basePrice) => called('dearer', { basePrice }))
      for (const [index, showroom] of prices.entries()) expect(await shelves.here.publish(showroom)).toEqual({ number: index + 1, showroom })
      expect(await shelves.there.edition('dearer')).toEqual({ number: 3, showroom: prices[2] })
      for (const [index, showroom] of prices.entries()) expect(await shelves.there.edition('dearer', index + 1)).toEqual({ number: index + 1, showroom })
      expect(await shelves.there.edition('dearer', 4)).toBeNull()
      // Back to what was is new too, since the newest says something else.
      expect((await shelves.there.publish(prices[0]!)).number).toBe(4)
    })

    it('E6: an edition says who published it, what they wrote, and what it goes back to; the house’s own says nobody', async () => {
      await shelves.here.publish(called('signed'))
      const by = { person: '00000000-0000-4000-8000-000000000001', name: 'Ada', note: 'Dearer', seq: 7, back: null, passes: [{ device: 'phone' as const, by: 'Rita', reason: 'For the fair', at: 5 }] }
      await shelves.there.publish(called('signed', { basePrice: 5 }), by)
      // The same again is the same edition, and stays theirs who published it first.
      await shelves.here.publish(called('signed', { basePrice: 5 }), { ...by, name: 'Rita' })
      const told = await shelves.here.editions('signed')
      expect(told.map(({ number, by: who, note, seq, back, passes }) => [number, who, note, seq, back, passes])).toEqual([[2, 'Ada', 'Dearer', 7, null, by.passes], [1, null, '', null, null, []]])
      expect(await shelves.here.editions('none')).toEqual([])
    })

    it('E7: what was planned for a time comes once, also where something else was published since', async () => {
      const by = { person: '00000000-0000-4000-8000-000000000001', name: 'Ada', note: 'Spring', seq: 7, back: null, passes: [], planned: 1_000 }
      const spring = called('planned', { basePrice: 5 })
      const one = await Promise.all([shelves.here, shelves.there].map((side) => side.publish(spring, by)))
      expect(one.map(({ number }) => number)).toEqual([1, 1])
      await shelves.here.publish(called('planned', { basePrice: 6 }))
      expect((await shelves.there.publish(spring, by)).number).toBe(1)
      expect((await shelves.here.edition('planned'))?.number).toBe(2)
      expect((await shelves.here.publish(spring, { ...by, planned: 2_000 })).number).toBe(3)
    })

    it('each showroom is listed once, by its newest title, in order', async () => {
      await shelves.here.publish(called('b-listed', { title: { en: 'Old' } }))
      await shelves.here.publish(called('b-listed', { title: { en: 'New' } }))
      await shelves.here.publish(called('a-listed'))
      const listed = (await shelves.there.list()).filter(({ slug }) => slug.endsWith('-listed'))
      expect(listed).toEqual([{ slug: 'a-listed', title: testShowroom.title }, { slug: 'b-listed', title: { en: 'New' } }])
    })
  })
}
