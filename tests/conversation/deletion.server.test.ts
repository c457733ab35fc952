import { afterEach, beforeEach, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { asking, meeting } from '../house/meeting.ts'
import { openCustomer } from '../house/page.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const CANARY = 'canary7f3a'

/** In which tables of the whole database, in whatever column, the canary is. */
async function traces(): Promise<string[]> {
  const { pool } = house.database
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: hits } = await pool.query<{ hit: boolean }>(`select exists (select from ${name} t where t::text ilike $1) as hit`, [`%${CANARY}%`])
    if (hits[0]!.hit) found.push(name)
  }
  return found
}

/** A conversation with the canary wherever a customer can put it, and its end. */
async function told() {
  const there = await meeting(house, { name: `${CANARY} name`, subject: `${CANARY} subject` })
  await there.customer.act({ t: 'say', text: `${CANARY} said` })
  await there.desk.act({ t: 'say', conversation: there.conversation, text: `${CANARY} answered` })
  await there.customer.act({ t: 'end' })
  expect((await traces()).sort()).toEqual(['public.entry', 'public.request', 'public.visit'])
  return there
}

const due = () => house.database.pool.query('update conversation set delete_at = 1; update visit set delete_at = 1')

it('D1: by default all of it is gone within 24 h of the end, by itself', async () => {
  const { customer } = await told()
  const { ended } = await customer.hears('ended')
  expect(ended).toMatchObject({ keep: 'day' })
  expect(ended.deleteAt - ended.at).toBeLessThanOrEqual(24 * 3_600_000)
  await due()
  // A process deletes what is due when it begins, and every minute from then on.
  await house.another()
  await expect.poll(traces, { timeout: 10_000 }).toEqual([])
})

it('D3: deleted now is gone when it is acknowledged', async () => {
  const { customer } = await told()
  expect((await customer.act({ t: 'keep', keep: 'now' })).t).toBe('ok')
  expect(await traces()).toEqual([])
})

it('D5: forgetting the visit leaves nothing, in the middle of a conversation too', async () => {
  const { desk, customer, cookie } = await meeting(house, { name: `${CANARY} name`, subject: `${CANARY} subject` })
  await customer.act({ t: 'say', text: `${CANARY} said` })
  const answer = await fetch(`${house.url}/api/visits`, { method: 'DELETE', headers: { cookie, origin: house.url } })
  expect(answer.status).toBe(204)
  expect(await traces()).toEqual([])
  expect((await desk.hears('ended')).ended.by).toBe('customer')
  expect(await customer.closed).toBe(4401)
})

it('D2: a private link opens it for thirty days, a second one replaces the first, and it deletes what it opens', async () => {
  const { customer } = await told()
  const links: string[] = []
  for (let count = 0; count < 2; count++) {
    const kept = await customer.act({ t: 'keep', keep: 'thirty-days' })
    links.push((kept as { link?: string }).link!)
  }
  const [old, link] = links.map((path) => `${house.url}/api/kept/${path.split('/').at(-1)}`)
  const { ended } = await customer.hears('ended', (message) => message.ended.keep === 'thirty-days')
  expect(ended.deleteAt - ended.at).toBeGreaterThan(29 * 24 * 3_600_000)
  expect((await fetch(old!)).status).toBe(404)
  const opened = await fetch(link!)
  expect(opened.headers.get('referrer-policy')).toBe('no-referrer')
  expect(opened.headers.get('x-robots-tag')).toContain('noindex')
  const kept = (await opened.json()) as { entries: { text?: string }[]; advisor: string }
  expect(kept.advisor).toBe('Ada')
  expect(kept.entries.map((entry) => entry.text)).toContain(`${CANARY} answered`)
  const { rows } = await house.database.pool.query(`select encode(link_hash, 'escape') as hash from conversation`)
  expect(JSON.stringify(rows)).not.toContain(link!.split('/').at(-1))
  expect((await fetch(link!, { method: 'DELETE', headers: { origin: house.url } })).status).toBe(204)
  expect((await fetch(link!)).status).toBe(404)
  expect(await traces()).not.toContain('public.entry')
})

it('D2: a private link opens nothing once its thirty days are over', async () => {
  const { customer } = await told()
  const { link } = (await customer.act({ t: 'keep', keep: 'thirty-days' })) as { link?: string }
  const address = `${house.url}/api/kept/${link!.split('/').at(-1)}`
  expect((await fetch(address)).status).toBe(200)
  await house.database.pool.query('update conversation set delete_at = $1 where link_hash is not null', [Date.now() - 1])
  expect((await fetch(address)).status).toBe(404)
})

it('D4: who cancels leaves nothing behind for long', async () => {
  await house.desk()
  const customer = await openCustomer(house.url, await house.visit())
  await customer.act(asking({ name: `${CANARY} name`, subject: `${CANARY} subject` }))
  await customer.act({ t: 'cancel' })
  const { rows } = await house.database.pool.query<{ left: string }>('select delete_at - $1 as left from visit', [Date.now()])
  expect(Number(rows[0]!.left)).toBeLessThanOrEqual(600_000)
  await due()
  await house.another()
  await expect.poll(traces, { timeout: 10_000 }).toEqual([])
})

it('D6: no log line holds a name, a text or a secret', async () => {
  const { customer, cookie } = await told()
  const { link } = (await customer.act({ t: 'keep', keep: 'thirty-days' })) as { link?: string }
  await fetch(`${house.url}/api/kept/${link!.split('/').at(-1)}`)
  const log = house.log.join('\n')
  for (const secret of [CANARY, cookie.split('=')[1]!, link!.split('/').at(-1)!, '127.0.0.1']) expect(log).not.toContain(secret)
})
