import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { secretHash } from '../../server/adapters/postgres/secret-hash.ts'
import { sweepStaffAndLeft } from '../../server/adapters/postgres/sweep.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import { keptSchema, leftLinkSchema, leftMessageSchema, type Kept } from '../../src/contract/http.ts'
import { ROLES, type Role } from '../../src/contract/person.ts'
import { openHouse, type House } from '../house/house.ts'
import { openBrowser, type Browser } from './browser.ts'

let house: House
let stranger: Browser
beforeAll(async () => {
  house = await openHouse()
  stranger = openBrowser(house.url)
})
afterAll(() => house.close())

const DAY = 24 * 3_600_000
const message = (more: object = {}) => ({ id: randomUUID(), showroom: 'one', language: 'fr-CA', name: 'Zoé', text: 'Is it quiet inside?', ...more })
const leave = async (body: object) => {
  const answer = await stranger.send('POST', '/api/left-messages', body)
  expect(answer.status).toBe(200)
  return leftLinkSchema.parse(await answer.json())
}
const keptPath = (link: string) => `/api/kept/${new URL(link).pathname.split('/').at(-1)}`
const opened = async (link: string): Promise<Kept | number> => {
  const answer = await stranger.get(keptPath(link))
  return answer.ok ? keptSchema.parse(await answer.json()) : answer.status
}

/** A browser in which somebody of these roles is signed in. */
async function staff(roles: Role[]): Promise<Browser> {
  const [person, secret] = [randomUUID(), randomBytes(24).toString('base64url')]
  await createPeople(house.database.pool, systemClock).add({ id: person, name: 'Ada', languages: ['en'], look: '', roles })
  await house.database.pool.query(`insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, 'invite', $4, $4)`, [
    randomUUID(), secretHash(secret), person, Date.now()
  ])
  const browser = openBrowser(house.url)
  browser.cookies.set(SESSION_COOKIE, secret)
  return browser
}

