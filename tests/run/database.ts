import {randomBytes} from 'node:crypto'
import pg from 'pg'
import {inject} from 'vitest'
import type {PostgresConnection} from '../../server/start/postgres/start.ts'

/** A database that belongs to one suite. */
export type FreshDatabase = {
  readonly connection: PostgresConnection
  readonly pool: pg.Pool
  /** Ends the pool and removes the database, whoever is still connected. For `afterAll`. */
  drop(): Promise<void>
}

/**
 * Makes an empty database of its own on the PostgreSQL of this test run. For `beforeAll`; only in `*.server.test.ts` and
 * `*.e2e.ts`, whose projects start that PostgreSQL.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(cluster, `create database ${name}`)
  const connection = {...cluster, database: name}
  const pool = new pg.Pool({...connection, max: 10})
  // A pool that has been ended does not wait for its connections to be gone, and dropping the database cuts them off.
  pool.on('error', (error) => {
    if (!pool.ending) throw error
  })
  return {
    connection,
    pool,
    async drop() {
      await pool.end()
      await administer(cluster, `drop database if exists ${name} with (force)`)
    },
  }
}

async function administer(cluster: PostgresConnection, statement: string): Promise<void> {
  const client = new pg.Client({...cluster})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
