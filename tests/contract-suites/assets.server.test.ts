import { randomUUID } from 'node:crypto'
import { s3Store } from '../../server/adapters/assets/s3.ts'
import { createAssetBook } from '../../server/adapters/postgres/assets.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { freshDatabase } from '../run/database.ts'
import { freshS3 } from '../run/s3.ts'
import { assetBookSuite, assetStoreSuite } from './assets.suite.ts'

assetStoreSuite('in an S3 server', async () => {
  const { place, stop } = await freshS3()
  return { store: s3Store(place), close: stop }
})

assetBookSuite('in PostgreSQL', async () => {
  const { pool, drop } = await freshDatabase()
  await migrate(pool)
  return {
    book: createAssetBook(pool),
    async useInModel(hash) {
      const id = randomUUID()
      await pool.query(`insert into model (id, name, bytes, state, made_at, product) values ($1, 'car.glb', 1, 'ready', 0, $2)`, [id, hash])
      return async () => void (await pool.query('delete from model where id = $1', [id]))
    },
    async useInEdition(hash) {
      await pool.query(`insert into edition (slug, number, description, content_hash, published_at) values ($1, 1, $2, sha256(''), 0)`, [randomUUID(), { product: `/product/${hash}/` }])
    },
    close: drop
  }
})
