import { randomUUID } from 'node:crypto'
import { initialConfiguration } from '../../src/contract/configure.ts'
import { testShowroom } from '../house/showroom.ts'
import type { Bare } from './bare-socket.ts'
import type { Ground } from './queue.ts'
import { durableStores, openQueueServer, type QueueServer } from './queue-server.ts'
import type { Row } from './row.ts'

const ROUNDS = 100
const BAR = 3

const p99 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1]!

/** A queue of so many who wait, with one desk that nothing rings at. */
async function openLong(ground: Ground, count: number) {
  const durable = await durableStores(await ground.fresh())
  // Whoever waits is connected to a process that lives as long as the bench.
  const other = randomUUID()
  await durable.pool.query('insert into process (id, seen_at) values ($1, $2)', [other, Date.now() + 3_600_000])
  await durable.pool.query(
    `with waiting as (insert into visit (id, token_hash, showroom, edition, created_at, delete_at, configuration)
       select gen_random_uuid(), sha256(n::text::bytea), $1::text, 1, $2::bigint, $2::bigint + 3600000, $4::jsonb from generate_series(1, $3::int) n returning id),
     lined as (insert into line (party, process) select id, $5::uuid from waiting)
     insert into request (id, visit, showroom, mode, language, asked_at, state)
       select gen_random_uuid(), id, $1::text, 'voice', 'en', $2::bigint - row_number() over (), 'waiting' from waiting`,
    [testShowroom.slug, Date.now(), count, JSON.stringify(initialConfiguration(testShowroom)), other]
  )
  const server = await openQueueServer(durable)
  const desk = await server.desk()
  return { ...server, desk, pool: durable.pool }
}

/** How long after an advisor frees up it rings, ms. What rang is taken off, and somebody else asks in its stead. */
async function freeToRing(server: QueueServer['stores'], live: QueueServer['live'], desk: Bare): Promise<number> {
  const rings = desk.next((message) => message.t === 'offer' && message.offer !== null)
  const began = performance.now()
  const said = desk.act({ t: 'status', status: 'available' })
  const { offer } = (await rings) as unknown as { offer: { request: string } }
  const took = performance.now() - began
  await said
  await desk.act({ t: 'accept', request: offer.request })
  await desk.act({ t: 'status', status: 'away' })
  const { conversations } = await server.conversations.ofPerson((await deskOf(live)).person)
  const { id, visit } = conversations[0]!.conversation
  await server.conversations.decline(visit, id, Date.now(), Date.now() + 3_600_000)
  await live.queueDesk.ask({
    id: randomUUID(), visit, mode: 'voice', language: 'en', subject: null, topic: null, name: null, look: null, first: null, wished: null,
    configuration: initialConfiguration(testShowroom), showroom: testShowroom.slug
  })
  await live.queueDesk.changed([], [(await deskOf(live)).person])
  return took
}

const deskOf = async (live: QueueServer['live']) => live.queueDesk.floor().desks[0]!

/** One frees up with ten thousand waiting, against ten. */
export async function longQueueRow(ground: Ground): Promise<Row> {
  const [long, short] = [await openLong(ground, 10_000), await openLong(ground, 10)]
  const times = { long: [] as number[], short: [] as number[] }
  for (let round = -10; round < ROUNDS; round++) {
    const pair = { long: await freeToRing(long.stores, long.live, long.desk), short: await freeToRing(short.stores, short.live, short.desk) }
    if (round < 0) continue
    times.long.push(pair.long)
    times.short.push(pair.short)
  }
  for (const side of [long, short]) {
    await side.close()
    await side.pool.end()
  }
  const [ours, against] = [p99(times.long), p99(times.short)]
  return { what: '10,000 waiting, one frees up → offer out, p99, against 10 waiting', ours, against, unit: 'ms', ratio: ours / against, bar: BAR, pass: ours / against <= BAR }
}
