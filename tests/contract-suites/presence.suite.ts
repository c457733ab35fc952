import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stores } from '../fakes/store/store.ts'
import { createScene, NOON, type OpenStore } from './scene.ts'

/** What every store of presence must do, whatever holds it. */
export function presenceSuite(name: string, open: () => Promise<OpenStore>): void {
  describe(`presence, ${name}`, () => {
    let store: OpenStore
    let here: Stores
    let there: Stores
    let scene: ReturnType<typeof createScene>
    beforeAll(async () => {
      store = await open()
      here = store.as(randomUUID())
      there = store.as(randomUUID())
      scene = createScene(here)
      expect(await here.presence.beat(NOON)).toBe(true)
      expect(await here.presence.beat(NOON)).toBe(false)
      await there.presence.beat(NOON)
    })
    afterAll(() => store.close())

    it('C9: a party is gone when its last line in any process has gone', async () => {
      const { person } = await scene.together()
      expect(await there.presence.open('advisor', person, NOON)).toMatchObject({ first: false })
      expect(await here.presence.close('advisor', person, NOON + 1)).toEqual({ last: false })
      expect(await there.presence.close('advisor', person, NOON + 2)).toEqual({ last: true })
      expect(await there.presence.open('advisor', person, NOON)).toMatchObject({ first: true, notes: [] })
      await there.presence.close('advisor', person, NOON + 2)
    })

    it('C9: a dropped line is written down after a while, once, and its return too', async () => {
      const { person, conversation } = await scene.together()
      await here.presence.close('advisor', person, NOON + 100)
      expect((await here.presence.sweepDrops(NOON + 110, NOON + 99)).filter((note) => note.conversation === conversation)).toEqual([])
      const notes = async () => (await here.presence.sweepDrops(NOON + 110, NOON + 100)).filter((note) => note.conversation === conversation)
      expect(await notes()).toMatchObject([{ person, entry: { seq: 2, kind: 'note', note: 'line-dropped', who: 'advisor' } }])
      expect(await notes()).toEqual([])
      const back = await there.presence.open('advisor', person, NOON + 120)
      expect(back.notes).toMatchObject([{ conversation, entry: { seq: 3, note: 'line-back', who: 'advisor' } }])
    })

    it('C9: who was connected to a process that died is gone', async () => {
      const dying = store.as(randomUUID())
      await dying.presence.beat(NOON)
      const visit = await scene.visit()
      await here.presence.close('customer', visit, NOON)
      await dying.presence.open('customer', visit, NOON)
      await here.presence.beat(NOON + 5000)
      await there.presence.beat(NOON + 5000)
      expect((await here.presence.sweepLines(NOON + 5000, NOON)).visits).not.toContain(visit)
      expect((await here.presence.sweepLines(NOON + 5000, NOON + 1)).visits).toContain(visit)
      expect(await dying.presence.beat(NOON + 5000)).toBe(true)
      await dying.presence.leave()
    })

    it('C11: what one side has left for long is ended by the house, and who left the queue is out of it', async () => {
      const { visit, conversation } = await scene.together()
      const waiting = await scene.visit()
      await scene.ask(waiting)
      await here.presence.close('customer', visit, NOON + 100)
      await here.presence.close('customer', waiting, NOON + 100)
      const before = await here.presence.sweepAbandoned(NOON + 200, NOON + 99, NOON + 300)
      expect(before.conversations.map((turned) => turned.conversation.id)).not.toContain(conversation)
      const { conversations, requests } = await here.presence.sweepAbandoned(NOON + 200, NOON + 100, NOON + 300)
      expect(conversations.find((turned) => turned.conversation.id === conversation)!.conversation.ended).toMatchObject({ by: 'house', deleteAt: NOON + 300 })
      expect(requests).toHaveLength(1)
      expect((await here.visits.state(waiting))!.request).toBeNull()
    })
  })
}
