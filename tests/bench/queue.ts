import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { startPostgres } from '../../server/start/postgres/start.ts'
import { crewRow } from './queue-crew.ts'
import { cyclesRow } from './queue-cycles.ts'
import { longQueueRow } from './queue-long.ts'
import type { Row } from './row.ts'

/** A PostgreSQL of the bench's own, and a way to fresh databases on it. */
export type Ground = { fresh(): Promise<pg.PoolConfig> }

/** What the queue takes: a long one, whole conversations a second, and several processes over one database. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-bench-'))
  const postgres = await startPostgres(folder)
  const admin = new pg.Pool({ ...postgres.connection, max: 1 })
  // A pool that has been ended does not wait for its connections to be gone, and the database that stops cuts them off.
  admin.on('error', (error) => {
    if (!admin.ending) throw error
  })
  const ground: Ground = {
    async fresh() {
      const database = `bench_${randomUUID().replaceAll('-', '')}`
      await admin.query(`create database ${database}`)
      const connection = { ...postgres.connection, database }
      const pool = new pg.Pool({ ...connection, max: 1 })
      await migrate(pool)
      await pool.end()
      return connection
    }
  }
  try {
    return [await longQueueRow(ground), await cyclesRow(ground), await crewRow(ground)]
  } finally {
    await admin.end()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
