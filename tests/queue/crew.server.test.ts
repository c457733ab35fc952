import cluster from 'node:cluster'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { createCrew } from '../../server/start/crew/crew.ts'
import { openHouse, type House } from '../house/house.ts'
import { asking } from '../house/meeting.ts'
import { openCustomer, openDesk, type CustomerPage, type DeskPage } from '../house/page.ts'
import type { Seen } from './history.ts'
import { judge } from './judge.ts'

const CUSTOMERS = 8
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

/** What was handed to a process in the moment of its death is never answered: after this a page tries again, ms. */
const UNANSWERED = 6_000

/** Tries until it comes about: a process may be gone at the moment, and another is on its way. */
async function again<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), UNANSWERED).unref())
      return await Promise.race([act(), late])
    } catch (error) {
      if (tries > 60) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** An advisor's page that comes back whenever its line is lost, and takes whatever rings. */
async function keepDesk(cookie: string, over: () => boolean): Promise<void> {
  while (!over()) {
    const page: DeskPage = await again(() => openDesk(url, cookie))
    let lost = false
    void page.closed.then(() => (lost = true))
    await page.act({ t: 'status', status: 'available' }).catch(() => {})
    await page.act({ t: 'pace', capacity: 3, pause: 0 }).catch(() => {})
    while (!lost && !over()) {
      const last = page.heard.findLast((message) => message.t === 'offer' || message.t === 'welcome')
      const offer = last?.t === 'offer' ? last.offer : last?.t === 'welcome' ? last.state.offer : null
      if (offer) await Promise.race([page.act({ t: 'accept', request: offer.request }).catch(() => {}), page.closed])
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    page.socket.terminate()
  }
}

/** A customer's page that comes back whenever its line is lost, until they have been let somebody in and ended it. Gives how it ended. */
async function keepCustomer(cookie: string, id: string): Promise<void> {
  for (;;) {
    const page: CustomerPage = await again(() => openCustomer(url, cookie))
    let lost = false
    void page.closed.then(() => (lost = true))
    const race = <T>(act: Promise<T>) => Promise.race([act.catch(() => null), page.closed.then(() => null)])
    const { state } = page.heard.find((message) => message.t === 'welcome')!
    let asked = state.place !== null || state.knock !== null || state.conversation !== null
    while (!lost) {
      const door = page.heard.findLast((message) => message.t === 'door')?.door ?? state.door
      // Sent again under its id after every loss: the same request. While every desk is coming back, nobody is there to ask.
      if (!asked && door.open) asked = (await race(page.act({ ...asking({ subject: id }), id })))?.t === 'ok'
      const knock = page.heard.findLast((message) => message.t === 'knock' || message.t === 'welcome')
      const at = knock?.t === 'knock' ? knock.knock : knock?.t === 'welcome' ? knock.state.knock : null
      if (at) await race(page.act({ t: 'admit', conversation: at.conversation }))
      const open = page.heard.some((message) => message.t === 'opened') || page.heard.some((message) => message.t === 'welcome' && message.state.conversation?.ended === null)
      if (open && (await race(page.act({ t: 'end' })))?.t === 'ok') return page.close()
      const ended = page.heard.some((message) => (message.t === 'ended' && !message.ended.handedBack) || (message.t === 'welcome' && message.state.conversation?.ended && !message.state.conversation.ended.handedBack))
      if (ended) return page.close()
      await new Promise((resolve) => setTimeout(resolve, asked ? 20 : 400))
    }
  }
}

it('A10, Q13, Q14: three processes behind one port, two of them killed in between: nobody is lost, rung twice or overtaken', async () => {
  expect(members()).toHaveLength(3)
  let over = false
  const staff = await Promise.all([house.advisor({ name: 'Ada' }), house.advisor({ name: 'Ben' }), house.advisor({ name: 'Cleo' })])
  const desks = staff.map(({ cookie }) => keepDesk(cookie, () => over))
  await expect.poll(async () => ((await (await fetch(`${url}/api/showrooms/test-car/door`)).json()) as { people: number }).people, { timeout: 20_000 }).toBe(3)
  const ids = Array.from({ length: CUSTOMERS }, () => crypto.randomUUID())
  const served = ids.map(async (id, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 120))
    return keepCustomer(await again(() => house.visit(url)), id)
  })
  for (const wait of [500, 900]) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    process.kill(members()[0]!, 'SIGKILL')
  }
  await Promise.all(served)
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
  console.log(`${rows.length} changes of ${asked.size} requests, two of three processes killed`)
  expect(judge([...history, { at: 0, kind: 'over' }])).toEqual([])
  expect(asked).toEqual(new Set(ids))
  expect((await pool.query(`select from request where state <> 'ended'`)).rowCount).toBe(0)
}, 240_000)
