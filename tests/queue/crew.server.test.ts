import cluster from 'node:cluster'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { createCrew } from '../../server/start/crew/crew.ts'
import { openHouse, type House } from '../house/house.ts'
import { again, keepCustomer, keepDesk, type Line } from './crew-pages.ts'
import type { Seen } from './history.ts'
import { judge } from './judge.ts'

/** So many are in the house at once, as long as processes are being killed. */
const AT_ONCE = 9
const LINES = 6
let house: House
let crew: ReturnType<typeof createCrew>
let url: string
beforeAll(async () => {
  house = await openHouse()
  // What the database itself saw of every request, in the order in which it was so.
  await house.database.pool.query(`
    create table seen (no bigserial primary key, request uuid, state text, person uuid, until bigint, at bigint);
    create function see() returns trigger language plpgsql as $$ begin
      insert into seen (request, state, person, until, at) values (new.id, new.state, new.offered_to, new.offer_expires_at, extract(epoch from clock_timestamp()) * 1000);
      return null; end $$;
    create trigger see after insert or update on request for each row execute function see()`)
  const config = readConfig(['--port', '0', '--processes', '3', '--data', house.folder], {})
  crew = createCrew({ config, pool: house.database.pool, livekit: null, log: createLog('error', () => {}) })
  url = (await crew.listen()).url
}, 120_000)
afterAll(async () => {
  await crew.close()
  await house.close()
})

const members = () => Object.values(cluster.workers ?? {}).flatMap((worker) => (worker?.process.pid ? [worker.process.pid] : []))

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const count = async (sql: string) => Number((await house.database.pool.query<{ count: string }>(sql)).rows[0]!.count)

/** Waits until, at one moment, somebody waits, it rings somewhere, somebody knocks and somebody talks, and much has happened since `seen`. */
async function inTheMiddle(seen: number): Promise<void> {
  const kinds = `select count(distinct state) from request where state in ('waiting', 'offered', 'knocking', 'together')`
  await expect.poll(async () => (await count('select count(*) from seen')) > seen + 20 && (await count(kinds)) === 4, { timeout: 60_000, interval: 20 }).toBe(true)
}

it('A10, C16, Q13, Q14: each of three processes behind one port is killed while requests wait, ring and talk: nobody is lost, rung twice or overtaken, and no line is lost or doubled', async () => {
  const first = members()
  expect(first).toHaveLength(3)
  let over = false
  const staff = await Promise.all([house.advisor({ name: 'Ada' }), house.advisor({ name: 'Ben' }), house.advisor({ name: 'Cleo' })])
  const desks = staff.map(({ cookie }) => keepDesk(url, cookie, () => over))
  await expect.poll(async () => ((await (await fetch(`${url}/api/showrooms/test-car/door`)).json()) as { people: number }).people, { timeout: 20_000 }).toBe(3)

  const said = new Map<string, Line[]>()
  let served = 0
  let killed = 0
  const customers: Promise<void>[] = []
  const coming = (async () => {
    while (killed < first.length) {
      if (customers.length - served < AT_ONCE) {
        const id = crypto.randomUUID()
        const lines = Array.from({ length: LINES }, (_, index): Line => ({ id: crypto.randomUUID(), text: `line ${index}`, acknowledged: false }))
        said.set(id, lines)
        customers.push(again(() => house.visit(url)).then((cookie) => keepCustomer(url, cookie, { id, subject: id }, lines)).finally(() => served++))
      }
      await pause(100)
    }
  })()
  for (const member of first) {
    await inTheMiddle(killed === 0 ? 0 : await count('select count(*) from seen'))
    process.kill(member, 'SIGKILL')
    killed++
  }
  await coming
  await Promise.all(customers)
  over = true
  await Promise.all(desks)
  await expect.poll(() => members().length, { timeout: 10_000 }).toBe(3)

  const { pool } = house.database
  const { rows } = await pool.query<{ request: string; state: string; person: string | null; until: string | null; at: string }>('select * from seen order by no')
  const asked = new Set<string>()
  const history = rows.flatMap(({ request, state, person, until, at }): Seen[] => {
    const wish = { visit: '', language: 'en', mode: 'writing' } as const
    const first: Seen[] = asked.has(request) ? [] : [{ at: Number(at), kind: 'ask-sent', request, ...wish }, { at: Number(at), kind: 'asked', request, ...wish }]
    asked.add(request)
    if (state === 'offered') return [...first, { at: Number(at), kind: 'rings', request, person: person!, until: Number(until) }]
    if (state === 'knocking') return [...first, { at: Number(at), kind: 'accepted', request, person: person! }]
    if (state === 'waiting') return [...first, { at: Number(at), kind: 'given-back', request }]
    return state === 'ended' ? [...first, { at: Number(at), kind: 'ended', request }] : first
  })
  console.log(`${rows.length} changes of ${asked.size} requests, each of three processes killed`)
  expect(judge([...history, { at: 0, kind: 'over' }])).toEqual([])
  expect(asked).toEqual(new Set(said.keys()))
  expect((await pool.query(`select from request where state <> 'ended'`)).rowCount).toBe(0)

  const logs = await pool.query<{ request: string; seqs: number[]; ids: string[] }>(`
    select c.request, array_agg(e.seq order by e.seq) as seqs, array_agg(e.id order by e.seq) filter (where e.kind = 'said') as ids
      from conversation c join entry e on e.conversation = c.id group by c.id, c.request, c.started_at order by c.started_at`)
  for (const { seqs } of logs.rows) expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  for (const [request, lines] of said) {
    const kept = logs.rows.filter((row) => row.request === request).flatMap(({ ids }) => ids ?? [])
    expect(kept, request).toEqual(lines.map(({ id }) => id))
  }
}, 240_000)
