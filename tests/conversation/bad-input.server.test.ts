import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE, FRAME_LIMIT, PROTOCOL_VERSION } from '../../src/contract/protocol.ts'
import { openHouse, type House } from '../house/house.ts'
import { asking, meeting } from '../house/meeting.ts'
import { openCustomer, openDesk } from '../house/page.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.rest())
afterAll(() => house.close())

const not = (reason: string) => (message: { reason: string }) => message.reason === reason

it('W1: what is not of the protocol is refused, clearly and to its sender alone', async () => {
  const { desk, customer } = await meeting(house)
  const before = desk.heard.length
  const id = randomUUID()
  for (const frame of ['{', '[]', 'null', '"hello"', '{"t":"unheard-of"}', JSON.stringify({ t: 'say', id, text: 7 }), JSON.stringify({ t: 'say', id: 'no id', text: 'x' })]) {
    customer.mark()
    customer.send(frame)
    const { re } = await customer.hears('no', not('bad-message'))
    expect(re).toBe(frame.includes(id) ? id : null)
  }
  customer.mark()
  customer.socket.send(Buffer.from([1, 2, 3]))
  await customer.hears('no', not('bad-message'))
  expect((await customer.act({ t: 'say', text: 'still here' })).t).toBe('ok')
  await desk.hears('entry', ({ entry }) => entry.kind === 'said')
  // How many wait and how fast it goes are told whenever they are reckoned anew, whatever anybody sends.
  expect(desk.heard.slice(before).flatMap(({ t }) => (t === 'waiting' || t === 'pace' ? [] : [t]))).toEqual(['entry'])
})

it('W1: a page that sends nothing else is shown out', async () => {
  const customer = await house.customer()
  for (let count = 0; count < 20; count++) customer.send('{')
  expect(await customer.closed).toBe(CLOSE.badMessage)
})

it('W2: a frame that is too large is refused and ends the line; one that is far too large is not even read', async () => {
  const customer = await house.customer()
  customer.send(JSON.stringify({ t: 'say', id: randomUUID(), text: 'x'.repeat(FRAME_LIMIT) }))
  await customer.hears('no', not('too-large'))
  expect(await customer.closed).toBe(CLOSE.tooLarge)
  const again = await house.customer()
  again.send('x'.repeat(5 * FRAME_LIMIT))
  expect(await again.closed).toBe(1009)
})

it('W3: an unknown version is told so, and nothing is taken before the greeting', async () => {
  const early = await openCustomer(house.url, await house.visit(), false)
  early.send({ t: 'cancel', id: randomUUID() })
  await early.hears('no', not('not-now'))
  const old = await openCustomer(house.url, await house.visit(), false)
  old.send({ t: 'hello', v: PROTOCOL_VERSION + 1 })
  await old.hears('no', not('unknown-version'))
  expect(await old.closed).toBe(CLOSE.version)
  const twice = await house.customer()
  twice.send({ t: 'hello', v: PROTOCOL_VERSION })
  await twice.hears('no', not('not-now'))
})

it('W5: neither side drives the other’s messages', async () => {
  const { desk, customer, conversation } = await meeting(house)
  for (const message of [{ t: 'status', status: 'available' }, { t: 'accept', request: randomUUID() }, { t: 'pass', request: randomUUID() }]) {
    customer.mark()
    customer.send({ ...message, id: randomUUID() })
    await customer.hears('no', not('not-allowed'))
  }
  for (const message of [{ t: 'admit', conversation }, { t: 'keep', keep: 'now' }, asking()]) {
    desk.mark()
    desk.send({ ...message, id: randomUUID() })
    await desk.hears('no', not('not-allowed'))
  }
  const stranger = await house.desk({ name: 'Ben' })
  expect(await stranger.act({ t: 'say', conversation, text: 'hello' })).toMatchObject({ t: 'no', reason: 'not-found' })
  expect(await stranger.act({ t: 'join', conversation })).toMatchObject({ t: 'no', reason: 'not-found' })
  expect(await stranger.act({ t: 'change', conversation, change: { kind: 'open', part: 'bonnet', open: true } })).toMatchObject({ t: 'no', reason: 'not-now' })
})

it('W6: no cookie, a wrong one, or one of the other kind: shown out with the reason', async () => {
  const { cookie: session } = await house.advisor()
  const visit = await house.visit()
  const swapped = session.replace(/^[^=]+/, visit.split('=')[0]!)
  for (const cookie of ['', 'parlour-visit=guessed', 'parlour-visit=', session, swapped]) {
    const page = await openCustomer(house.url, cookie, false)
    expect(await page.closed).toBe(CLOSE.notSignedIn)
  }
  for (const cookie of ['', visit, 'parlour-session=guessed']) {
    const page = await openDesk(house.url, cookie, false)
    expect(await page.closed).toBe(CLOSE.notSignedIn)
  }
})

it('W6: who is signed in but no advisor, or no longer signed in, has no desk', async () => {
  const marketer = await house.advisor()
  await house.database.pool.query(`update person set roles = '{marketer}' where id = $1`, [marketer.id])
  const page = await openDesk(house.url, marketer.cookie, false)
  page.send({ t: 'hello', v: PROTOCOL_VERSION })
  expect(await page.closed).toBe(CLOSE.notAllowed)
  const desk = await house.desk()
  await house.database.pool.query('delete from session where person = $1', [desk.id])
  const answer = await desk.act({ t: 'status', status: 'available' }).catch(() => null)
  expect(answer?.t).not.toBe('ok')
  expect(await desk.closed).toBe(CLOSE.notSignedIn)
})

it('W7: a page of another origin is refused before any cookie is looked at', async () => {
  const cookie = await house.visit()
  const socket = new WebSocket(`${house.url.replace('http', 'ws')}/socket/visit`, { headers: { cookie, origin: 'https://elsewhere.example' } })
  const status = await new Promise((resolve) => {
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
    socket.once('error', () => {})
  })
  expect(status).toBe(403)
})

it('W4: ten thousand messages in a second end one line and harm nobody else', async () => {
  const { desk, customer, conversation } = await meeting(house)
  const flood = await house.customer()
  for (let count = 0; count < 10_000; count++) flood.send({ t: 'say', id: randomUUID(), text: 'flood' })
  const began = performance.now()
  expect((await customer.act({ t: 'say', text: 'meanwhile' })).t).toBe('ok')
  await desk.hears('entry', ({ entry }) => entry.kind === 'said' && entry.text === 'meanwhile')
  const waited = performance.now() - began
  await flood.hears('no', not('too-fast'))
  expect(await flood.closed).toBe(CLOSE.tooFast)
  expect((await desk.act({ t: 'say', conversation, text: 'all well' })).t).toBe('ok')
  expect(waited).toBeLessThan(3_000)
})

it('W9: what people write is cleaned, not trusted: right-to-left overrides, stacked marks, nothing but blanks', async () => {
  const { desk, customer } = await meeting(house)
  await customer.act({ t: 'say', text: `exe.\u202Egpj <b>bold</b> e${'\u0301'.repeat(30)}` })
  const { entry } = await desk.hears('entry', (message) => message.entry.kind === 'said')
  expect((entry as { text: string }).text).toBe('exe.gpj <b>bold</b> é\u0301\u0301\u0301\u0301')
  expect(await customer.act({ t: 'say', text: ' \u202E\n ' })).toMatchObject({ t: 'no', reason: 'bad-message' })
  expect(await customer.act({ t: 'say', text: 'x'.repeat(4_001) })).toMatchObject({ t: 'no', reason: 'too-large' })
})
