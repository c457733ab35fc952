import Fastify from 'fastify'
import { mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCallBacks } from '../../server/adapters/postgres/call-backs.ts'
import { createDrafts } from '../../server/adapters/postgres/drafts.ts'
import { createLeftBook } from '../../server/adapters/postgres/left-messages.ts'
import { createSessions } from '../../server/adapters/postgres/sessions.ts'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { randomIds } from '../../server/adapters/system/ids.ts'
import { readConfig } from '../../server/config.ts'
import type { Act } from '../../server/http/acts.ts'
import { furnishHouse } from '../../server/http/house.ts'
import { createLimits } from '../../server/http/limits.ts'
import { createAsker } from '../../server/http/origin.ts'
import { createLog } from '../../server/log.ts'
import { may, RIGHTS, type Right } from '../../server/rules/rights.ts'
import { ROLES } from '../../src/contract/person.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'
import { openBrowser } from './browser.ts'
import { signedInMember } from './member.ts'

type Route = { readonly method: string; readonly url: string; readonly act: Act | undefined }

let database: FreshDatabase
let url: string
let close: () => Promise<void>
const routes: Route[] = []

beforeAll(async () => {
  database = await freshDatabase()
  const { pool } = database
  await migrate(pool)
  const app = Fastify()
  app.addHook('onRoute', ({ method, url: path, config }) => {
    for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.push({ method: one, url: path, act: config?.act })
  })
  const clock = systemClock
  await furnishHouse(app, {
    config: readConfig(['--port', '0', '--data', await mkdtemp(join(tmpdir(), 'parlour-rights-'))], {}), pool, log: createLog('error', console.error), clock, ids: randomIds,
    limits: createLimits(clock), asker: createAsker([]), sessions: createSessions(pool, clock), showrooms: createShowrooms(pool, clock), drafts: createDrafts(pool),
    left: createLeftBook(pool, clock, () => () => {}), callServer: () => null,
    door: () => ({ open: false, people: 0, waiting: 0, minutes: null, languages: [], voice: false }),
    callBacks: createCallBacks(pool), mail: null, looked: async () => {}, moved: () => {},
    incidents: { current: () => null, caught: async () => false, tell: async () => ({ refused: 'not-now' }), end: async () => null, stop: () => {} }
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  close = () => app.close()
})
afterAll(async () => {
  await close()
  await database.drop()
})

const isRight = (act: Act | undefined): act is Right => act !== undefined && act in RIGHTS

describe('role × act, at the real routes (SPEC S10)', () => {
  it('S10: every route of the programming interface names its act', () => {
    const api = routes.filter((route) => route.url.startsWith('/api/'))
    expect(api.length).toBeGreaterThan(20)
    expect(api.filter(({ act }) => act === undefined)).toEqual([])
  })

  it.each(ROLES)('S10: %s is let in where the table says so, and nowhere else', async (role) => {
    const guarded = routes.filter(({ act }) => isRight(act))
    expect(new Set(guarded.map(({ act }) => act)).size).toBeGreaterThanOrEqual(7)
    for (const { method, url: path, act } of guarded) {
      // Somebody new for each: an act may be leaving, or sending oneself away.
      const { browser } = await signedInMember(database.pool, url, [role])
      const address = path.replace(/:\w+/g, '00000000-0000-4000-8000-00000000000f')
      const answer = method === 'GET' ? await browser.get(address) : await browser.send(method as 'POST' | 'PUT' | 'DELETE', address, method === 'DELETE' ? undefined : {})
      const allowed = answer.status !== 403 && answer.status !== 401
      expect([role, method, path, allowed]).toEqual([role, method, path, may([role], act as Right)])
      expect(answer.status).toBeLessThan(500)
    }
  })

  it('E30: to a marketer who was not invited to a showroom, every route of it answers as if there were none', async () => {
    const { browser, id } = await signedInMember(database.pool, url, ['marketer'])
    const of = routes.filter(({ act, url: path }) => isRight(act) && path.includes('/:slug') && may(['marketer'], act))
    expect(of.length).toBeGreaterThanOrEqual(10)
    const { slug } = (await createShowrooms(database.pool, systemClock).list())[0]!
    const ask = (method: string, path: string) => {
      const address = path.replace(':slug', slug)
      return method === 'GET' ? browser.get(address) : browser.send(method as 'POST', address, method === 'DELETE' ? undefined : {})
    }
    await database.pool.query(`update person set edits = '{other}' where id = $1`, [id])
    for (const { method, url: path } of of) expect([method, path, (await ask(method, path)).status]).toEqual([method, path, 404])
    await database.pool.query('update person set edits = $2 where id = $1', [id, [slug]])
    const [first] = of.filter(({ method, url: path }) => method === 'GET' && path.endsWith('/description'))
    expect((await ask(first!.method, first!.url)).status).toBe(200)
  })

  it('S10: what needs a session is refused without one, before anything is read', async () => {
    for (const { method, url: path } of routes.filter((route) => isRight(route.act) || route.act === 'own')) {
      const address = path.replace(/:\w+/g, 'nonsense')
      const stranger = openBrowser(url)
      const answer = method === 'GET' ? await stranger.get(address) : await stranger.send(method as 'POST' | 'PUT' | 'DELETE', address, method === 'DELETE' ? undefined : {})
      expect([method, path, answer.status]).toEqual([method, path, 401])
    }
  })
})
