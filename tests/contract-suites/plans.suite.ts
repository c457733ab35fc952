import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Plan, Plans } from '../../server/ports/plans.ts'
import type { Previews } from '../../server/ports/previews.ts'
import { testShowroom } from '../house/showroom.ts'

const NOON = 1_800_000_000_000
const HOUR = 3_600_000

/** What everything that keeps planned editions must do. */
export function plansSuite(name: string, open: () => Promise<{ plans: Plans; close(): Promise<void> }>): void {
  describe(`planned editions, ${name}`, () => {
    let at: Awaited<ReturnType<typeof open>>
    beforeAll(async () => void (at = await open()))
    afterAll(() => at.close())
    const plan = (slug: string, when: number): Plan => ({ slug, showroom: { ...testShowroom, slug }, at: when, person: randomUUID(), name: 'Ada', note: 'Spring', seq: 3, passes: [{ device: 'phone', by: 'Ada', reason: 'For the fair', at: NOON }] })

    it('E7: one for each showroom, the last that was said; due from its time until it is dropped', async () => {
      const [first, second, other] = [plan('a', NOON), plan('a', NOON + HOUR), plan('b', NOON + 2 * HOUR)]
      for (const each of [first, second, other]) await at.plans.put(each)
      expect(await at.plans.of('a')).toEqual(second)
      expect(await at.plans.of('none')).toBeNull()
      expect(await at.plans.due(NOON + HOUR - 1)).toEqual([])
      expect(await at.plans.due(NOON + 2 * HOUR)).toEqual(['a', 'b'])
      expect(await at.plans.due(NOON + HOUR)).toEqual(['a'])
      // Planned anew while it was published: the new one stays.
      expect(await at.plans.drop('a', NOON)).toBe(false)
      expect(await at.plans.drop('a', NOON + HOUR)).toBe(true)
      expect(await at.plans.drop('b')).toBe(true)
      expect(await at.plans.drop('b')).toBe(false)
    })
  })
}

/** What everything that keeps previews must do. */
export function previewsSuite(name: string, open: () => Promise<{ previews: Previews; close(): Promise<void> }>): void {
  describe(`previews, ${name}`, () => {
    let at: Awaited<ReturnType<typeof open>>
    beforeAll(async () => void (at = await open()))
    afterAll(() => at.close())

    it('E8: opened by its secret alone, until its time is over', async () => {
      const secret = randomUUID()
      await at.previews.make(secret, testShowroom, NOON + HOUR)
      expect(await at.previews.bySecret(secret, NOON)).toEqual(testShowroom)
      expect(await at.previews.bySecret(`${secret}x`, NOON)).toBeNull()
      expect(await at.previews.bySecret(secret, NOON + HOUR)).toBeNull()
      const later = { ...testShowroom, basePrice: 7 }
      expect(await at.previews.renew(secret, later, NOON + HOUR, NOON)).toBe(true)
      expect(await at.previews.bySecret(secret, NOON)).toEqual(later)
      expect(await at.previews.renew(secret, { ...later, slug: 'another' }, NOON + HOUR, NOON)).toBe(false)
      expect(await at.previews.renew(`${secret}x`, later, NOON + HOUR, NOON)).toBe(false)
      expect(await at.previews.renew(secret, later, NOON + 2 * HOUR, NOON + HOUR)).toBe(false)
      await at.previews.sweep(NOON + HOUR)
      expect(await at.previews.bySecret(secret, NOON)).toBeNull()
    })
  })
}
