import type { Pool } from 'pg'
import type { Visits } from '../../ports/visits.ts'
import { callerOf } from './call.ts'
import { secretHash } from './secret-hash.ts'

/** Visits in PostgreSQL: of a cookie's or link's secret only the hash is kept. */
export function createVisits(pool: Pool, origin: string): Visits {
  const call = callerOf(pool)
  return {
    async begin({ id, secret, showroom, edition, at, deleteAt }) {
      await pool.query(
        'insert into visit (id, token_hash, showroom, edition, created_at, gone_at, delete_at) values ($1, $2, $3, $4, $5, $5, $6)',
        [id, secretHash(secret), showroom, edition, at, deleteAt]
      )
    },
    async bySecret(secret) {
      const { rows } = await pool.query<{ id: string }>({ name: 'visit_by_secret', text: 'select id from visit where token_hash = $1', values: [secretHash(secret)] })
      return rows[0] ?? null
    },
    state: (visit) => call('visit_state', visit),
    forget: (visit, at) => call('forget_visit', origin, visit, at),
    kept: (secret, at) => call('kept_conversation', secretHash(secret), at),
    forgetKept: (secret) => call('forget_kept', origin, secretHash(secret))
  }
}
