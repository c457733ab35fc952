import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { startPostgres } from '../../server/start/postgres/start.ts'
import { initialConfiguration } from '../../src/contract/configure.ts'
import { startProcess, type AppProcess } from '../house/process.ts'
import { testShowroom } from '../house/showroom.ts'
import { uploader } from '../incoming/uploader.ts'
import { signedInMember } from '../people/member.ts'
import { openBare, type Bare } from './bare-socket.ts'
import { madeCar } from './made-car.ts'
import { median, type Row } from './row.ts'

/** Three minutes for a million triangles, in seconds. */
const MODEL_WITHIN = 180
const LARGE = 500 << 20
/** One page may say fifty things a second, ms between two. */
const PACE = 40
/** Messages that say how long one takes while the house is idle. */
const IDLE = 500
/** The uploader's pieces in the studio, bytes. */
const PIECE = 8 << 20

/** A customer and an advisor of a house who talk. */
async function together(pool: pg.Pool, url: string): Promise<{ desk: Bare; customer: Bare }> {
  const { cookie } = await signedInMember(pool, url, ['advisor'], 'Bo')
  const visit = await fetch(`${url}/api/visits`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ showroom: testShowroom.slug, edition: 1 }) })
  const socket = url.replace('http', 'ws')
  const desk = await openBare(`${socket}/socket/desk`, cookie)
  const customer = await openBare(`${socket}/socket/visit`, visit.headers.getSetCookie()[0]!.split(';', 1)[0]!)
  await desk.act({ t: 'status', status: 'available' })
  const rings = desk.next((message) => message.t === 'offer' && message['offer'] !== null)
  await customer.act({ t: 'ask', mode: 'writing', language: 'en', name: null, subject: null, look: null, configuration: initialConfiguration(testShowroom) })
  const { offer } = (await rings) as unknown as { offer: { request: string } }
  const knocks = customer.next((message) => message.t === 'knock')
  await desk.act({ t: 'accept', request: offer.request })
  const { knock } = (await knocks) as unknown as { knock: { conversation: string } }
  await customer.act({ t: 'admit', conversation: knock.conversation })
  return { desk, customer }
}

/** Times from saying to being heard at the desk, ms, until `enough` says so. */
async function sayToHeard({ desk, customer }: { desk: Bare; customer: Bare }, enough: (times: readonly number[]) => boolean): Promise<number[]> {
  const times: number[] = []
  while (!enough(times)) {
    const heard = desk.next((message) => message.t === 'entry')
    const began = performance.now()
    const said = customer.act({ t: 'say', text: 'How far does it go in winter?' })
    await heard
    times.push(performance.now() - began)
    await said
    await setTimeout(PACE)
  }
  return times
}

const p99 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1]!
/** Bytes that the app process itself holds; those that read models are not it. */
const held = async ({ pid }: AppProcess): Promise<number> => Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * 4096

/** The most that the app process holds over what it held idle while so many bytes come in, bytes. */
async function memoryWhile(house: AppProcess, ada: ReturnType<typeof uploader>): Promise<number> {
  const idle: number[] = []
  for (let k = 0; k < 20; k++) {
    idle.push(await held(house))
    await setTimeout(100)
  }
  let most = 0
  const looking = setInterval(() => void held(house).then((bytes) => (most = Math.max(most, bytes))), 50)
  const address = await ada.begun('large.glb', LARGE)
  // The same bytes every time: who measures must not be who is slow.
  const piece = new Uint8Array(PIECE).fill(7)
  for (let at = 0; at < LARGE; at += PIECE) {
    const answer = await ada.patch(address, at, piece.subarray(0, Math.min(PIECE, LARGE - at)))
    if (answer.status !== 204) throw new Error(`PATCH at ${at}: ${answer.status} ${await answer.text()}`)
  }
  await ada.settled(address.split('/').pop()!, undefined, 300_000)
  clearInterval(looking)
  return most - median(idle)
}

/** A million triangles through a running house, what its desk feels of that, and what 500 MB coming in do to its memory. */
export async function run(): Promise<Row[]> {
  const [postgresFolder, folder] = [await mkdtemp(join(tmpdir(), 'parlour-bench-')), await mkdtemp(join(tmpdir(), 'parlour-models-'))]
  const postgres = await startPostgres(postgresFolder)
  const pool = new pg.Pool({ ...postgres.connection, max: 4 })
  pool.on('error', (error) => console.error(error.message))
  await migrate(pool)
  await createShowrooms(pool, systemClock).publish(testShowroom)
  const house = await startProcess(postgres.connection, {}, folder)
  try {
    const ada = uploader(house.url, (await signedInMember(pool, house.url, ['marketer'])).cookie)
    const pair = await together(pool, house.url)
    const glb = await madeCar(1_000_000)
    const idle = await sayToHeard(pair, (times) => times.length >= IDLE)
    const id = await ada.bring('car.glb', glb)
    const began = performance.now()
    let took = 0
    const settled = ada.settled(id, undefined, 600_000).then((model) => {
      took = (performance.now() - began) / 1000
      return model
    })
    const busy = await sayToHeard(pair, () => took > 0)
    const model = await settled
    if (model.state !== 'ready') throw new Error(`refused: ${JSON.stringify(model.report?.findings[0])}`)
    const over = (await memoryWhile(house, ada)) / (1 << 20)
    const figure = (what: string, ours: number, unit: string, bar: number): Row => ({ what, ours, against: bar, unit, ratio: ours, bar, pass: ours <= bar })
    const ratio = p99(busy) / p99(idle)
    return [
      figure(`a made car of a million triangles, ${Math.round(glb.length / 1e6)} MB, with shade`, took, 's', MODEL_WITHIN),
      { what: 'a message at the desk while it is made / idle: p99', ours: p99(busy), against: p99(idle), unit: 'ms', ratio, bar: 2, pass: ratio <= 2 },
      figure('memory of the app process over idle while 500 MB come in', over, 'MiB', 64)
    ]
  } finally {
    await house.kill()
    await pool.end()
    await postgres.stop()
    for (const each of [postgresFolder, folder]) await rm(each, { recursive: true, force: true })
  }
}
