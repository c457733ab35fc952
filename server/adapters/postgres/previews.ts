import type { Pool } from 'pg'
import { showroomSchema } from '../../../src/contract/showroom.ts'
import type { Previews } from '../../ports/previews.ts'
import { secretHash } from './secret-hash.ts'

/** Previews in PostgreSQL. */
export function createPreviews(pool: Pool): Previews {
  return {
    async make(secret, showroom, deleteAt) {
      await pool.query('insert into preview (secret_hash, slug, description, delete_at) values ($1, $2, $3, $4)', [secretHash(secret), showroom.slug, JSON.stringify(showroom), deleteAt])
    },
    async renew(secret, showroom, deleteAt, now) {
      const { rowCount } = await pool.query('update preview set description = $3, delete_at = $4 where secret_hash = $1 and slug = $2 and delete_at > $5', [secretHash(secret), showroom.slug, JSON.stringify(showroom), deleteAt, now])
      return rowCount === 1
    },
    async bySecret(secret, now) {
      const { rows } = await pool.query<{ description: unknown }>('select description from preview where secret_hash = $1 and delete_at > $2', [secretHash(secret), now])
      return rows[0] ? showroomSchema.parse(rows[0].description) : null
    },
    async sweep(now) {
      await pool.query('delete from preview where delete_at <= $1', [now])
    }
  }
}
