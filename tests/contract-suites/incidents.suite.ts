import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Incidents } from '../../server/ports/incidents.ts'
import type { Stores } from '../fakes/store/store.ts'
import { createScene, done, NOON, type OpenStore } from './scene.ts'

const HOUR = 3_600_000

/** What every book of incidents must do. */
export function incidentsSuite(name: string, open: () => Promise<OpenStore & { incidents(origin: string): Incidents }>): void {
  describe(`incidents, ${name}`, () => {
    let store: Awaited<ReturnType<typeof open>>
    let here: Stores
    let incidents: Incidents
    let scene: ReturnType<typeof createScene>
    beforeAll(async () => {
      store = await open()
      const origin = randomUUID()
      here = store.as(origin)
      incidents = store.incidents(origin)
      await here.presence.beat(NOON)
      scene = createScene(here)
    })
    afterAll(() => store.close())

    const about = (some: { showroom?: string; since?: number } = {}) => ({ id: randomUUID(), showroom: null, reason: 'No sound', since: NOON, ...some })
    const firstOf = async (request: string) => (await here.queue.rows({ requests: [request], persons: [] })).requests[0]!.first

    it('Q24: whoever waits in its showroom goes first, others do not; there is one at a time', async () => {
      expect(await incidents.newest(0)).toBeNull()
      const [waits, waitsLater] = [await scene.visit(), await scene.visit()]
      const waiting = (await scene.ask(waits)).request.id
      const elsewhere = about({ showroom: 'another-car' })
      expect(done(await incidents.tell(elsewhere, NOON + 1)).requests).toEqual([])
      expect(await incidents.tell(about(), NOON + 2)).toEqual({ refused: 'not-now' })
      expect(await incidents.end(elsewhere.id, NOON + 3)).toMatchObject({ until: NOON + 3 })
      expect(await incidents.end(elsewhere.id, NOON + 9)).toMatchObject({ until: NOON + 3 })
      const ours = about({ showroom: 'test-car' })
      expect(done(await incidents.tell(ours, NOON + 4))).toEqual({ incident: { ...ours, until: null }, requests: [waiting] })
      expect(done(await incidents.tell(ours, NOON + 5)).requests).toEqual([])
      expect(await firstOf(waiting)).toBe('incident')
      const later = (await scene.ask(waitsLater, { at: NOON + 6 })).request.id
      expect(await firstOf(later)).toBeNull()
      expect(await incidents.newest(NOON)).toEqual({ ...ours, until: null })
      await incidents.end(ours.id, NOON + 7)
      expect(await incidents.newest(NOON + 6)).toMatchObject({ id: ours.id, until: NOON + 7 })
      expect(await incidents.newest(NOON + 7)).toBeNull()
      expect(await incidents.end(randomUUID(), NOON)).toBeNull()
      for (const visit of [waits, waitsLater]) done(await here.queue.cancel(visit, NOON))
    })

    it('Q24: it caught who was talking while it lasted, until they have gone first by it once; nobody before or after', async () => {
      const early = await scene.ended()
      const during = await scene.together()
      const lasted = about({ since: NOON + HOUR })
      done(await incidents.tell(lasted, NOON + HOUR))
      expect(await incidents.caught(early.visit, lasted.id)).toBe(false)
      expect(await incidents.caught(during.visit, lasted.id)).toBe(true)
      await incidents.end(lasted.id, NOON + 2 * HOUR)
      done(await here.conversations.end(during.customer, NOON + 3 * HOUR, NOON + 30 * HOUR))
      expect(await incidents.caught(during.visit, lasted.id)).toBe(true)
      done(await here.queue.ask({
        id: randomUUID(), visit: during.visit, mode: 'writing', language: 'en', subject: null, topic: null, name: null, look: null, first: 'incident', wished: null,
        configuration: { choices: {}, open: [] }, at: NOON + 3 * HOUR, deleteAt: NOON + 30 * HOUR, ring: [], expiresAt: 0
      }))
      expect(await incidents.caught(during.visit, lasted.id)).toBe(false)
      expect(await incidents.caught(randomUUID(), lasted.id)).toBe(false)
    })
  })
}
