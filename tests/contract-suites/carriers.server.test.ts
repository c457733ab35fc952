import { randomUUID } from 'node:crypto'
import { RoomServiceClient } from 'livekit-server-sdk'
import { listenForNotices } from '../../server/adapters/events/notices.ts'
import { createCalls } from '../../server/adapters/livekit/calls.ts'
import { freshDatabase } from '../run/database.ts'
import { freshLiveKit } from '../run/livekit.ts'
import { callsSuite } from './calls.suite.ts'
import { eventsSuite } from './events.suite.ts'

eventsSuite('by PostgreSQL', async () => {
  const database = await freshDatabase()
  // The database is dropped while the last connections are still being let go of.
  database.pool.on('error', () => {})
  return {
    async join() {
      const origin = randomUUID()
      return { origin, events: await listenForNotices(database.pool, origin, console.error) }
    },
    notice: async (channel, payload) => void (await database.pool.query('select pg_notify($1, $2)', [channel, payload])),
    close: () => database.drop()
  }
})

callsSuite('by LiveKit', async () => {
  const livekit = await freshLiveKit()
  const service = new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret)
  return {
    calls: createCalls(livekit),
    rooms: async () => (await service.listRooms()).map((room) => room.name),
    lose: () => livekit.stop(),
    close: () => livekit.stop()
  }
})
