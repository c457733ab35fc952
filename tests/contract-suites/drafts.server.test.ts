import { createDrafts } from '../../server/adapters/postgres/drafts.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { freshDatabase } from '../run/database.ts'
import { draftsSuite } from './drafts.suite.ts'

draftsSuite('in PostgreSQL', async () => {
  const { pool, drop } = await freshDatabase()
  await migrate(pool)
  return { here: createDrafts(pool), there: createDrafts(pool), fresh: () => createDrafts(pool), close: drop }
})
