import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { startPostgres } from '../../server/start/postgres/start.ts'
import { median, type Row } from './row.ts'

/** Uploads of one round, and how many are under way at once. */
const UPLOADS = 3000
const AT_ONCE = 256
const ROUNDS = 5

/** How many reports a second are on the disk and answered, by one process, beside its empty POST and one insert for each request. */
export async function ingestRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-bench-'))
  const postgres = await startPostgres(folder)
  const pool = new pg.Pool({ ...postgres.connection, max: 2 })
  await migrate(pool)
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'attention-server.ts'), JSON.stringify(postgres.connection)], { stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
    const rate = async (path: string): Promise<number> => {
      const bodies = await receipts(pool)
      const began = performance.now()
      let next = 0
      const hand = async (): Promise<void> => {
        while (next < bodies.length) {
          const status = await post(agent, `${url}${path}`, url, bodies[next++]!)
          if (status !== 204) throw new Error(`POST ${path}: ${status}`)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, hand))
      return (bodies.length * 1000) / (performance.now() - began)
    }
    for (const path of ['/api/attention', '/empty', '/one']) await rate(path)
    const found = { ours: [] as number[], empty: [] as number[], one: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      found.ours.push(await rate('/api/attention'))
      found.empty.push(await rate('/empty'))
      found.one.push(await rate('/one'))
    }
    agent.destroy()
    return [
      row('durable reports a second, one process / its empty POST (against ÷ ours)', found.ours, found.empty, 1 / 0.2),
      row('the same / one insert a request (against ÷ ours)', found.ours, found.one, 1 / 1.2)
    ]
  } finally {
    child.stdin.end()
    if (child.exitCode === null) await once(child, 'exit')
    await pool.end()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The bars are least rates, a row keeps most ratios: so the ratio is turned round. */
function row(what: string, ours: readonly number[], against: readonly number[], bar: number): Row {
  const ratio = median(against.map((each, round) => each / ours[round]!))
  return { what, ours: median(ours), against: median(against), unit: '/s', ratio, bar, pass: ratio <= bar }
}

/** Yeses of an hour ago, written down as the house does, and the reports that come under them. */
async function receipts(pool: pg.Pool): Promise<string[]> {
  const made = Array.from({ length: UPLOADS }, () => ({ id: randomUUID(), key: randomBytes(24).toString('base64url') }))
  await pool.query(
    `insert into receipt (id, key_hash, showroom, edition, measure, keep_ms, given_at, said)
     select (e ->> 'id')::uuid, decode(e ->> 'hash', 'hex'), 'one', 1, 'dwell', 86400000, $2, '{}' from jsonb_array_elements($1::jsonb) e`,
    [JSON.stringify(made.map(({ id, key }) => ({ id, hash: createHash('sha256').update(key).digest('hex') }))), Date.now() - 3_600_000]
  )
  return made.map(({ id, key }) => JSON.stringify({ receipt: id, key, showroom: 'one', measure: 'dwell', edition: 1, zones: { roof: 12, 'wheels-front': 25, dashboard: 30, screens: 4 } }))
}

const post = (agent: Agent, address: string, origin: string, body: string): Promise<number> =>
  new Promise((settle, fail) => {
    const sent = request(address, { method: 'POST', agent, headers: { 'content-type': 'application/json', origin, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume().on('end', () => settle(answer.statusCode!))
    })
    sent.on('error', fail).end(body)
  })
