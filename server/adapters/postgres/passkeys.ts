import type { Pool } from 'pg'
import type { Clock } from '../../ports/clock.ts'
import type { Passkeys, StoredPasskey } from '../../ports/people.ts'

/** How long a challenge may be answered, milliseconds: five minutes, as long as browsers let people take. */
const CHALLENGE_LIFE = 5 * 60_000

type PasskeyRow = { id: string; person: string; public_key: Buffer; counter: string; transports: string[]; host: string }

function passkeyOf(row: PasskeyRow): StoredPasskey {
  return {
    id: row.id,
    person: row.person,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
    host: row.host
  }
}

/** Passkeys in PostgreSQL. */
export function createPasskeys(pool: Pool, clock: Clock): Passkeys {
  return {
    async of(person, host) {
      const { rows } = await pool.query<PasskeyRow>('select * from passkey where person = $1 and host = $2 order by made_at', [person, host])
      return rows.map(passkeyOf)
    },
    async count(person) {
      const { rows } = await pool.query<{ count: string }>('select count(*) from passkey where person = $1', [person])
      return Number(rows[0]!.count)
    },
    async byId(id) {
      const { rows } = await pool.query<PasskeyRow>('select * from passkey where id = $1', [id])
      return rows[0] ? passkeyOf(rows[0]) : null
    },
    async add({ id, person, publicKey, counter, transports, host }) {
      const { rowCount } = await pool.query(
        `insert into passkey (id, person, public_key, counter, transports, host, made_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do nothing`,
        [id, person, Buffer.from(publicKey), counter, transports, host, clock.now()]
      )
      return rowCount === 1
    },
    async used(id, counter) {
      await pool.query('update passkey set counter = greatest(counter, $2), used_at = $3 where id = $1', [id, counter, clock.now()])
    },
    async challenge(challenge, act, person) {
      await pool.query('insert into passkey_challenge (challenge, act, person, expires_at) values ($1, $2, $3, $4)', [
        challenge, act, person, clock.now() + CHALLENGE_LIFE
      ])
    },
    async answer(challenge, act, person) {
      const { rowCount } = await pool.query(
        'delete from passkey_challenge where challenge = $1 and act = $2 and person is not distinct from $3 and expires_at > $4',
        [challenge, act, person, clock.now()]
      )
      return rowCount === 1
    }
  }
}
