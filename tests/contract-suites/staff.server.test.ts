import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { listenForNotices } from '../../server/adapters/events/notices.ts'
import { createLeftBook } from '../../server/adapters/postgres/left-messages.ts'
import { createSignInLinks } from '../../server/adapters/postgres/links.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPasskeys } from '../../server/adapters/postgres/passkeys.ts'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { createSessions } from '../../server/adapters/postgres/sessions.ts'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import type { Clock } from '../../server/ports/clock.ts'
import { createSetClock } from '../fakes/clock.ts'
import type { Staff } from '../fakes/staff/staff.ts'
import { freshDatabase } from '../run/database.ts'
import { leftSuite } from './left.suite.ts'
import { passkeysSuite } from './passkeys.suite.ts'
import { shelvesSuite } from './shelves.suite.ts'
import { staffSuite } from './staff.suite.ts'

/** One database and what two processes that share it see of it. */
async function twoProcesses<T>(see: (pool: pg.Pool) => T | Promise<T>) {
  const database = await freshDatabase()
  await migrate(database.pool)
  const other = new pg.Pool({ ...database.connection, max: 10 })
  // The database is dropped while the last connections are still being let go of.
  for (const pool of [database.pool, other]) pool.on('error', () => {})
  return {
    pool: database.pool,
    here: await see(database.pool),
    there: await see(other),
    async close() {
      await other.end()
      await database.drop()
    }
  }
}

const staffIn = (clock: Clock) => (pool: pg.Pool): Staff => ({
  people: createPeople(pool, clock),
  sessions: createSessions(pool, clock),
  links: createSignInLinks(pool, clock),
  passkeys: createPasskeys(pool, clock)
})

for (const suite of [staffSuite, passkeysSuite]) {
  const clock = createSetClock()
  suite('in PostgreSQL', clock, () => twoProcesses(staffIn(clock)))
}

shelvesSuite('in PostgreSQL', () => twoProcesses((pool) => createShowrooms(pool, createSetClock())))

const clock = createSetClock()
leftSuite('in PostgreSQL', clock, async () => {
  const closing: (() => Promise<void>)[] = []
  const book = await twoProcesses(async (pool) => {
    const events = await listenForNotices(pool, randomUUID(), console.error)
    closing.push(() => events.close())
    return createLeftBook(pool, clock, events.listen)
  })
  const person = randomUUID()
  await createPeople(book.pool, clock).add({ id: person, name: 'Ada', languages: ['en'], look: '', roles: ['advisor'] })
  return {
    ...book,
    person,
    async close() {
      for (const close of closing) await close()
      await book.close()
    }
  }
})
