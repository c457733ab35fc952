import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { besideSchema, ownConversationSchema, ownTalkSchema, replySchema, type Beside } from '../../src/contract/beside.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import { openHouse, type House } from '../house/house.ts'
import { meeting } from '../house/meeting.ts'
import { openCustomer } from '../house/page.ts'
import { openBrowser, type Browser } from './browser.ts'
import { signedInMember } from './member.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterEach(() => house.rest())
afterAll(() => house.close())

const CANARY = 'canary-7f3a-plays-the-cello'
const LABEL = 'canary-7f3a-label'
const said = async (response: Response) => [response.status, ((await response.json()) as { reason?: string }).reason]
function browserOf(cookie: string, url = house.url): Browser {
  const browser = openBrowser(url)
  browser.cookies.set(SESSION_COOKIE, cookie.split('=')[1]!)
  return browser
}
const write = (browser: Browser, conversation: string, beside: Partial<Beside>) =>
  browser.send('PUT', `/api/conversations/${conversation}/beside`, { note: '', labels: [], revision: 0, ...beside })

describe('notes and labels (SPEC B1–B3)', () => {
  it('B1: a private note is in nothing that reaches the customer: no message, no page, no kept link', async () => {
    const { desk, customer, conversation } = await meeting(house)
    const own = browserOf(desk.cookie)
    expect((await write(own, conversation, { note: CANARY, labels: [LABEL] })).status).toBe(200)
    await customer.act({ t: 'say', text: 'Hello' })
    await desk.act({ t: 'say', conversation, text: 'Good evening' })
    await desk.act({ t: 'change', conversation, change: { kind: 'choose', group: 'paint', choice: 'ember' } })
    await desk.act({ t: 'end', conversation })
    await customer.hears('ended')
    const kept = await customer.act({ t: 'keep', keep: 'thirty-days' })
    if (kept.t !== 'ok') throw new Error(JSON.stringify(kept))
    const secret = new URL(kept.link!, house.url).pathname.split('/').at(-1)!
    const opened = await (await openBrowser(house.url).get(`/api/kept/${secret}`)).text()
    const page = await (await openBrowser(house.url).get(`/k/${secret}`, { accept: 'text/html' })).text()
    const everything = JSON.stringify(customer.heard) + opened + page
    expect(everything).toContain('Good evening')
    expect(everything).not.toContain('canary')
    expect(house.log.join('\n')).not.toContain(CANARY)
    // It is there all the same, for its advisor.
    const found = ownConversationSchema.array().parse(await (await own.get(`/api/conversations?q=${CANARY}`)).json())
    expect(found.map(({ id }) => id)).toEqual([conversation])
    const talk = ownTalkSchema.parse(await (await own.get(`/api/conversations/${conversation}`)).json())
    expect([talk.note, talk.labels]).toEqual([CANARY, [LABEL]])
    expect(talk.entries.some((entry) => entry.kind === 'said' && entry.text === 'Good evening')).toBe(true)
  })

  it('B1: a page of the visit that comes back is told nothing of it either', async () => {
    const { desk, customer, cookie, conversation } = await meeting(house)
    await write(browserOf(desk.cookie), conversation, { note: CANARY })
    const again = await openCustomer(house.url, cookie)
    const welcome = await again.hears('welcome')
    expect(welcome.state.conversation?.id).toBe(conversation)
    expect(JSON.stringify(again.heard)).not.toContain(CANARY)
    await again.act({ t: 'end' })
    for (const page of [customer, again]) await page.close()
  })

  it('B1, D5: it is nobody else’s, and gone with the visit', async () => {
    const { desk, customer, conversation } = await meeting(house)
    await write(browserOf(desk.cookie), conversation, { note: CANARY })
    for (const roles of [['advisor'], ['owner', 'advisor']] as const) {
      const other = await signedInMember(house.database.pool, house.url, roles)
      expect(await said(await other.browser.get(`/api/conversations/${conversation}/beside`))).toEqual([404, 'not-found'])
      expect(await said(await write(other.browser, conversation, { note: 'x' }))).toEqual([404, 'not-found'])
      expect(await said(await other.browser.get(`/api/conversations/${conversation}`))).toEqual([404, 'not-found'])
    }
    await customer.act({ t: 'end' })
    await customer.act({ t: 'keep', keep: 'now' })
    const { rows } = await house.database.pool.query('select count(*)::int as left from beside where conversation = $1', [conversation])
    expect(rows).toEqual([{ left: 0 }])
  })

  it('B2, W9: two tabs do not write over one another; what is written is cleaned and limited', async () => {
    const { desk, customer, conversation } = await meeting(house)
    const own = browserOf(desk.cookie)
    const first = besideSchema.parse(await (await write(own, conversation, { note: '\u202Eolleh Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357 <script>x</script>', labels: ['boot', 'boot'] })).json())
    expect(first).toMatchObject({ labels: ['boot'], revision: 1 })
    expect(first.note).toMatch(/^olleh .*<script>x<\/script>$/)
    expect([...first.note.matchAll(/\p{M}/gu)].length).toBeLessThanOrEqual(4)
    expect(await said(await write(own, conversation, { note: 'late', revision: 0 }))).toEqual([409, 'taken'])
    expect(await said(await write(own, conversation, { note: 'x'.repeat(4001), revision: 1 }))).toEqual([413, 'too-large'])
    for (const wrong of [{ labels: Array.from({ length: 13 }, (_, index) => `l${index}`) }, { labels: ['x'.repeat(31)] }, { revision: -1 }])
      expect(await said(await write(own, conversation, wrong))).toEqual([400, 'bad-message'])
    await customer.act({ t: 'end' })
  })
})

