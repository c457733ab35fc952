import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { secretHash } from '../../server/adapters/postgres/secret-hash.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import type { Role } from '../../src/contract/person.ts'
import { openBrowser, type Browser } from './browser.ts'

/** Somebody of the team who is signed in at a browser of a house. */
export type SignedInMember = { readonly id: string; readonly cookie: string; readonly browser: Browser }

/** Adds somebody with these roles to the database of a house at `url`, and signs them in. */
export async function signedInMember(pool: Pool, url: string, roles: readonly Role[], name = 'Ada'): Promise<SignedInMember> {
  const id = randomUUID()
  const secret = randomBytes(24).toString('base64url')
  const now = Date.now()
  await createPeople(pool, systemClock).add({ id, name, languages: ['en'], look: '', roles })
  await pool.query(`insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, 'invite', $4, $4)`, [
    randomUUID(), secretHash(secret), id, now
  ])
  await pool.query('update person set signed_in_at = $2 where id = $1', [id, now])
  const browser = openBrowser(url)
  browser.cookies.set(SESSION_COOKIE, secret)
  return { id, cookie: `${SESSION_COOKIE}=${secret}`, browser }
}
