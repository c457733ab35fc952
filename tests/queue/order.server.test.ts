import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createConversations } from '../../server/adapters/postgres/conversations.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPresence } from '../../server/adapters/postgres/presence.ts'
import { createQueue } from '../../server/adapters/postgres/queue.ts'
import { createVisits } from '../../server/adapters/postgres/visits.ts'
import { createScene, done, NOON } from '../contract-suites/scene.ts'
import { emptyStore } from '../fakes/store/data.ts'
import { createFakeStores, type Stores } from '../fakes/store/store.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await migrate(database.pool)
})
afterAll(() => database.drop())

const inPostgres = (): Stores => {
  const [{ pool }, origin] = [database, randomUUID()]
  return { visits: createVisits(pool, origin), queue: createQueue(pool, origin), conversations: createConversations(pool, origin), presence: createPresence(pool, origin) }
}

describe.each([['in PostgreSQL', inPostgres], ['in memory', () => createFakeStores(emptyStore(), randomUUID())]])('the order of the queue, %s', (_, open) => {
  /** Whether `request` begins to ring at a desk nobody has rung at. */
  const claims = async ({ queue }: Stores, request: string, desk: string) => (await queue.offer(request, desk, NOON, NOON + 20_000)) !== null

  it('Q6: a claim for who asked later is refused while an equal who asked earlier could ring there, and only then', async () => {
    const stores = open()
    await stores.presence.beat(NOON)
    const scene = createScene(stores)
    const visits = [await scene.visit(), await scene.visit(), await scene.visit()] as const
    const [earlier, later] = [await scene.ask(visits[0]), await scene.ask(visits[1], { at: NOON + 1 })]
    const other = await scene.ask(visits[2], { at: NOON + 2, mode: 'voice' })
    const [ada, ben] = [await scene.desk(), await scene.desk()]
    expect(await claims(stores, later.request.id, ada)).toBe(false)
    // No equal: by voice.
    expect(await claims(stores, other.request.id, ben)).toBe(true)
    // Not there.
    await stores.presence.close('customer', visits[0], NOON)
    expect(await claims(stores, later.request.id, ada)).toBe(true)
    done(await stores.queue.pass(later.request.id, ada, NOON))
    await stores.presence.open('customer', visits[0], NOON)
    // Has rung there.
    expect(await claims(stores, earlier.request.id, ada)).toBe(true)
    done(await stores.queue.pass(earlier.request.id, ada, NOON))
    expect(await claims(stores, later.request.id, ada)).toBe(true)
    for (const visit of visits) done(await stores.queue.cancel(visit, NOON))
  })

  it('Q6: of two who asked in the same millisecond the ids say who goes first', async () => {
    const stores = open()
    await stores.presence.beat(NOON)
    const scene = createScene(stores)
    const [low, high] = [randomUUID(), randomUUID()].sort() as [string, string]
    const visits = [await scene.visit(), await scene.visit()] as const
    await scene.ask(visits[0], { id: high })
    await scene.ask(visits[1], { id: low })
    const ada = await scene.desk()
    expect(await claims(stores, high, ada)).toBe(false)
    expect(await claims(stores, low, ada)).toBe(true)
    for (const visit of visits) done(await stores.queue.cancel(visit, NOON))
  })
})
