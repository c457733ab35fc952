import type { Pool } from 'pg'
import type { Clock } from '../../ports/clock.ts'
import { OPENID_TRY_LIFE, type Identities, type OpenIdTry } from '../../ports/openid.ts'
import { secretHash } from './secret-hash.ts'

/** Sign-ins at the provider and whose identity is whose, in PostgreSQL. */
export function createIdentities(pool: Pool, clock: Clock): Identities {
  return {
    async begin(secret, { state, nonce, verifier, session }) {
      await pool.query('insert into openid_try (secret_hash, state, nonce, verifier, session, expires_at) values ($1, $2, $3, $4, $5, $6)', [
        secretHash(secret), state, nonce, verifier, session, clock.now() + OPENID_TRY_LIFE
      ])
    },
    async take(secret) {
      const { rows } = await pool.query<OpenIdTry & { expires_at: string }>(
        'delete from openid_try where secret_hash = $1 returning state, nonce, verifier, session, expires_at',
        [secretHash(secret)]
      )
      if (!rows[0]) return null
      const { expires_at, ...attempt } = rows[0]
      return Number(expires_at) > clock.now() ? attempt : null
    },
    async personOf({ issuer, subject }) {
      const { rows } = await pool.query<{ person: string }>('select person from person_identity where issuer = $1 and subject = $2', [issuer, subject])
      return rows[0]?.person ?? null
    },
    async join({ issuer, subject }, person) {
      await pool.query('insert into person_identity (issuer, subject, person, made_at) values ($1, $2, $3, $4) on conflict do nothing', [
        issuer, subject, person, clock.now()
      ])
      return (await this.personOf({ issuer, subject })) === person ? 'done' : 'taken'
    },
    async joined(person) {
      const { rows } = await pool.query<{ joined: boolean }>('select exists (select from person_identity where person = $1) as joined', [person])
      return rows[0]!.joined
    }
  }
}
