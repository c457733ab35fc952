import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { listenForNotices } from '../../server/adapters/events/notices.ts'
import { createConversations } from '../../server/adapters/postgres/conversations.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPresence } from '../../server/adapters/postgres/presence.ts'
import { createQueue } from '../../server/adapters/postgres/queue.ts'
import { createVisits } from '../../server/adapters/postgres/visits.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { randomIds } from '../../server/adapters/system/ids.ts'
import { SESSION_COOKIE, VISIT_COOKIE } from '../../server/http/cookies.ts'
import { createAsker } from '../../server/http/origin.ts'
import { createSockets } from '../../server/http/socket/sockets.ts'
import { answerUpgrades } from '../../server/http/upgrade.ts'
import { startLive } from '../../server/live/live.ts'
import { createLog } from '../../server/log.ts'
import type { Events } from '../../server/ports/events.ts'
import { startPostgres } from '../../server/start/postgres/start.ts'
import { initialConfiguration } from '../../src/contract/configure.ts'
import { createFakeCalls } from '../fakes/calls.ts'
import { createFakeBus } from '../fakes/events.ts'
import { emptyStore } from '../fakes/store/data.ts'
import { createFakeStores, type Stores } from '../fakes/store/store.ts'
import { testShowroom } from '../house/showroom.ts'
import { openBare, type Bare } from './bare-socket.ts'
import { alternate, median, type Row } from './row.ts'

const ROUNDS = 7
const EACH = 40
/** One page may say fifty things a second: what is measured stays within that, ms an act. */
const PACE = 22
const BAR = 4

/** The socket server of the product over one store or another, with a customer and an advisor connected. */
async function openServer(stores: Stores, events: Events) {
  const log = createLog('warn', (line) => console.error(line))
  const person = { id: randomUUID(), name: 'Ada', languages: ['en'], look: '', roles: ['advisor' as const], skills: [], showrooms: [], edits: null }
  const sessions = { bySecret: async () => ({ sessionId: 's', person, verified: false }), signedIn: async () => [person] }
  const left = { unread: async () => 0, onChange: () => () => {} }
  const showrooms = { edition: async () => ({ number: 1, showroom: testShowroom }) }
  const live = await startLive({ clock: systemClock, ids: randomIds, log, events, left, showrooms, calls: createFakeCalls(), ...stores })
  const limits = { take: () => true }
  const asker = createAsker([])
  const sockets = createSockets({ live, sessions, limits, asker })
  const http = createServer()
  const stop = answerUpgrades(http, { '/socket/visit': sockets.visit, '/socket/desk': sockets.desk }, asker.isOurs)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  const secret = randomIds.secret()
  const at = Date.now()
  await stores.visits.begin({ id: randomUUID(), secret, showroom: testShowroom.slug, edition: 1, at, deleteAt: at + 3_600_000 })
  const desk = await openBare(`${address}/socket/desk`, `${SESSION_COOKIE}=${person.id}`)
  const customer = await openBare(`${address}/socket/visit`, `${VISIT_COOKIE}=${secret}`)
  await desk.act({ t: 'status', status: 'available' })
  return {
    desk,
    customer,
    async close() {
      await sockets.close()
      stop()
      await live.stop()
      await new Promise((resolve) => http.close(resolve))
      await events.close()
    }
  }
}

type Pair = { desk: Bare; customer: Bare }

function asking() {
  return { t: 'ask', mode: 'writing', language: 'en', name: null, subject: null, look: null, configuration: initialConfiguration(testShowroom) }
}

/** The median time from asking to ringing, ms. */
async function askToRing({ desk, customer }: Pair): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < EACH; count++) {
    const rings = desk.next((message) => message.t === 'offer' && message.offer !== null)
    const began = performance.now()
    const answered = customer.act(asking())
    await rings
    times.push(performance.now() - began)
    await answered
    const silent = desk.next((message) => message.t === 'offer' && message.offer === null)
    await customer.act({ t: 'cancel' })
    await silent
    await setTimeout(2 * PACE)
  }
  return median(times)
}

async function comeTogether({ desk, customer }: Pair): Promise<void> {
  const rings = desk.next((message) => message.t === 'offer' && message.offer !== null)
  await customer.act(asking())
  const { offer } = (await rings) as unknown as { offer: { request: string } }
  const knocks = customer.next((message) => message.t === 'knock')
  await desk.act({ t: 'accept', request: offer.request })
  const { knock } = (await knocks) as unknown as { knock: { conversation: string } }
  await customer.act({ t: 'admit', conversation: knock.conversation })
}

/** The median time from saying to being heard at the other side, ms. */
async function sayToHeard({ desk, customer }: Pair): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < EACH; count++) {
    const heard = desk.next((message) => message.t === 'entry')
    const began = performance.now()
    const answered = customer.act({ t: 'say', text: 'How far does it go in winter?' })
    await heard
    times.push(performance.now() - began)
    await answered
    await setTimeout(PACE)
  }
  return median(times)
}

/** What durability costs: the product's own sockets over PostgreSQL, against the same ones over memory. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-bench-'))
  const postgres = await startPostgres(folder)
  const pool = new pg.Pool({ ...postgres.connection, max: 10 })
  pool.on('error', (error) => console.error(error.message))
  await migrate(pool)
  const origin = randomUUID()
  const stores = {
    visits: createVisits(pool, origin), queue: createQueue(pool, origin),
    conversations: createConversations(pool, origin), presence: createPresence(pool, origin)
  }
  const durable = await openServer(stores, await listenForNotices(pool, origin, (error) => console.error(error)))
  const bus = createFakeBus()
  const bare = await openServer(createFakeStores(emptyStore(bus.tell), 'bench'), bus.join('bench'))
  try {
    // Once each before it counts: compiled code and prepared statements are what a running server has.
    for (const side of [durable, bare]) await askToRing(side)
    const ring = await alternate('customer asks → desk rings, p50', 'ms', BAR, ROUNDS, () => askToRing(durable), () => askToRing(bare))
    for (const side of [durable, bare]) await comeTogether(side)
    for (const side of [durable, bare]) await sayToHeard(side)
    const say = await alternate('message sent → at the other side, durable, p50', 'ms', BAR, ROUNDS, () => sayToHeard(durable), () => sayToHeard(bare))
    return [ring, say]
  } finally {
    await durable.close()
    await bare.close()
    await pool.end()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
