import pg from 'pg'
import type {Config} from '../config.ts'
import {startPostgres} from './postgres/start.ts'
import {Refusal, textOf} from './refusal.ts'

/** The database of this start, ours or an outside one. */
export type RunningDatabase = {
  readonly pool: pg.Pool
  /** Resolves with the reason if a database of ours ends without having been stopped. */
  readonly failed: Promise<Error>
  stop(): Promise<void>
}

/** How many connections an app process holds at most. */
const poolSize = 20

/** Starts the database, or connects to the one that DATABASE_URL names. Throws a `Refusal` if that cannot be reached. */
export async function startDatabase(config: Config, onPoolError: (error: Error) => void): Promise<RunningDatabase> {
  if (config.databaseUrl !== null) return outsideDatabase(config.databaseUrl, onPoolError)
  const postgres = await startPostgres(config.dataDir)
  const pool = new pg.Pool({...postgres.connection, max: poolSize})
  hearErrors(pool, onPoolError)
  return {
    pool,
    failed: postgres.failed,
    async stop() {
      await pool.end()
      await postgres.stop()
    },
  }
}

async function outsideDatabase(url: string, onPoolError: (error: Error) => void): Promise<RunningDatabase> {
  const pool = new pg.Pool({connectionString: url, max: poolSize, connectionTimeoutMillis: 10_000})
  hearErrors(pool, onPoolError)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new Refusal(`The database at DATABASE_URL cannot be used (${textOf(error) || 'it does not answer'}).`)
  }
  return {pool, failed: new Promise(() => {}), stop: () => pool.end()}
}

/** A pool that has been ended does not wait for its last connections to be gone: what becomes of those is no error. */
function hearErrors(pool: pg.Pool, onPoolError: (error: Error) => void): void {
  pool.on('error', (error) => {
    if (!pool.ending) onPoolError(error)
  })
}
