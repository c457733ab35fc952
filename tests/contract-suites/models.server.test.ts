import { createHash, randomUUID } from 'node:crypto'
import { createAssetBook } from '../../server/adapters/postgres/assets.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createModelBook } from '../../server/adapters/postgres/models.ts'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { freshDatabase } from '../run/database.ts'
import { modelsSuite } from './models.suite.ts'

modelsSuite('in PostgreSQL', async () => {
  const { pool, drop } = await freshDatabase()
  await migrate(pool)
  return {
    async fresh() {
      await pool.query('delete from model')
      return createModelBook(pool)
    },
    async person(name) {
      const id = randomUUID()
      await createPeople(pool, systemClock).add({ id, name, languages: ['en'], look: '', roles: ['marketer'] })
      return id
    },
    async kept() {
      const hash = createHash('sha256').update(randomUUID()).digest('hex')
      await createAssetBook(pool).keep({ hash, bytes: 1, type: 'model/gltf-binary', served: true, files: {} }, 0, async () => {})
      return hash
    },
    close: drop
  }
})
