import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { createBesideBook, createReplyBook } from '../../server/adapters/postgres/beside.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { freshDatabase } from '../run/database.ts'
import { besideSuite, repliesSuite } from './beside.suite.ts'

async function opened() {
  const { pool, drop } = await freshDatabase()
  await migrate(pool)
  const person = async () => {
    const id = randomUUID()
    await createPeople(pool, systemClock).add({ id, name: 'Ada', languages: ['en'], look: '', roles: ['advisor'] })
    return id
  }
  return { pool, person, close: drop }
}

/** Rows as the conversation plane leaves them: what is held here is what stands beside them, not how they came about. */
async function endedTalk(pool: pg.Pool, person: string, lines: readonly string[], { endedAt, deleteAt }: { endedAt: number; deleteAt: number }) {
  const [visit, request, id] = [randomUUID(), randomUUID(), randomUUID()]
  await pool.query(`insert into visit (id, token_hash, showroom, edition, created_at, delete_at) values ($1, $2, 'test-car', 1, $3, $4)`, [visit, Buffer.from(visit), endedAt, deleteAt])
  await pool.query(`insert into request (id, visit, showroom, mode, language, asked_at, state) values ($1, $2, 'test-car', 'writing', 'en', $3, 'ended')`, [request, visit, endedAt])
  await pool.query(
    `insert into conversation (id, visit, request, person, card, mode, language, state, started_at, ended_at, ended_by, delete_at)
     values ($1, $2, $3, $4, '{}', 'writing', 'en', 'ended', $5, $5, 'customer', $6)`,
    [id, visit, request, person, endedAt, deleteAt]
  )
  for (const [index, text] of lines.entries())
    await pool.query(`insert into entry (conversation, seq, id, who, kind, body, at) values ($1, $2, $3, 'customer', 'said', $4, $5)`, [
      id, index + 1, randomUUID(), { text }, endedAt
    ])
  return id
}

besideSuite('in PostgreSQL', async () => {
  const { pool, person, close } = await opened()
  return { beside: createBesideBook(pool), person, talk: (own, lines, times) => endedTalk(pool, own, lines, times), close }
})
repliesSuite('in PostgreSQL', async () => {
  const { pool, person, close } = await opened()
  return { replies: createReplyBook(pool), person, close }
})
