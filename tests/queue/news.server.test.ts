import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listenForNotices } from '../../server/adapters/events/notices.ts'
import { createConversations } from '../../server/adapters/postgres/conversations.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPresence } from '../../server/adapters/postgres/presence.ts'
import { createQueue } from '../../server/adapters/postgres/queue.ts'
import { createVisits } from '../../server/adapters/postgres/visits.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { randomIds } from '../../server/adapters/system/ids.ts'
import { startLive, type Live } from '../../server/live/live.ts'
import { createLog } from '../../server/log.ts'
import { initialConfiguration } from '../../src/contract/configure.ts'
import type { ToCustomer, ToDesk } from '../../src/contract/protocol.ts'
import { createFakeCalls } from '../fakes/calls.ts'
import type { Stores } from '../fakes/store/store.ts'
import { testShowroom } from '../house/showroom.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'

type Process = { readonly live: Live; readonly origin: string; /** What it has read since it was last looked at. */ readonly read: string[]; close(): Promise<void> }

let database: FreshDatabase
let one: Process
let other: Process
beforeAll(async () => {
  database = await freshDatabase()
  await migrate(database.pool)
  ;[one, other] = [await open(), await open()]
})
afterAll(async () => {
  await one.close()
  await other.close()
  await database.drop()
})

const person = { id: randomUUID(), name: 'Ada', languages: ['en'], look: '', roles: ['advisor' as const], skills: [], showrooms: [], edits: [] }
const card = { name: 'Ada', languages: ['en'], look: '', verified: false }

async function open(): Promise<Process> {
  const { pool } = database
  const origin = randomUUID()
  const read: string[] = []
  const watched = <T extends object>(store: T, names: readonly (keyof T & string)[]): T =>
    new Proxy(store, {
      get(target, name) {
        if ((names as readonly string[]).includes(String(name))) read.push(String(name))
        return Reflect.get(target, name) as unknown
      }
    })
  const stores: Stores = {
    visits: watched(createVisits(pool, origin), ['state']), queue: watched(createQueue(pool, origin), ['rows']),
    conversations: watched(createConversations(pool, origin), ['whole', 'entriesAfter', 'ofPerson']), presence: createPresence(pool, origin)
  }
  const events = await listenForNotices(pool, origin, (error) => console.error(error))
  const live = await startLive({
    clock: systemClock, ids: randomIds, log: createLog('error', console.error), events, calls: createFakeCalls(), left: { unread: async () => 0, onChange: () => () => {} },
    showrooms: { edition: async () => ({ number: 1, showroom: testShowroom }) }, ...stores
  })
  return {
    live,
    origin,
    read,
    async close() {
      await live.stop()
      await events.close()
    }
  }
}

/** Connects a page to a process; gives what it hears. */
async function connect(process: Process, side: 'customer' | 'advisor', party: string) {
  const heard: (ToCustomer | ToDesk)[] = []
  const line = { send: (message: ToCustomer | ToDesk) => void heard.push(message), close: () => {} }
  if (side === 'customer') process.live.plane.customers.add(party, line)
  else process.live.plane.desks.add(party, line)
  await process.live.attendance.arrived(side, party)
  return heard
}

async function begunVisit(): Promise<string> {
  const visit = randomUUID()
  await one.live.plane.visits.begin({ id: visit, secret: randomUUID(), showroom: testShowroom.slug, edition: 1, at: Date.now(), deleteAt: Date.now() + 3_600_000 })
  return visit
}
const wish = (visit: string, name: string | null = null) => ({
  id: randomUUID(), visit, mode: 'writing' as const, language: 'en', subject: null, topic: null, name, look: null, configuration: initialConfiguration(testShowroom),
  first: null, wished: null, showroom: testShowroom.slug
})

