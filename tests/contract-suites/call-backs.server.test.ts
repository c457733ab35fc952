import { randomUUID } from 'node:crypto'
import { createCallBacks } from '../../server/adapters/postgres/call-backs.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { freshDatabase } from '../run/database.ts'
import { callBacksSuite } from './call-backs.suite.ts'

callBacksSuite('in PostgreSQL', async () => {
  const database = await freshDatabase()
  await migrate(database.pool)
  return {
    callBacks: createCallBacks(database.pool),
    async person(languages) {
      const id = randomUUID()
      await database.pool.query(`insert into person (id, name, languages, look, roles, made_at) values ($1, 'Ada', $2, '', '{advisor}', 0)`, [id, languages])
      return id
    },
    close: () => database.drop()
  }
})
