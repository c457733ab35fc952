import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stores } from '../fakes/store/store.ts'
import { CARD, CONFIGURATION, createScene, done, NOON, type OpenStore } from './scene.ts'

const CHANGE = { kind: 'choose', group: 'paint', choice: 'ember' } as const
const INVERSE = { kind: 'choose', group: 'paint', choice: 'glacier' } as const
const EMBER = { choices: { paint: 'ember' }, open: [] }

/** What every store of conversations must do, whatever holds it. */
export function conversationsSuite(name: string, open: () => Promise<OpenStore>): void {
  describe(`conversations, ${name}`, () => {
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

    it('C1: before admission nothing is written, no one joins, and a stranger cannot let anybody in', async () => {
      const { visit, person, conversation } = await scene.knocking()
      const customer = { side: 'customer', party: visit, conversation: null } as const
      const advisor = { side: 'advisor', party: person, conversation } as const
      for (const actor of [customer, advisor]) {
        expect(await here.conversations.say(actor, randomUUID(), 'hello', NOON)).toEqual({ refused: 'not-now' })
        expect(await here.conversations.issueIdentity(actor, randomUUID(), 8, NOON)).toEqual({ refused: 'not-now' })
      }
      expect(await here.conversations.admit(await scene.visit(), conversation, 'room', false, NOON)).toEqual({ refused: 'not-now' })
      expect((await here.conversations.whole(conversation))!).toMatchObject({ entries: [], conversation: { room: null, state: 'knocking' } })
    })

    it('Y4: a look that was changed is in the conversation from then on, and only while there is one', async () => {
      const { visit, person, conversation } = await scene.knocking()
      const where = { conversation, visit, person }
      expect(await here.conversations.lookOfCustomer(visit, 'abc')).toEqual(where)
      expect(await here.conversations.lookOfAdvisor(person, 'xyz')).toEqual([where])
      const known = { advisor: { look: 'xyz', name: 'Ada' }, customer: { look: 'abc' } }
      expect((await there.conversations.whole(conversation))!.conversation).toMatchObject(known)
      done(await here.conversations.admit(visit, conversation, randomUUID(), false, NOON))
      expect(await here.conversations.lookOfCustomer(visit, null)).toEqual(where)
      expect((await there.conversations.whole(conversation))!.conversation.customer.look).toBeNull()
      done(await here.conversations.end({ side: 'customer', party: visit, conversation: null }, NOON, NOON + 5))
      expect(await here.conversations.lookOfCustomer(visit, 'abc')).toEqual({ refused: 'not-now' })
      expect(await here.conversations.lookOfAdvisor(person, 'abc')).toEqual([])
      expect((await there.conversations.whole(conversation))!.conversation).toMatchObject({ advisor: { look: 'xyz' }, customer: { look: null } })
    })

    it('C2: an admission opens it once; the same again changes nothing', async () => {
      const { visit, conversation } = await scene.knocking()
      const first = done(await here.conversations.admit(visit, conversation, 'room-one', false, NOON))
      expect(first).toMatchObject({ again: false, entry: { seq: 1, kind: 'note', note: 'came-in' }, conversation: { state: 'together' } })
      expect(done(await here.conversations.admit(visit, conversation, 'room-two', false, NOON))).toMatchObject({ again: true, conversation: { room: 'room-one' } })
    })

    it('C3: declining ends it without a word kept; the same again changes nothing', async () => {
      const { visit, person, conversation } = await scene.knocking()
      for (const again of [false, true])
        expect(done(await here.conversations.decline(visit, conversation, NOON, NOON + 5))).toMatchObject({ again, conversation: { state: 'ended', room: null } })
      expect(await here.conversations.admit(visit, conversation, 'room', false, NOON)).toEqual({ refused: 'not-now' })
      expect((await here.visits.state(visit))!).toMatchObject({ request: null, conversation: null })
      expect((await here.conversations.ofPerson(person)).conversations).toEqual([])
    })

    it('C4: an advisor who leaves the door gives the request back to the head of the queue', async () => {
      const { visit, person, request, conversation } = await scene.knocking()
      const turned = done(await here.conversations.end({ side: 'advisor', party: person, conversation }, NOON + 7, NOON + 8))
      expect(turned).toMatchObject({ withdrawn: true, conversation: { state: 'ended' } })
      expect((await here.visits.state(visit))!).toMatchObject({ request: { id: request, state: 'waiting', headAt: NOON + 7 }, conversation: null })
      done(await here.queue.cancel(visit, NOON))
    })

    it('C5: what is said has one place, however often and from wherever it is sent', async () => {
      const { customer, conversation } = await scene.together()
      const id = randomUUID()
      const sent = await Promise.all([here, there, here, there].map((side) => side.conversations.say(customer, id, 'once', NOON)))
      for (const said of sent) expect(done(said).entry).toMatchObject({ seq: 2, id, kind: 'said', who: 'customer', text: 'once' })
      expect(sent.filter((said) => !done(said).again)).toHaveLength(1)
      expect(await here.conversations.entriesAfter(conversation, 1)).toHaveLength(1)
    })

    it('C5: two sides who write at once leave a log without gaps or doubles', async () => {
      const { customer, advisor, conversation } = await scene.together()
      await Promise.all(
        Array.from({ length: 40 }, (_, index) => {
          const side = index % 2 ? here : there
          return side.conversations.say(index % 3 ? customer : advisor, randomUUID(), `line ${index}`, NOON + index)
        })
      )
      const entries = await here.conversations.entriesAfter(conversation, 0)
      expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1))
    })

    it('C6: only its two people act in it', async () => {
      const { conversation } = await scene.together()
      const stranger = { side: 'advisor', party: randomUUID(), conversation } as const
      expect(await here.conversations.say(stranger, randomUUID(), 'hello', NOON)).toEqual({ refused: 'not-found' })
      expect(await here.conversations.issueIdentity(stranger, 'x', 8, NOON)).toEqual({ refused: 'not-found' })
      expect(await here.conversations.end(stranger, NOON, NOON)).toEqual({ refused: 'not-found' })
      const passer = { side: 'customer', party: await scene.visit(), conversation: null } as const
      expect(await here.conversations.say(passer, randomUUID(), 'hello', NOON)).toEqual({ refused: 'not-now' })
    })

    it('C7: a change is taken on the revision that it was reckoned on, and on no other', async () => {
      const { customer, advisor, visit } = await scene.together()
      const reckoned = { change: CHANGE, inverse: INVERSE, expected: 0, configuration: EMBER }
      const id = randomUUID()
      expect(done(await here.conversations.change(advisor, id, reckoned, NOON))).toMatchObject({
        again: false, revised: { revision: 1, configuration: EMBER }, entry: { kind: 'changed', who: 'advisor', revision: 1, change: CHANGE, inverse: INVERSE }
      })
      expect(await there.conversations.change(customer, randomUUID(), reckoned, NOON)).toEqual({ stale: { revision: 1, configuration: EMBER } })
      expect(done(await there.conversations.change(advisor, id, reckoned, NOON))).toMatchObject({ again: true, revised: { revision: 1 } })
      expect((await here.visits.state(visit))!.revised).toEqual({ revision: 1, configuration: EMBER })
    })

    it('C7: before anybody has come a change is the visit’s own', async () => {
      const visit = await scene.visit()
      const actor = { side: 'customer', party: visit, conversation: null } as const
      const reckoned = { change: CHANGE, inverse: INVERSE, expected: 0, configuration: EMBER }
      expect(await here.conversations.change(actor, randomUUID(), reckoned, NOON)).toEqual({ refused: 'not-now' })
      await scene.ask(visit)
      expect(done(await here.conversations.change(actor, randomUUID(), reckoned, NOON))).toMatchObject({ conversation: null, entry: null, revised: { revision: 1 } })
      done(await here.queue.cancel(visit, NOON))
    })

    it('C8: what was seen only grows, and never beyond what there is', async () => {
      const { customer, advisor, conversation } = await scene.together()
      expect(await here.conversations.seen(advisor, 99)).toMatchObject({ conversation, seq: 1 })
      expect(await here.conversations.seen(advisor, 1)).toBeNull()
      expect(await here.conversations.seen(customer, 1)).toMatchObject({ seq: 1 })
      expect((await here.conversations.whole(conversation))!.conversation.seen).toEqual({ customer: 1, advisor: 1 })
    })

    it('K6: a call moves to another room with nobody in it yet, and the one before is to be closed', async () => {
      const { customer, advisor, conversation, visit, person } = await scene.together()
      const before = done(await here.conversations.issueIdentity(advisor, 'before', 8, NOON)).room
      const room = `room-${randomUUID()}`
      expect(await here.conversations.moveCall(conversation, room, NOON)).toEqual({ conversation, visit, person, peers: { customer: [], advisor: [] } })
      expect(await here.presence.roomsToClose()).toContain(before)
      expect(done(await there.conversations.issueIdentity(customer, 'after', 8, NOON))).toMatchObject({ room, peers: { customer: ['after'], advisor: [] } })
      await here.presence.roomClosed(before)
      done(await here.conversations.end(customer, NOON, NOON))
      expect(await here.conversations.moveCall(conversation, `room-${randomUUID()}`, NOON)).toBe(null)
      await here.presence.roomClosed(room)
    })

    it('K2: identities are known to both sides, and old ones are forgotten', async () => {
      const { customer, advisor } = await scene.together()
      for (const identity of ['a', 'b', 'c']) done(await here.conversations.issueIdentity(customer, identity, 2, NOON + identity.charCodeAt(0)))
      const { peers } = done(await here.conversations.issueIdentity(advisor, 'd', 2, NOON))
      expect(peers).toEqual({ customer: ['b', 'c'], advisor: ['d'] })
    })

    it('C10: ending is for both, once; the room is put down to be closed', async () => {
      const { customer, advisor, conversation, visit } = await scene.together()
      const { room } = (await here.conversations.whole(conversation))!.conversation
      const [one, two] = await Promise.all([here.conversations.end(customer, NOON, NOON + 9), there.conversations.end(advisor, NOON, NOON + 9)])
      expect([done(one).again, done(two).again].sort()).toEqual([false, true])
      expect(await here.presence.roomsToClose()).toContain(room)
      await here.presence.roomClosed(room!)
      expect(await here.presence.roomsToClose()).not.toContain(room)
      expect(await here.conversations.say(customer, randomUUID(), 'late', NOON)).toEqual({ refused: 'not-now' })
      expect(await here.conversations.issueIdentity(customer, 'late', 8, NOON)).toEqual({ refused: 'not-now' })
      expect((await here.visits.state(visit))!).toMatchObject({ conversation: { state: 'ended', ended: { keep: 'day', deleteAt: NOON + 9 } }, entries: [{ note: 'came-in' }, { kind: 'note' }] })
    })

    it('D2: kept under a link, opened by it alone, replaced by a new one, forgotten by it', async () => {
      const { visit } = await scene.ended()
      const [old, secret] = [randomUUID(), randomUUID()]
      done(await here.conversations.keep(visit, { keep: 'thirty-days', secret: old, deleteAt: NOON + 30_000 }, NOON))
      done(await here.conversations.keep(visit, { keep: 'thirty-days', secret, deleteAt: NOON + 30_000 }, NOON))
      expect(await here.visits.kept(old, NOON)).toBeNull()
      expect(await here.visits.kept(secret, NOON + 30_000)).toBeNull()
      const kept = await here.visits.kept(secret, NOON + 29_999)
      expect(kept).toMatchObject({ showroom: 'test-car', advisor: 'Ada', configuration: CONFIGURATION, deleteAt: NOON + 30_000 })
      expect(kept!.entries.map((entry) => entry.kind)).toEqual(['note', 'said', 'note'])
      expect(await here.visits.forgetKept(old)).toBe(false)
      expect(await here.visits.forgetKept(secret)).toBe(true)
      expect(await here.visits.kept(secret, NOON)).toBeNull()
    })

    it('D3: deleted now is gone now, and the visit can ask again', async () => {
      const { visit, conversation } = await scene.ended()
      expect(done(await here.conversations.keep(visit, { keep: 'now', secret: null, deleteAt: NOON }, NOON + 600_000)).conversation.ended.keep).toBe('now')
      expect(await here.conversations.whole(conversation)).toBeNull()
      expect((await here.visits.state(visit))!).toMatchObject({ name: null, conversation: null, revised: { configuration: null } })
      expect(await scene.ask(visit)).toMatchObject({ fresh: true })
      done(await here.queue.cancel(visit, NOON))
    })

    it('D1, D4: what is due is deleted, and nothing before', async () => {
      const { visit, conversation } = await scene.ended()
      await here.presence.deleteDue(NOON + 89_999, NOON, 0)
      expect(await here.conversations.whole(conversation)).not.toBeNull()
      const gone = await here.presence.deleteDue(NOON + 90_000, NOON, 0)
      expect(gone.conversations).toBeGreaterThanOrEqual(1)
      expect(gone.visits).toBeGreaterThanOrEqual(1)
      expect(await here.conversations.whole(conversation)).toBeNull()
      expect(await here.visits.state(visit)).toBeNull()
    })

    it('D1: what is kept of one conversation keeps nothing of another of the same visit', async () => {
      const first = await scene.ended()
      const { request } = await scene.ask(first.visit, { ring: [first.person], at: NOON + 30_000, subject: 'second' })
      const { conversation } = done(await here.queue.accept(request.id, first.person, randomUUID(), CARD, NOON + 30_000))
      done(await here.conversations.admit(first.visit, conversation.id, randomUUID(), false, NOON + 30_000))
      done(await here.conversations.end({ ...first.customer }, NOON + 31_000, NOON + 90_000))
      done(await here.conversations.keep(first.visit, { keep: 'thirty-days', secret: randomUUID(), deleteAt: NOON + 900_000 }, NOON))
      await here.presence.deleteDue(NOON + 90_000, NOON, 0)
      expect(await here.conversations.whole(first.conversation)).toBeNull()
      expect(await here.conversations.whole(conversation.id)).not.toBeNull()
      expect((await here.queue.rows({ requests: [first.request], persons: [] })).requests).toEqual([])
    })

    it('D5: forgetting a visit ends what goes on and leaves nothing', async () => {
      const { visit, conversation, person } = await scene.together()
      expect(await here.visits.forget(visit, NOON)).toMatchObject({ id: conversation, state: 'ended', person })
      expect(await here.visits.state(visit)).toBeNull()
      expect(await here.conversations.whole(conversation)).toBeNull()
    })
  })
}
