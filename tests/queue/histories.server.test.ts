import pg from 'pg'
import { expect, it } from 'vitest'
import { listenForNotices } from '../../server/adapters/events/notices.ts'
import { createConversations } from '../../server/adapters/postgres/conversations.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPresence } from '../../server/adapters/postgres/presence.ts'
import { createQueue } from '../../server/adapters/postgres/queue.ts'
import { createVisits } from '../../server/adapters/postgres/visits.ts'
import { freshDatabase } from '../run/database.ts'
import { drive, type Ground } from './drive.ts'
import { judge } from './judge.ts'

async function inPostgres(): Promise<Ground> {
  const database = await freshDatabase()
  await migrate(database.pool)
  const open: (() => Promise<void>)[] = []
  return {
    async as(origin) {
      const pool = new pg.Pool({ ...database.connection, max: 5 })
      // The database is dropped while the last connections are still being let go of.
      pool.on('error', () => {})
      const events = await listenForNotices(pool, origin, () => {})
      open.push(async () => {
        await events.close()
        await pool.end()
      })
      const stores = {
        visits: createVisits(pool, origin), queue: createQueue(pool, origin),
        conversations: createConversations(pool, origin), presence: createPresence(pool, origin)
      }
      return { stores, events }
    },
    async close() {
      for (const end of open) await end()
      await database.drop()
    }
  }
}

it.each([11, 12, 13])('Q2, Q4, Q6, Q13, Q14, Q20: nothing is wrong in the history of seed %i over PostgreSQL, by three processes of which some are killed', async (seed) => {
  const history = await drive(seed, 60, await inPostgres())
  const count = (kind: string) => history.filter((event) => event.kind === kind).length
  console.log(`seed ${seed}, PostgreSQL: ${history.length} events, ${count('asked')} asked, ${count('rings')} rings, ${count('accepted')} accepted, ${count('given-back')} given back, ${count('process-killed')} processes killed`)
  expect(count('process-killed')).toBeGreaterThan(0)
  expect(count('accepted')).toBeGreaterThan(8)
  expect(judge(history)).toEqual([])
})