describe('ready answers (SPEC B4)', () => {
  it('B4: one’s own are one’s own, the house’s take a right, and a shortcut is one answer', async () => {
    const ada = await signedInMember(house.database.pool, house.url, ['advisor'], 'Ada')
    const head = await signedInMember(house.database.pool, house.url, ['team-head'], 'Hana')
    const put = (by: Browser, id: string, more: object = {}) => by.send('PUT', `/api/replies/${id}`, { house: false, shortcut: 'boot', language: 'en', text: 'Up to 142 cm, {name}.', ...more })
    const [mine, houses] = [randomUUID(), randomUUID()]
    expect(replySchema.parse(await (await put(ada.browser, mine)).json())).toMatchObject({ house: false, shortcut: 'boot' })
    expect(await said(await put(ada.browser, randomUUID(), { house: true }))).toEqual([403, 'not-allowed'])
    expect((await put(head.browser, houses, { house: true })).status).toBe(200)
    expect(await said(await put(ada.browser, houses))).toEqual([403, 'not-allowed'])
    expect(await said(await head.browser.send('DELETE', `/api/replies/${mine}`))).toEqual([404, 'not-found'])
    expect(await said(await put(head.browser, mine))).toEqual([404, 'not-found'])
    expect(await said(await put(ada.browser, randomUUID()))).toEqual([409, 'taken'])
    const told = replySchema.array().parse(await (await ada.browser.get('/api/replies')).json())
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set([mine, houses]))
    for (const wrong of [{ shortcut: 'two words' }, { shortcut: '../x' }, { text: ' ' }, { language: 'x y' }])
      expect(await said(await put(ada.browser, randomUUID(), wrong))).toEqual([400, 'bad-message'])
    const odd = replySchema.parse(await (await put(ada.browser, randomUUID(), { shortcut: 'odd', text: '\u202E<img src=x onerror=alert(1)> javascript:alert(1)' })).json())
    expect(odd.text).toBe('<img src=x onerror=alert(1)> javascript:alert(1)')
    expect((await ada.browser.send('DELETE', `/api/replies/${mine}`)).status).toBe(204)
  })
})
