import type { Pool } from 'pg'
import type { Hours, Slot } from '../../../src/contract/hours.ts'
import { primaryOf } from '../../../src/contract/text-in.ts'
import type { CallBack, CallBacks, Reminder } from '../../ports/call-backs.ts'
import { callBackDeleteAt } from '../../rules/hours.ts'
import { secretHash } from './secret-hash.ts'
import { inTransaction } from './transaction.ts'

type Times = { starts_at: string; ends_at: string }
const slotOf = (row: Times): Slot => ({ startsAt: Number(row.starts_at), endsAt: Number(row.ends_at) })

/** Whether somebody is an advisor and speaks a language, whatever its region: `$n` is its primary subtag. */
const SPEAKS = (parameter: string) => `'advisor' = any (p.roles) and exists (select from unnest(p.languages) as spoken where lower(split_part(spoken, '-', 1)) = ${parameter})`
const UNTAKEN = 'not exists (select from call_back c where c.slot = s.id)'

/** Hours and appointments in PostgreSQL. */
export function createCallBacks(pool: Pool): CallBacks {
  return {
    async hours() {
      const { rows } = await pool.query<{ hours: Hours }>('select hours from house_hours')
      return rows[0]?.hours ?? null
    },
    async setHours(hours) {
      await pool.query('insert into house_hours (hours) values ($1) on conflict (one) do update set hours = $1', [JSON.stringify(hours)])
    },
    giveOut: (person, slots, now) =>
      inTransaction(pool, async (client) => {
        await client.query(`delete from call_back_slot s where person = $1 and starts_at > $2 and ${UNTAKEN}`, [person, now])
        await client.query(
          `insert into call_back_slot (person, starts_at, ends_at) select $1, starts, ends from unnest($2::bigint[], $3::bigint[]) as given (starts, ends)
           on conflict (person, starts_at) do nothing`,
          [person, slots.map(({ startsAt }) => startsAt), slots.map(({ endsAt }) => endsAt)]
        )
      }),
    async slotsOf(person, now) {
      const { rows } = await pool.query<Times>('select starts_at, ends_at from call_back_slot where person = $1 and starts_at > $2 order by starts_at', [person, now])
      return rows.map(slotOf)
    },
    async ownHours(person) {
      const { rows } = await pool.query<{ hours: Hours }>('select hours from advisor_hours where person = $1', [person])
      return rows[0]?.hours ?? null
    },
    async setOwnHours(person, hours, now) {
      await pool.query('insert into advisor_hours (person, hours, given_at) values ($1, $2, $3) on conflict (person) do update set hours = $2, given_at = $3', [
        person, JSON.stringify(hours), now
      ])
    },
    async toGiveOut(before, now) {
      const { rows } = await pool.query<{ person: string; hours: Hours }>(
        `update advisor_hours set given_at = $2 where person in (select person from advisor_hours where given_at < $1 for update skip locked) returning person, hours`,
        [before, now]
      )
      return rows
    },
    async agreedWith(person, now) {
      const { rows } = await pool.query<Times & Pick<CallBack, 'id' | 'showroom' | 'language' | 'name' | 'subject'>>(
        `select c.id, c.showroom, c.language, c.name, c.subject, c.starts_at, c.ends_at from call_back c join call_back_slot s on s.id = c.slot
         where s.person = $1 and c.ends_at > $2 order by c.starts_at`,
        [person, now]
      )
      return rows.map(({ id, showroom, language, name, subject, ...times }) => ({ id, showroom, language, name, subject, ...slotOf(times) }))
    },
    async free(from, language) {
      const { rows } = await pool.query<Times>(
        `select starts_at, min(ends_at) as ends_at from call_back_slot s join person p on p.id = s.person
         where starts_at >= $1 and ${UNTAKEN} and ${SPEAKS('$2')} group by starts_at order by starts_at limit 200`,
        [from, primaryOf(language)]
      )
      return rows.map(slotOf)
    },
    book: ({ id, showroom, language, name, subject, email, startsAt, link }, secret, now) =>
      inTransaction(pool, async (client) => {
        const again = await client.query<Times>('update call_back set secret_hash = $2, link = $4 where id = $1 and starts_at = $3 returning starts_at, ends_at', [
          id, secretHash(secret), startsAt, link
        ])
        if (again.rows[0]) return slotOf(again.rows[0])
        const { rows } = await client.query<Times & { id: string }>(
          `select s.id, s.starts_at, s.ends_at from call_back_slot s join person p on p.id = s.person
           where s.starts_at = $1 and ${UNTAKEN} and ${SPEAKS('$2')} order by s.id limit 1 for update of s skip locked`,
          [startsAt, primaryOf(language)]
        )
        const slot = rows[0]
        if (!slot) return 'taken'
        const times = slotOf(slot)
        const booked = await client.query(
          `insert into call_back (id, slot, showroom, language, name, subject, email, starts_at, ends_at, secret_hash, link, booked_at, delete_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
          [id, slot.id, showroom, language, name, subject, email, times.startsAt, times.endsAt, secretHash(secret), email === null ? null : link, now, callBackDeleteAt(times)]
        )
        return booked.rowCount === 1 ? times : 'taken'
      }),
    async bySecret(secret, now) {
      const { rows } = await pool.query<Times & Pick<CallBack, 'id' | 'showroom' | 'language' | 'name' | 'subject' | 'person'> & { booked_at: string }>(
        `select c.id, c.showroom, c.language, c.name, c.subject, c.starts_at, c.ends_at, c.booked_at, s.person from call_back c
         left join call_back_slot s on s.id = c.slot where c.secret_hash = $1 and c.delete_at > $2`,
        [secretHash(secret), now]
      )
      const row = rows[0]
      if (!row) return null
      const { id, showroom, language, name, subject, person } = row
      return { id, showroom, language, name, subject, person, bookedAt: Number(row.booked_at), ...slotOf(row) }
    },
    async giveUp(secret) {
      const { rowCount } = await pool.query('delete from call_back where secret_hash = $1', [secretHash(secret)])
      return rowCount === 1
    },
    async toRemind(now, until, stale) {
      const { rows } = await pool.query<Times & Pick<Reminder, 'id' | 'language' | 'link' | 'email'> & { booked_at: string }>(
        `update call_back set remind_claimed_at = $1 where id in (
           select id from call_back where email is not null and reminded_at is null and starts_at > $1 and starts_at <= $2
             and (remind_claimed_at is null or remind_claimed_at <= $3) for update skip locked)
         returning id, language, link, email, starts_at, ends_at, booked_at`,
        [now, until, stale]
      )
      return rows.map((row) => ({ id: row.id, language: row.language, link: row.link, email: row.email, bookedAt: Number(row.booked_at), ...slotOf(row) }))
    },
    async reminded(id, now) {
      await pool.query('update call_back set reminded_at = $2, email = null, link = null where id = $1', [id, now])
    },
    async sweep(now) {
      await pool.query('delete from call_back where delete_at <= $1', [now])
      await pool.query(`delete from call_back_slot s where ends_at <= $1 and ${UNTAKEN}`, [now])
    }
  }
}
