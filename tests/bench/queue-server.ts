import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { listenForNotices } from '../../server/adapters/events/notices.ts'
import { createConversations } from '../../server/adapters/postgres/conversations.ts'
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
import { createFakeCalls } from '../fakes/calls.ts'
import { createFakeBus } from '../fakes/events.ts'
import { emptyStore } from '../fakes/store/data.ts'
import { createFakeStores, type Stores } from '../fakes/store/store.ts'
import { testShowroom } from '../house/showroom.ts'
import { openBare, type Bare } from './bare-socket.ts'

export type QueueServer = Awaited<ReturnType<typeof openQueueServer>>

/** The stores over a database, and how to end them. */
export async function durableStores(connection: pg.PoolConfig) {
  const pool = new pg.Pool({ ...connection, max: 10 })
  pool.on('error', (error) => console.error(error.message))
  const origin = randomUUID()
  const stores: Stores = {
    visits: createVisits(pool, origin), queue: createQueue(pool, origin),
    conversations: createConversations(pool, origin), presence: createPresence(pool, origin)
  }
  return { pool, stores, events: await listenForNotices(pool, origin, (error) => console.error(error)) }
}

export function memoryStores(): { stores: Stores; events: Events } {
  const bus = createFakeBus()
  return { stores: createFakeStores(emptyStore(bus.tell), 'bench'), events: bus.join('bench') }
}

/** The socket server of the product over some stores; whoever names themselves is let in. */
export async function openQueueServer({ stores, events }: { stores: Stores; events: Events }) {
  const log = createLog('error', (line) => console.error(line))
  const personOf = (id: string) => ({ id, name: 'Ada', languages: ['en'], look: '', roles: ['advisor' as const], skills: [], showrooms: [], edits: null })
  const sessions = { bySecret: async (id: string) => ({ sessionId: id, person: personOf(id), verified: false }), signedIn: async (ids: readonly string[]) => ids.map(personOf) }
  const left = { unread: async () => 0, onChange: () => () => {} }
  const showrooms = { edition: async () => ({ number: 1, showroom: testShowroom }) }
  const live = await startLive({ clock: systemClock, ids: randomIds, log, events, left, showrooms, calls: createFakeCalls(), ...stores })
  const sockets = createSockets({ live, sessions, limits: { take: () => true }, asker: createAsker([]) })
  const http = createServer()
  const stop = answerUpgrades(http, { '/socket/visit': sockets.visit, '/socket/desk': sockets.desk }, createAsker([]).isOurs)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  return {
    live,
    stores,
    desk: (id: string = randomUUID()): Promise<Bare> => openBare(`${address}/socket/desk`, `${SESSION_COOKIE}=${id}`),
    async customer(): Promise<Bare> {
      const secret = randomIds.secret()
      await stores.visits.begin({ id: randomUUID(), secret, showroom: testShowroom.slug, edition: 1, at: Date.now(), deleteAt: Date.now() + 3_600_000 })
      return openBare(`${address}/socket/visit`, `${VISIT_COOKIE}=${secret}`)
    },
    async close() {
      await sockets.close()
      stop()
      await live.stop()
      await new Promise((resolve) => http.close(resolve))
      await events.close()
    }
  }
}
