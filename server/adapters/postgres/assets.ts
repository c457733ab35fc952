import type { Pool, PoolClient } from 'pg'
import type { Asset, AssetBook } from '../../ports/assets.ts'
import { inTransaction } from './transaction.ts'

type Row = Omit<Asset, 'bytes'> & { bytes: string }

/** Whoever puts or takes a file waits for whoever does the same with the same file. */
const lock = (client: PoolClient, hash: string) => client.query('select pg_advisory_xact_lock(hashtextextended($1, 330))', [hash])

/** Which files there are, in PostgreSQL. */
export function createAssetBook(pool: Pool): AssetBook {
  return {
    keep: ({ hash, bytes, type, served, files }, at, put) =>
      inTransaction(pool, async (client) => {
        await lock(client, hash)
        await put()
        await client.query(
          `insert into asset (hash, bytes, type, served, files, touched_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (hash) do update set served = asset.served or $4, touched_at = greatest(asset.touched_at, $6)`,
          [hash, bytes, type, served, files, at]
        )
      }),
    async byHash(hash) {
      const { rows } = await pool.query<Row>('select hash, bytes, type, served, files from asset where hash = $1', [hash])
      return rows[0] ? { ...rows[0], bytes: Number(rows[0].bytes) } : null
    },
    drop: (hash, before, remove) =>
      inTransaction(pool, async (client) => {
        await lock(client, hash)
        const { rows } = await client.query<{ gone: boolean }>('select sweep_asset($1, $2) as gone', [hash, before])
        if (!rows[0]!.gone) return false
        await remove()
        return true
      }),
    async loose(before) {
      const { rows } = await pool.query<{ hash: string }>('select hash from loose_assets($1) hash', [before])
      return rows.map(({ hash }) => hash)
    },
    async all() {
      const { rows } = await pool.query<{ hash: string }>('select hash from asset')
      return rows.map(({ hash }) => hash)
    }
  }
}
