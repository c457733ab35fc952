import type { Pool } from 'pg'
import { LINK_MEMORY } from '../../rules/links.ts'
import { SESSION_IDLE, SESSION_LIFE } from '../../rules/sessions.ts'

/**
 * Deletes what is over: left messages whose days are counted, sessions, links and challenges that let nobody in any more.
 * @param now milliseconds since 1970
 */
export async function sweepStaffAndLeft(pool: Pool, now: number): Promise<void> {
  await pool.query('delete from left_message where delete_at <= $1', [now])
  await pool.query('delete from session where used_at <= $1 or began_at <= $2', [now - SESSION_IDLE, now - SESSION_LIFE])
  await pool.query('delete from sign_in_link where expires_at <= $1', [now - LINK_MEMORY])
  await pool.query('delete from openid_try where expires_at <= $1', [now])
  await pool.query('delete from passkey_challenge where expires_at <= $1', [now])
}
