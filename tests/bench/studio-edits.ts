import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { randomIds } from '../../server/adapters/system/ids.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import { createAsker } from '../../server/http/origin.ts'
import { createSockets } from '../../server/http/socket/sockets.ts'
import { answerUpgrades } from '../../server/http/upgrade.ts'
import { startLive } from '../../server/live/live.ts'
import { createLog } from '../../server/log.ts'
import type { Drafts } from '../../server/ports/drafts.ts'
import type { Events } from '../../server/ports/events.ts'
import { createDrafting } from '../../server/studio/drafting.ts'
import { beginFrom } from '../../src/contract/draft/begin.ts'
import { createFakeCalls } from '../fakes/calls.ts'
import { createFakeDrafts } from '../fakes/drafts.ts'
import { createFakeBus } from '../fakes/events.ts'
import { emptyStore } from '../fakes/store/data.ts'
import { createFakeStores } from '../fakes/store/store.ts'
import { demoDescription } from '../fixtures/description.ts'
import { testShowroom } from '../house/showroom.ts'
import { openBare, type Bare } from './bare-socket.ts'
import { alternate, type Row } from './row.ts'

const ROUNDS = 7
const EACH = 60
/** One page may say fifty things a second: what is measured stays within that, ms an edit. */
const PACE = 25
const BAR = 3

type Side = { one: Bare; other: Bare; close(): Promise<void> }

/** The product's editors' line over one store of drafts or another, with two windows of two people on one draft of the demo's size. */
async function openSide(drafts: Drafts, events: Events): Promise<Side> {
  const log = createLog('warn', (line) => console.error(line))
  const bus = createFakeBus()
  const person = { id: randomUUID(), name: 'Ada', languages: ['en'], look: '', roles: ['owner' as const], skills: [], showrooms: [], edits: null }
  const sessions = { bySecret: async () => ({ sessionId: 's', person, verified: false }), signedIn: async () => [person] }
  const live = await startLive({
    clock: systemClock, ids: randomIds, log, events: bus.join('bench'), left: { unread: async () => 0, onChange: () => () => {} },
    showrooms: { edition: async () => ({ number: 1, showroom: testShowroom }) }, calls: createFakeCalls(), ...createFakeStores(emptyStore(bus.tell), 'bench')
  })
  const slug = 'bench'
  await drafts.begin(slug, beginFrom({ ...demoDescription(), slug }), 0)
  const drafting = createDrafting({ drafts, events, clock: systemClock, log, origin: randomUUID() })
  const asker = createAsker([])
  const sockets = createSockets({ live, sessions, limits: { take: () => true }, asker, studio: { drafts, drafting, open: drafts.now, published: async () => null } })
  const http = createServer()
  const stop = answerUpgrades(http, { '/socket/studio': sockets.studio }, asker.isOurs)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const window = (page: string) => openBare(`ws://127.0.0.1:${(http.address() as AddressInfo).port}/socket/studio?showroom=${slug}&page=${page}`, `${SESSION_COOKIE}=any`)
  const [one, other] = [await window(randomUUID()), await window(randomUUID())]
  return {
    one,
    other,
    async close() {
      await sockets.close()
      stop()
      drafting.stop()
      await live.stop()
      await new Promise((resolve) => http.close(resolve))
    }
  }
}

let price = 0

/** The time from an edit to its being heard in the other window: of so many, the one that 95 in a hundred keep within, ms. */
async function editToSeen({ one, other }: Side): Promise<number> {
  const times: number[] = []
  const page = randomUUID()
  for (let count = 0; count < EACH; count++) {
    const seen = other.next((message) => message.t === 'entry')
    const began = performance.now()
    // Never behind anybody: nobody else edits here.
    const answered = one.act({ t: 'edit', page, seen: 2 ** 31 - 1, command: { name: 'set', at: ['basePrice'], to: ++price }, undoes: null })
    await seen
    times.push(performance.now() - began)
    await answered
    await setTimeout(PACE)
  }
  return times.toSorted((a, b) => a - b)[Math.ceil(0.95 * EACH) - 1]!
}

/** An edit on its way to the other editor, durable, against the same line over drafts in memory. */
export async function editsRow(drafts: Drafts, events: Events): Promise<Row> {
  const bus = createFakeBus()
  const [durable, bare] = [await openSide(drafts, events), await openSide(createFakeDrafts(), bus.join('bench'))]
  try {
    for (const side of [durable, bare]) await editToSeen(side)
    return await alternate('an edit → seen by the other editor, durable, p95', 'ms', BAR, ROUNDS, () => editToSeen(durable), () => editToSeen(bare))
  } finally {
    await durable.close()
    await bare.close()
  }
}
