import { createInterface } from 'node:readline'
import pg from 'pg'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'

/** An app server as a process of its own: told its database, data folder and settings by the command line, says its address in one line. */
const [connection = '', folder = '', settings = '{}'] = process.argv.slice(2)
const pool = new pg.Pool({ ...(JSON.parse(connection) as pg.PoolConfig), max: 10 })
const config = readConfig(['--port', '0', '--data', folder], JSON.parse(settings) as Record<string, string>)
const app = await createApp({ config, pool, livekit: null, log: createLog('warn', (line) => console.error(line)) })
console.log((await app.listen()).url)

// Whoever started it holds its standard input open: when that closes, nobody needs it any more.
createInterface({ input: process.stdin }).on('close', () => process.exit())
