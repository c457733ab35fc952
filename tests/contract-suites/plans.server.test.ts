import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPlans } from '../../server/adapters/postgres/plans.ts'
import { createPreviews } from '../../server/adapters/postgres/previews.ts'
import { freshDatabase } from '../run/database.ts'
import { plansSuite, previewsSuite } from './plans.suite.ts'

async function open() {
  const { pool, drop } = await freshDatabase()
  await migrate(pool)
  return { plans: createPlans(pool), previews: createPreviews(pool), close: drop }
}
plansSuite('in PostgreSQL', open)
previewsSuite('in PostgreSQL', open)
