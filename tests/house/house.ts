import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { secretHash } from '../../server/adapters/postgres/secret-hash.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { createApp, type App, type AppOptions } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import { createLog } from '../../server/log.ts'
import pg from 'pg'
import type { Role } from '../../src/contract/person.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'
import { openCustomer, openDesk, type CustomerPage, type DeskPage } from './page.ts'
import { testShowroom } from './showroom.ts'

/** An app server of the test's own on a database of its own, with ways to come in. */
export type House = {
  readonly database: FreshDatabase
  /** Its data folder. */
  readonly folder: string
  readonly url: string
  /** Every line that was logged. */
  readonly log: string[]
  /** One more app process over the same database; gives its address. */
  another(): Promise<{ url: string; app: App }>
  advisor(options?: { name?: string; languages?: string[]; verified?: boolean; roles?: Role[] }): Promise<{ id: string; cookie: string }>
  /** A visit's cookie, as POST /api/visits gives it. */
  visit(url?: string): Promise<string>
  customer(url?: string): Promise<CustomerPage>
  /** An advisor's page, available. */
  desk(options?: { name?: string; languages?: string[]; verified?: boolean; url?: string }): Promise<DeskPage & { id: string; cookie: string }>
  /** Sends every desk away and closes its page, so that the next test has its own alone. */
  rest(): Promise<void>
  close(): Promise<void>
}

/** `env` as the start would find it. */
export async function openHouse(livekit: AppOptions['livekit'] = null, env: NodeJS.ProcessEnv = {}): Promise<House> {
  const database = await freshDatabase()
  const log: string[] = []
  const folder = await mkdtemp(join(tmpdir(), 'parlour-house-'))
  const config = readConfig(['--port', '0', '--data', folder], env)
  await migrate(database.pool)
  await createShowrooms(database.pool, systemClock).publish(testShowroom)
  const apps: { app: App; pool: pg.Pool }[] = []

  async function another() {
    const pool = new pg.Pool({ ...database.connection, max: 10 })
    const app = await createApp({ config, pool, livekit, log: createLog('info', (line) => log.push(line)) })
    apps.push({ app, pool })
    return { app, ...(await app.listen()) }
  }
  const { url } = await another()

  const open: DeskPage[] = []
  const house: House = {
    database,
    folder,
    url,
    log,
    another,
    async advisor({ name = 'Ada', languages = ['en'], verified = false, roles = ['advisor'] as Role[] } = {}) {
      const id = randomUUID()
      const secret = randomBytes(24).toString('base64url')
      const now = Date.now()
      await createPeople(database.pool, systemClock).add({ id, name, languages, look: '', roles })
      await database.pool.query(
        `insert into session (id, secret_hash, person, began_by, began_at, used_at, verified_at) values ($1, $2, $3, 'invite', $4, $4, $5)`,
        [randomUUID(), secretHash(secret), id, now, verified ? now : null]
      )
      return { id, cookie: `${SESSION_COOKIE}=${secret}` }
    },
    async visit(at = url) {
      const answer = await fetch(`${at}/api/visits`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: at },
        body: JSON.stringify({ showroom: testShowroom.slug, edition: 1 })
      })
      if (answer.status !== 204) throw new Error(`POST /api/visits: ${answer.status} ${await answer.text()}`)
      return answer.headers.getSetCookie()[0]!.split(';', 1)[0]!
    },
    customer: async (at = url) => openCustomer(at, await house.visit(at)),
    async desk({ url: at = url, ...options } = {}) {
      const { id, cookie } = await house.advisor(options)
      const page = await openDesk(at, cookie)
      await page.act({ t: 'status', status: 'available' })
      open.push(page)
      return Object.assign(page, { id, cookie })
    },
    async rest() {
      for (const page of open.splice(0)) {
        if (page.socket.readyState !== page.socket.OPEN) continue
        await page.act({ t: 'status', status: 'away' })
        await page.close()
      }
    },
    async close() {
      for (const { app, pool } of apps) {
        await app.close()
        await pool.end()
      }
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    }
  }
  return house
}
