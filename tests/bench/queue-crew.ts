import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { secretHash } from '../../server/adapters/postgres/secret-hash.ts'
import { createVisits } from '../../server/adapters/postgres/visits.ts'
import { SESSION_COOKIE, VISIT_COOKIE } from '../../server/http/cookies.ts'
import { startProcess } from '../house/process.ts'
import { openBare } from './bare-socket.ts'
import type { Ground } from './queue.ts'
import { cycle, willingDesk } from './queue-cycles.ts'
import { alternate, type Row } from './row.ts'

const PAIRS = 6
/** A place may ask thirty times at once: each customer comes from one of their own. */
const EACH = 8
const ROUNDS = 3
/**
 * Conversations of each of others before it is measured, for each process: every connection to the database plans what it is asked when it is
 * first asked, and a process grows quick with what it has done.
 */
const BEFORE = 24
const BAR = 1

/** So many app processes over one database, with desks and customers spread over them. */
async function openProcesses(ground: Ground, count: number) {
  const connection = (await ground.fresh()) as Parameters<typeof startProcess>[0]
  const pool = new pg.Pool({ ...connection, max: 2 })
  const processes = await Promise.all(Array.from({ length: count }, () => startProcess(connection, { PARLOUR_TRUSTED_PROXIES: '127.0.0.1' })))
  const address = (index: number) => processes[index % count]!.url.replace(/^http/, 'ws')
  const visits = createVisits(pool, randomUUID())
  for (let index = 0; index < PAIRS; index++) {
    const [person, secret] = [randomUUID(), randomUUID()]
    await pool.query(`insert into person (id, name, languages, look, roles, made_at) values ($1, 'Ada', '{en}', '', '{advisor}', 0)`, [person])
    await pool.query(`insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, 'invite', $4, $4)`, [
      randomUUID(), secretHash(secret), person, Date.now()
    ])
    await willingDesk(await openBare(`${address(index)}/socket/desk`, `${SESSION_COOKIE}=${secret}`))
  }
  const customer = async (town: number, index: number) => {
    const visit = randomUUID()
    await visits.begin({ id: randomUUID(), secret: visit, showroom: 'one', edition: 1, at: Date.now(), deleteAt: Date.now() + 3_600_000 })
    return openBare(`${address(index + 1)}/socket/visit`, `${VISIT_COOKIE}=${visit}`, `10.${town}.${index}.1`)
  }
  const from = (town: number) => Promise.all(Array.from({ length: PAIRS }, (_, index) => customer(town, index)))
  for (let turn = 1; turn <= count; turn++) await cycle(await from(turn), BEFORE)
  return {
    customers: await from(0),
    async close() {
      await Promise.all(processes.map((process) => process.kill()))
      await pool.end()
    }
  }
}

/** Three processes over one database against one, ms a conversation. That the order is right with three is for tests/queue. */
export async function crewRow(ground: Ground): Promise<Row> {
  const [three, one] = [await openProcesses(ground, 3), await openProcesses(ground, 1)]
  for (const side of [three, one]) await cycle(side.customers, 2)
  const row = await alternate('the same, three processes over one database against one', 'ms', BAR, ROUNDS, () => cycle(three.customers, EACH), () => cycle(one.customers, EACH))
  await three.close()
  await one.close()
  return row
}