it('Q14, C17: what one process did is brought to the pages of another with the news of it, and nothing is read again in either', async () => {
  const visit = await begunVisit()
  const customer = await connect(one, 'customer', visit)
  const desk = await connect(other, 'advisor', person.id)
  await other.live.queueDesk.setDesk(person, 'available')
  await expect.poll(() => one.live.queueDesk.floor().desks.map(({ status, goneAt }) => [status, goneAt])).toEqual([['available', null]])
  // Who came is read; from here on nothing needs to be.
  await expect.poll(() => [one, other].flatMap(({ read }) => read.splice(0)), { interval: 200 }).toEqual([])

  const asked = await one.live.queueDesk.ask(wish(visit))
  if ('refused' in asked) throw new Error(asked.refused)
  await expect.poll(() => desk.some((message) => message.t === 'offer' && message.offer?.request === asked.request.id)).toBe(true)
  const accepted = await other.live.queueDesk.accept(asked.request.id, person, card)
  if ('refused' in accepted) throw new Error(accepted.refused)
  await other.live.talks.knocked(accepted)
  await expect.poll(() => customer.some((message) => message.t === 'knock' && message.knock?.conversation === accepted.conversation.id)).toBe(true)
  expect(await one.live.talks.admit(visit, accepted.conversation.id, false)).toBeNull()
  await expect.poll(() => desk.some((message) => message.t === 'conversation' && message.conversation.state === 'together')).toBe(true)
  expect(await other.live.talks.end({ side: 'advisor', party: person.id, conversation: accepted.conversation.id })).toBeNull()
  await expect.poll(() => customer.some((message) => message.t === 'ended')).toBe(true)
  expect({ one: one.read, other: other.read }).toEqual({ one: [], other: [] })
  const stands = ({ live }: Process) => live.queueDesk.floor().desks.map(({ ringing, going, version }) => ({ ringing, going, version }))
  await expect.poll(() => stands(one)).toEqual(stands(other))
  expect(stands(one)).toMatchObject([{ ringing: false, going: [] }])
})

it('C17: a turn that is more than a notice holds is told by its ids, and comes all the same', async () => {
  const visit = await begunVisit()
  const customer = await connect(one, 'customer', visit)
  await other.live.queueDesk.setPace(person.id, null, true)
  const asked = await one.live.queueDesk.ask(wish(visit))
  if ('refused' in asked) throw new Error(asked.refused)
  await expect.poll(() => other.live.queueDesk.floor().requests.find(({ id }) => id === asked.request.id)?.state).toBe('offered')
  const accepted = await other.live.queueDesk.accept(asked.request.id, person, card)
  if ('refused' in accepted) throw new Error(accepted.refused)
  await one.live.talks.admit(visit, accepted.conversation.id, false)
  const actor = { side: 'advisor', party: person.id, conversation: accepted.conversation.id } as const
  for (let line = 0; line < 5; line++) expect(await other.live.talks.say(actor, randomUUID(), 'é'.repeat(2000))).toBeNull()
  one.read.length = 0
  expect(await other.live.talks.end(actor)).toBeNull()
  await expect.poll(() => customer.some((message) => message.t === 'ended')).toBe(true)
  expect(one.read).toContain('whole')
  await expect.poll(() => one.live.queueDesk.floor().desks[0]?.going).toEqual([])
})

it('Q14, C17: a process that the store had forgotten, and that nobody told anything meanwhile, looks anew for its pages', async () => {
  const visit = await begunVisit()
  const customer = await connect(one, 'customer', visit)
  await other.live.queueDesk.setPace(person.id, null, true)
  const asked = await one.live.queueDesk.ask(wish(visit))
  if ('refused' in asked) throw new Error(asked.refused)
  await expect.poll(() => other.live.queueDesk.floor().requests.find(({ id }) => id === asked.request.id)?.state).toBe('offered')
  await database.pool.query('delete from process where id = $1', [one.origin])
  const accepted = await other.live.queueDesk.accept(asked.request.id, person, card)
  if ('refused' in accepted) throw new Error(accepted.refused)
  await expect.poll(() => customer.some((message) => message.t === 'knock' && message.knock?.conversation === accepted.conversation.id), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => one.live.queueDesk.floor().requests).toEqual([])
})
