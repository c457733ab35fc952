import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fallenReport } from '../../server/incoming/fallen.ts'
import type { ModelBook } from '../../server/ports/models.ts'

/** `kept` notes files in the book of assets, since models name them. A fresh, empty queue for each call of `fresh`. */
export type OpenModels = { fresh(): Promise<ModelBook>; person(name: string): Promise<string>; kept(): Promise<string>; close(): Promise<void> }

const NOON = 1_800_000_000_000
const refused = fallenReport('car.glb', 'fell', 'a word')
const weighed = { bytes: 1, triangles: 1, draws: 1, textures: 1, materials: 1, parts: 1 }
const ready = { ...refused, outcome: 'ready' as const, findings: [], after: { light: weighed, headset: weighed, full: weighed } }

/** What everything that queues models must do. */
export function modelsSuite(name: string, open: () => Promise<OpenModels>): void {
  describe(`models that come in, ${name}`, () => {
    let at: OpenModels
    let models: ModelBook
    beforeEach(async () => {
      at ??= await open()
      models = await at.fresh()
    })
    afterAll(() => at.close())

    const add = async (when = NOON, arrived = true) => {
      const id = randomUUID()
      await models.add({ id, name: 'car.glb', bytes: 12, person: await at.person('Ada'), at: when })
      if (arrived) await models.arrived(id, when)
      return id
    }

    it('I9: first come, first looked at, one at a time in the whole house', async () => {
      const coming = await add(NOON - 5, false)
      const [second, first] = [await add(NOON + 2), await add(NOON + 1)]
      const here = [coming, first, second]
      expect(await models.claim('a', [], NOON, NOON + 10)).toBeNull()
      expect(await models.claim('a', here, NOON, NOON + 10)).toEqual({ id: first, name: 'car.glb', bytes: 12, source: null, tries: 1 })
      expect(await models.claim('b', here, NOON, NOON + 10)).toBeNull()
      expect(await models.finish(first, 'a', { report: refused, product: null, at: NOON + 3 })).toBe(true)
      expect((await models.claim('b', here, NOON, NOON + 10))?.id).toBe(second)
      expect(await models.byId(first)).toMatchObject({ state: 'refused', by: 'Ada', finishedAt: NOON + 3, report: refused, product: null })
      expect((await models.coming()).map(({ id }) => id)).toEqual([coming])
      expect(new Set(await models.unfinished())).toEqual(new Set([coming, second]))
      expect((await models.list()).map(({ id }) => id)).toEqual([second, first, coming])
    })

    it('I9: whoever falls loses what they held, and can finish it no more', async () => {
      const id = await add()
      await models.claim('a', [id], NOON, NOON + 10)
      expect(await models.hold(id, 'a', NOON + 20)).toBe(true)
      expect(await models.claim('b', [id], NOON + 19, NOON + 40)).toBeNull()
      expect(await models.claim('b', [id], NOON + 20, NOON + 40)).toMatchObject({ id, tries: 2 })
      const hash = await at.kept()
      expect([await models.hold(id, 'a', NOON + 99), await models.sourced(id, 'a', hash), await models.finish(id, 'a', { report: refused, product: null, at: NOON })]).toEqual([false, false, false])
      expect((await models.byId(id))?.state).toBe('checking')
    })

    it('I9: what is given back is tried again, after the others if it failed, uncounted if it did not', async () => {
      const [one, two] = [await add(NOON), await add(NOON + 1)]
      await models.claim('a', [one, two], NOON, NOON + 10)
      await models.release(one, 'a')
      expect(await models.claim('a', [one, two], NOON, NOON + 10)).toMatchObject({ id: one, tries: 1 })
      await models.again(one, 'a', NOON + 2)
      expect(await models.claim('a', [one, two], NOON, NOON + 10)).toMatchObject({ id: two })
      await models.finish(two, 'a', { report: refused, product: null, at: NOON })
      expect(await models.claim('a', [one], NOON, NOON + 10)).toMatchObject({ id: one, tries: 2 })
    })

    it('I9: once its bytes lie in the store, anybody may take it up', async () => {
      const [id, hash] = [await add(), await at.kept()]
      await models.claim('a', [id], NOON, NOON + 10)
      expect(await models.sourced(id, 'a', hash)).toBe(true)
      expect(await models.claim('b', [], NOON + 10, NOON + 20)).toMatchObject({ id, source: hash })
    })

    it('I9: all bytes are here once, however often that is said', async () => {
      const id = await add()
      await models.claim('a', [id], NOON, NOON + 10)
      await models.arrived(id, NOON + 1)
      expect((await models.byId(id))?.state).toBe('checking')
    })

    it('I12: parts, passes and a poster stand with it; the newest word counts', async () => {
      const [id, hash] = [await add(), await at.kept()]
      expect(await models.setPoster(id, hash)).toBe(false)
      await models.claim('a', [id], NOON, NOON + 10)
      await models.finish(id, 'a', { report: ready, product: hash, at: NOON })
      expect(await models.setPoster(id, hash)).toBe(true)
      expect(await models.confirm(id, [{ node: 'Tür', kind: 'door' }])).toBe(true)
      for (const reason of ['shown at a fair', 'for one week']) expect(await models.pass(id, { device: 'phone', by: 'Ada', reason, at: NOON })).toBe(true)
      expect(await models.byId(id)).toMatchObject({
        state: 'ready', product: `/product/${hash}/`, poster: `/a/${hash}.webp`, confirmed: [{ node: 'Tür', kind: 'door' }], passes: [{ device: 'phone', by: 'Ada', reason: 'for one week', at: NOON }]
      })
      expect(await models.judged(hash)).toEqual({ model: id, gate: ready.gate, light: ready.after.light, passes: [{ device: 'phone', by: 'Ada', reason: 'for one week', at: NOON }] })
      expect(await models.judged('0'.repeat(64))).toBeNull()
      expect(await models.confirm(randomUUID(), [])).toBe(false)
      expect(await models.remove(id, NOON)).toBe(true)
      expect([await models.remove(id, NOON), await models.byId(id)]).toEqual([false, null])
    })
  })
}
