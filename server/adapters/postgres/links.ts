import type { Pool, PoolClient } from 'pg'
import type { Clock } from '../../ports/clock.ts'
import type { LinkOutcome, NewSession, Profile, SignInLinks } from '../../ports/people.ts'
import { linkLife, linkState, type LinkMaker } from '../../rules/links.ts'
import { FIRST_PERSON_ROLES } from '../../rules/rights.ts'
import { secretHash } from './secret-hash.ts'
import { inTransaction } from './transaction.ts'

type SpentRow = { person: string | null; maker: LinkMaker }

/** One-time links in PostgreSQL: of a token only the hash is kept, and one statement decides who was first. */
export function createSignInLinks(pool: Pool, clock: Clock): SignInLinks {
  return {
    async make({ id, token, person, maker, madeIn }) {
      const now = clock.now()
      const expiresAt = now + linkLife(maker)
      if (maker === 'invite') await pool.query(`delete from sign_in_link where person = $1 and maker = 'invite' and spent_at is null`, [person])
      await pool.query(
        'insert into sign_in_link (id, token_hash, person, maker, made_in, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, secretHash(token), person, maker, madeIn, now, expiresAt]
      )
      return expiresAt
    },
    spend: (token, session, newcomer) =>
      inTransaction(pool, async (client) => {
        const now = clock.now()
        const { rows } = await client.query<SpentRow>(
          'update sign_in_link set spent_at = $2 where token_hash = $1 and spent_at is null and expires_at > $2 returning person, maker',
          [secretHash(token), now]
        )
        const spent = rows[0]
        if (!spent) return whyNot(client, token, now)
        const person = spent.person ?? (await ownerOf(client, newcomer, now))
        await beginSession(client, session, person, spent.maker, now)
        return { let: 'in', person, beganBy: spent.maker }
      })
  }
}

async function whyNot(client: PoolClient, token: string, now: number): Promise<LinkOutcome> {
  const { rows } = await client.query<{ expires_at: string; spent_at: string | null }>(
    'select expires_at, spent_at from sign_in_link where token_hash = $1',
    [secretHash(token)]
  )
  const link = rows[0]
  if (!link) return { let: 'unknown' }
  const state = linkState({ expiresAt: Number(link.expires_at), spentAt: link.spent_at === null ? null : Number(link.spent_at) }, now)
  return { let: state === 'spent' ? 'spent' : 'expired' }
}

/** The owner of longest standing; the newcomer becomes the owner if there is none. */
async function ownerOf(client: PoolClient, newcomer: Profile & { id: string }, now: number): Promise<string> {
  // Two links for the first owner may be pressed at once: the second waits here and then finds the first.
  await client.query('lock table person in share row exclusive mode')
  const { rows } = await client.query<{ id: string }>(`select id from person where 'owner' = any (roles) order by made_at, id limit 1`)
  if (rows[0]) return rows[0].id
  await client.query('insert into person (id, name, languages, look, roles, made_at) values ($1, $2, $3, $4, $5, $6)', [
    newcomer.id, newcomer.name, newcomer.languages, newcomer.look, FIRST_PERSON_ROLES, now
  ])
  return newcomer.id
}

async function beginSession(client: PoolClient, session: NewSession, person: string, maker: LinkMaker, now: number): Promise<void> {
  await client.query(
    'insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, $4, $5, $5)',
    [session.id, secretHash(session.secret), person, maker, now]
  )
  await client.query('update person set signed_in_at = coalesce(signed_in_at, $2) where id = $1', [person, now])
}
