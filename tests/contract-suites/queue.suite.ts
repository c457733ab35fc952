import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stores } from '../fakes/store/store.ts'
import { CARD, createScene, done, NOON, type OpenStore } from './scene.ts'

/** What every queue must do, whatever holds it. */
export function queueSuite(name: string, open: () => Promise<OpenStore>): void {
  describe(`the queue, ${name}`, () => {
    let store: OpenStore
    let here: Stores
    let there: Stores
    let scene: ReturnType<typeof createScene>
    beforeAll(async () => {
      store = await open()
      here = store.as(randomUUID())
      there = store.as(randomUUID())
      await here.presence.beat(NOON)
      await there.presence.beat(NOON)
      scene = createScene(here)
    })
    afterAll(() => store.close())

    it('Q1: one visit has one request, however often it asks', async () => {
      const visit = await scene.visit()
      const first = await scene.ask(visit)
      expect(first).toMatchObject({ fresh: true, revised: { revision: 0 } })
      const others = await Promise.all([1, 2, 3, 4].map(() => scene.ask(visit)))
      for (const other of others) expect(other).toMatchObject({ fresh: false, request: { id: first.request.id } })
      done(await here.queue.cancel(visit, NOON))
    })

    it('Q1: the same ask sent again after it was cancelled is not a second one', async () => {
      const visit = await scene.visit()
      const { request } = await scene.ask(visit)
      done(await here.queue.cancel(visit, NOON))
      expect(await scene.ask(visit, { id: request.id })).toMatchObject({ fresh: false, request: { state: 'cancelled' } })
      expect(done(await here.queue.cancel(visit, NOON)).request.state).toBe('cancelled')
    })

    it('Q1: a request id that is somebody else’s is refused', async () => {
      const { request } = await scene.ask(await scene.visit())
      const stranger = await scene.visit()
      await expect(scene.ask(stranger, { id: request.id })).rejects.toThrow('bad-message')
      done(await here.queue.cancel(request.visit, NOON))
    })

    it('Q2: it rings in the same step when nobody waits before it, and not when somebody does', async () => {
      const desk = await scene.desk()
      const ringing = await scene.ask(await scene.visit(), { ring: [desk] })
      expect(ringing.request).toMatchObject({ state: 'offered', offeredTo: desk, offerExpiresAt: NOON + 20_000 })
      const waiting = await scene.ask(await scene.visit(), { ring: [desk] })
      expect(waiting.request.state).toBe('waiting')
      const free = await scene.desk()
      expect((await scene.ask(await scene.visit(), { ring: [free] })).request.state).toBe('waiting')
      for (const { id, visit } of (await here.queue.rows()).requests) if (id) done(await here.queue.cancel(visit, NOON))
    })

    it('Q3: a desk rings for one at a time, and for none beyond its room', async () => {
      const desk = await scene.desk()
      const [first, second] = [await scene.ask(await scene.visit()), await scene.ask(await scene.visit(), { at: NOON + 1 })]
      expect(await here.queue.offer(first.request.id, desk, NOON, NOON + 20_000)).not.toBeNull()
      expect(await here.queue.offer(second.request.id, desk, NOON, NOON + 20_000)).toBeNull()
      done(await here.queue.accept(first.request.id, desk, randomUUID(), CARD, NOON))
      expect(await here.queue.offer(second.request.id, desk, NOON, NOON + 20_000)).not.toBeNull()
      done(await here.queue.accept(second.request.id, desk, randomUUID(), CARD, NOON))
      const voice = await scene.ask(await scene.visit(), { mode: 'voice' })
      expect(await here.queue.offer(voice.request.id, desk, NOON, NOON + 20_000)).toBeNull()
      done(await here.queue.cancel(voice.request.visit, NOON))
    })

    it('Q2: of many claims of one request and one desk, from two processes, exactly one wins', async () => {
      for (let round = 0; round < 5; round++) {
        const desks = [await scene.desk(), await scene.desk()]
        const requests = [await scene.ask(await scene.visit()), await scene.ask(await scene.visit())].map((asked) => asked.request)
        const claims = requests.flatMap((request) => desks.flatMap((desk) => [here, there].map((side) => side.queue.offer(request.id, desk, NOON, NOON + 20_000))))
        const won = (await Promise.all(claims)).filter((row) => row !== null)
        expect(new Set(won.map((row) => row.id)).size).toBe(won.length)
        expect(new Set(won.map((row) => row.offeredTo)).size).toBe(won.length)
        expect(won.length).toBeGreaterThanOrEqual(1)
        for (const request of requests) done(await here.queue.cancel(request.visit, NOON))
      }
    })

    it('Q2: of two who accept, only the one at whose desk it rings gets it; again is the same again', async () => {
      const [desk, other] = [await scene.desk(), await scene.desk()]
      const { request } = await scene.ask(await scene.visit(), { ring: [desk] })
      const [mine, theirs] = await Promise.all([
        here.queue.accept(request.id, desk, randomUUID(), CARD, NOON),
        there.queue.accept(request.id, other, randomUUID(), CARD, NOON)
      ])
      expect(theirs).toEqual({ refused: 'taken' })
      const { conversation } = done(mine)
      expect(conversation).toMatchObject({ state: 'knocking', person: desk, room: null })
      expect(done(await here.queue.accept(request.id, desk, randomUUID(), CARD, NOON))).toMatchObject({ again: true, conversation: { id: conversation.id } })
      expect(await here.queue.accept(randomUUID(), desk, randomUUID(), CARD, NOON)).toEqual({ refused: 'not-found' })
    })

    it('Q5: passing gives it back, again is the same again, and a stranger cannot', async () => {
      const desk = await scene.desk()
      const { request } = await scene.ask(await scene.visit(), { ring: [desk] })
      expect(await here.queue.pass(request.id, randomUUID(), NOON)).toEqual({ refused: 'expired' })
      for (let times = 0; times < 2; times++)
        expect(done(await here.queue.pass(request.id, desk, NOON + 5)).request).toMatchObject({
          state: 'waiting', offeredTo: null, rung: [{ person: desk, how: 'passed', at: NOON + 5 }]
        })
      expect(await here.queue.accept(request.id, desk, randomUUID(), CARD, NOON)).toEqual({ refused: 'expired' })
      done(await here.queue.cancel(request.visit, NOON))
    })

    it('Q4: an offer runs out at its time and not before, in whatever process looks', async () => {
      const desk = await scene.desk()
      const { request } = await scene.ask(await scene.visit(), { ring: [desk] })
      expect((await there.presence.sweepOffers(NOON + 19_999, 0)).requests).toEqual([])
      expect(await there.presence.sweepOffers(NOON + 20_000, 0)).toEqual({ requests: [request.id], persons: [desk] })
      const { requests, desks } = await here.queue.rows({ requests: [request.id], persons: [desk] })
      expect(requests[0]).toMatchObject({ state: 'waiting', offeredTo: null, rung: [{ person: desk, how: 'ran-out' }] })
      expect(desks[0]).toMatchObject({ ringing: false, rangAt: NOON, goneAt: null })
      done(await here.queue.cancel(request.visit, NOON))
    })

    it('Q5: what rings at a desk that has gone is taken back', async () => {
      const desk = await scene.desk()
      const { request } = await scene.ask(await scene.visit(), { ring: [desk] })
      expect(await here.presence.close('advisor', desk, NOON + 100)).toEqual({ last: true })
      expect((await here.presence.sweepOffers(NOON + 200, NOON + 99)).requests).toEqual([])
      expect((await here.presence.sweepOffers(NOON + 200, NOON + 100)).requests).toEqual([request.id])
      expect(await here.queue.offer(request.id, desk, NOON, NOON + 20_000)).toBeNull()
      done(await here.queue.cancel(request.visit, NOON))
    })

    it('Q7: a desk left open is set to away', async () => {
      const desk = await scene.desk()
      await here.presence.close('advisor', desk, NOON + 100)
      expect(await here.presence.sweepDesks(NOON + 99)).not.toContain(desk)
      expect(await here.presence.sweepDesks(NOON + 100)).toContain(desk)
      expect((await here.queue.rows({ requests: [], persons: [desk] })).desks[0]).toMatchObject({ status: 'away', goneAt: NOON + 100 })
    })
  })
}
