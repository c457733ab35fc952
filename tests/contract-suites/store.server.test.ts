import pg from 'pg'
import { createConversations } from '../../server/adapters/postgres/conversations.ts'
import { createIncidents } from '../../server/adapters/postgres/incidents.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPresence } from '../../server/adapters/postgres/presence.ts'
import { createQueue } from '../../server/adapters/postgres/queue.ts'
import { createVisits } from '../../server/adapters/postgres/visits.ts'
import type { Incidents } from '../../server/ports/incidents.ts'
import { freshDatabase } from '../run/database.ts'
import { conversationsSuite } from './conversations.suite.ts'
import { incidentsSuite } from './incidents.suite.ts'
import { presenceSuite } from './presence.suite.ts'
import { queueSuite } from './queue.suite.ts'
import type { OpenStore } from './scene.ts'

async function openPostgres(): Promise<OpenStore & { incidents(origin: string): Incidents }> {
  const database = await freshDatabase()
  await migrate(database.pool)
  const pools: pg.Pool[] = []
  return {
    as(origin) {
      const pool = new pg.Pool({ ...database.connection, max: 10 })
      // The database is dropped while the last connections are still being let go of.
      pool.on('error', () => {})
      pools.push(pool)
      return {
        visits: createVisits(pool, origin),
        queue: createQueue(pool, origin),
        conversations: createConversations(pool, origin),
        presence: createPresence(pool, origin)
      }
    },
    incidents: (origin) => createIncidents(database.pool, origin),
    async close() {
      await Promise.all(pools.map((pool) => pool.end()))
      await database.drop()
    }
  }
}

for (const suite of [queueSuite, conversationsSuite, presenceSuite]) suite('in PostgreSQL', openPostgres)
incidentsSuite('in PostgreSQL', openPostgres)
