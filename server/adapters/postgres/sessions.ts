import type { Pool } from 'pg'
import type { Clock } from '../../ports/clock.ts'
import type { LiveSession, SessionBook } from '../../ports/people.ts'
import { SESSION_IDLE, SESSION_LIFE, sessionGood, touchDue, verifiedNow, type SessionBeginning } from '../../rules/sessions.ts'
import { PERSON_COLUMNS, personOf, type PersonRow } from './people.ts'
import { secretHash } from './secret-hash.ts'

type SessionRow = { session: string; began_by: SessionBeginning; began_at: string; used_at: string; verified_at: string | null }

/** Sessions of staff in PostgreSQL: of a cookie's secret only the hash is kept. */
export function createSessions(pool: Pool, clock: Clock): SessionBook {
  async function live(secret: string): Promise<LiveSession | null> {
    // By a name, so that it is planned once: it is asked before everything that somebody at a desk does.
    const { rows } = await pool.query<SessionRow & PersonRow>({
      name: 'session_by_secret',
      text: `select session.id as session, began_by, began_at, used_at, verified_at, ${PERSON_COLUMNS}
       from session join person on person.id = session.person where secret_hash = $1`,
      values: [secretHash(secret)]
    })
    const row = rows[0]
    if (!row) return null
    const times = {
      beganAt: Number(row.began_at),
      usedAt: Number(row.used_at),
      beganBy: row.began_by,
      verifiedAt: row.verified_at === null ? null : Number(row.verified_at)
    }
    const now = clock.now()
    if (!sessionGood(times, now)) return null
    if (touchDue(times, now)) await pool.query('update session set used_at = $2 where id = $1 and used_at < $2', [row.session, now])
    return { id: row.session, person: personOf(row), times }
  }
  return {
    live,
    async bySecret(secret) {
      const session = await live(secret)
      return session && { sessionId: session.id, person: session.person, verified: verifiedNow(session.times, clock.now()) }
    },
    async signedIn(persons) {
      const now = clock.now()
      const { rows } = await pool.query<PersonRow>(
        `select ${PERSON_COLUMNS} from person where id = any ($1)
         and exists (select from session where session.person = person.id and used_at > $2 and began_at > $3)`,
        [persons, now - SESSION_IDLE, now - SESSION_LIFE]
      )
      return rows.map(personOf)
    },
    async beginVerified({ id, secret }, person) {
      await pool.query(
        `insert into session (id, secret_hash, person, began_by, began_at, used_at, verified_at) values ($1, $2, $3, 'passkey', $4, $4, $4)`,
        [id, secretHash(secret), person, clock.now()]
      )
    },
    async beginOpenId({ id, secret }, person) {
      const now = clock.now()
      await pool.query(`insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, 'openid', $4, $4)`, [
        id, secretHash(secret), person, now
      ])
      await pool.query('update person set signed_in_at = coalesce(signed_in_at, $2) where id = $1', [person, now])
    },
    async personOf(id) {
      const { rows } = await pool.query<{ person: string }>('select person from session where id = $1', [id])
      return rows[0]?.person ?? null
    },
    async verify(id) {
      await pool.query('update session set verified_at = $2 where id = $1', [id, clock.now()])
    },
    async end(id) {
      await pool.query('delete from session where id = $1', [id])
    },
    async endAllOf(person) {
      // Links of this person that nobody pressed yet would be a way back in: they go too.
      await pool.query('with gone as (delete from session where person = $1) delete from sign_in_link where person = $1 and spent_at is null', [
        person
      ])
    }
  }
}
