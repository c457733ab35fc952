import {Pool} from 'pg'
import {createSignInLinks} from '../adapters/postgres/links.ts'
import {systemClock} from '../adapters/system/clock.ts'
import {randomIds} from '../adapters/system/ids.ts'
import {originOf, type Config} from '../config.ts'
import {signInAddress} from '../http/sign-in-address.ts'
import {readInstance} from './instance.ts'
import {runningConnection} from './postgres/running.ts'
import {Refusal, codeOf, textOf} from './refusal.ts'

/**
 * Prints a fresh one-time link for the owner of this machine: whoever can read the data folder, or knows DATABASE_URL, is
 * taken for the owner. Refuses where Parlour does not run, since nothing would answer the link.
 */
export async function printSignInLink(config: Config, say: (line: string) => void): Promise<number> {
  const instance = await readInstance(config.dataDir)
  const connection =
    config.databaseUrl === null ? await runningConnection(config.dataDir) : {connectionString: config.databaseUrl}
  if (connection === null) throw notRunning(config)
  const pool = new Pool({...connection, max: 1, connectionTimeoutMillis: 5_000})
  try {
    const token = randomIds.secret()
    const links = createSignInLinks(pool, systemClock)
    await links.make({id: randomIds.id(), token, person: null, maker: 'machine', madeIn: null})
    say(`This link signs the owner in, once, within 15 minutes:\n${signInAddress(instance?.url ?? originOf(config), token)}`)
    return 0
  } catch (error) {
    if (config.databaseUrl !== null) throw new Refusal(`The database at DATABASE_URL cannot be used (${textOf(error)}).`)
    throw ['ECONNREFUSED', 'ENOENT'].includes(codeOf(error) ?? '') ? notRunning(config) : error
  } finally {
    await pool.end()
  }
}

function notRunning({dataDir}: Config): Refusal {
  return new Refusal(`Parlour does not run on ${dataDir}: start it with npm start, then ask again.`)
}