describe('left messages (SPEC P8)', () => {
  it('is kept, answered, and read by whoever left it, under a private link', async () => {
    const asked = message({ text: '  Hello\u202E there  ' })
    const { link, deleteAt } = await leave(asked)
    expect(new URL(link).pathname).toMatch(/^\/k\/[\w-]{32}$/)
    expect(Math.abs(deleteAt - Date.now() - 30 * DAY)).toBeLessThan(60_000)
    expect(await opened(link)).toMatchObject({ showroom: 'one', advisor: null, configuration: null, entries: [{ seq: 1, who: 'customer', text: 'Hello there' }] })

    const advisor = await staff(['advisor'])
    const list = leftMessageSchema.array().parse(await (await advisor.get('/api/left-messages')).json())
    expect(list[0]).toMatchObject({ id: asked.id, name: 'Zoé', language: 'fr-CA', text: 'Hello there', done: false, answers: [] })
    const answer = { id: randomUUID(), text: 'Very quiet.' }
    for (let again = 0; again < 2; again++) {
      const sent = await advisor.send('POST', `/api/left-messages/${asked.id}/answer`, answer)
      expect(leftMessageSchema.parse(await sent.json()).answers).toMatchObject([{ id: answer.id, by: 'Ada', text: 'Very quiet.' }])
    }
    expect(await opened(link)).toMatchObject({ advisor: 'Ada', entries: [{ who: 'customer' }, { seq: 2, who: 'advisor', text: 'Very quiet.' }] })
  })

  it('sent again is no second message: both links open the same one', async () => {
    const asked = message()
    const links = await Promise.all([leave(asked), leave(asked), leave(asked)])
    expect(new Set(links.map(({ link }) => link)).size).toBe(3)
    for (const { link } of links) expect(await opened(link)).toMatchObject({ entries: [{ id: asked.id }] })
    const { rows } = await house.database.pool.query('select count(*)::int as there from left_message where id = $1', [asked.id])
    expect(rows).toEqual([{ there: 1 }])
  })

  it('under the id of another is refused', async () => {
    const asked = message()
    await leave(asked)
    expect((await stranger.send('POST', '/api/left-messages', { ...asked, text: 'something else' })).status).toBe(409)
  })

  it('is deleted by whoever left it, or when its thirty days are over', async () => {
    const [now, later] = [await leave(message()), await leave(message())]
    expect((await stranger.send('DELETE', keptPath(now.link))).status).toBe(204)
    expect(await opened(now.link)).toBe(404)
    await house.database.pool.query('update left_message set delete_at = $1', [Date.now() - 1])
    expect(await opened(later.link)).toBe(404)
    await sweepStaffAndLeft(house.database.pool, Date.now())
    for (const table of ['left_message', 'left_message_link', 'left_answer'])
      expect((await house.database.pool.query(`select from ${table}`)).rowCount, table).toBe(0)
  })

  it('P5: a preview or a scanner that opens the link is told nothing, changes nothing, and is asked to forget it', async () => {
    const { link } = await leave(message({ text: 'between us' }))
    for (const [method, agent] of [['GET', 'Slackbot-LinkExpanding 1.0'], ['HEAD', 'facebookexternalhit/1.1'], ['GET', 'Mozilla/5.0 scanner']] as const) {
      const answer = await fetch(link, { method, headers: { 'user-agent': agent, accept: 'text/html' } })
      const told = `${await answer.text()} ${JSON.stringify([...answer.headers])}`
      for (const known of ['between us', 'Zoé', new URL(link).pathname.slice(3)]) expect(told).not.toContain(known)
      expect([answer.headers.get('referrer-policy'), answer.headers.get('x-robots-tag'), answer.headers.get('cache-control')]).toEqual([
        'no-referrer', 'noindex, nofollow, noarchive', 'no-store'
      ])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    expect(await opened(link)).toMatchObject({ entries: [{ text: 'between us' }] })
  })

  it('P8: a link is for one thing: nearly right is wrong, and it is no key to the desk or to a visit', async () => {
    const { link } = await leave(message())
    const secret = new URL(link).pathname.slice(3)
    for (const near of [secret.slice(1), `${secret}A`, secret.toLowerCase(), `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, '', '%00', '..', `${secret}/..`])
      expect((await stranger.get(`/api/kept/${near}`)).status, near).toBe(404)
    for (const cookie of [`parlour-session=${secret}`, `parlour-visit=${secret}`])
      expect((await fetch(`${house.url}/api/me`, { headers: { cookie } })).status).toBe(401)
    expect((await stranger.send('POST', '/api/sign-in', { token: secret })).status).toBe(404)
  })

  it('a guessed link opens nothing, and no secret lies in the database or the log', async () => {
    const { link } = await leave(message())
    const secret = new URL(link).pathname.slice(3)
    expect(await opened(`${house.url}/k/${randomBytes(24).toString('base64url')}`)).toBe(404)
    const { rows } = await house.database.pool.query('select row_to_json(m)::text from left_message m union all select row_to_json(l)::text from left_message_link l')
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(house.log.join('\n')).not.toContain(secret)
  })

  it.each<[string, number, object]>([
    ['no text', 400, { text: ' \u202E\n ' }],
    ['more text than is kept', 413, { text: 'x'.repeat(4001) }],
    ['no id', 400, { id: 'x' }],
    ['no language', 400, { language: '<b>' }],
    ['a climbing showroom', 400, { showroom: '../one' }]
  ])('with %s is refused', async (_what, status, wrong) => {
    expect((await stranger.send('POST', '/api/left-messages', message(wrong))).status).toBe(status)
  })

  it('tells every process that there is something new', async () => {
    const { url } = await house.another()
    const desk = await house.desk({ url })
    const { state } = await desk.hears('welcome')
    await leave(message())
    await desk.hears('left', ({ left }) => left === state.left + 1)
    await desk.close()
  })
})

describe('who may read and answer them (SPEC S10)', () => {
  it.each(ROLES)('%s', async (role) => {
    const { link } = await leave(message())
    const kept = (await opened(link)) as Kept
    const id = (kept.entries[0] as { id: string }).id
    const browser = await staff([role])
    const expected = ['owner', 'team-head', 'advisor'].includes(role) ? [200, 200, 204] : [403, 403, 403]
    const statuses = [
      (await browser.get('/api/left-messages')).status,
      (await browser.send('POST', `/api/left-messages/${id}/answer`, { id: randomUUID(), text: 'Yes' })).status,
      (await browser.send('POST', `/api/left-messages/${id}/done`, { done: true })).status
    ]
    expect(statuses).toEqual(expected)
  })
  it('a stranger may not', async () => {
    expect((await stranger.get('/api/left-messages')).status).toBe(401)
    expect((await stranger.send('POST', `/api/left-messages/${randomUUID()}/done`, { done: true })).status).toBe(401)
  })
})
