import { afterEach, beforeEach, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { asking, comeTogether, knock } from '../house/meeting.ts'
import { openCustomer, openDesk, type CustomerPage, type DeskPage } from '../house/page.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const ringing = (message: { offer: unknown }) => message.offer !== null

/** Closes a desk's page and lets twenty seconds pass for it. */
async function lose(desk: DeskPage & { id: string }): Promise<void> {
  await desk.close()
  const { pool } = house.database
  await expect.poll(async () => (await pool.query('select gone_at from desk where person = $1', [desk.id])).rows[0].gone_at).not.toBeNull()
  await pool.query('update desk set gone_at = gone_at - 20000 where person = $1', [desk.id])
}

async function lostInTheMiddle() {
  const cookie = await house.visit()
  const customer = await openCustomer(house.url, cookie)
  const first = await house.desk({ name: 'Ada' })
  const conversation = await comeTogether(customer, first)
  await customer.act({ t: 'say', text: 'My number is 12' })
  await first.act({ t: 'say', conversation, text: 'Thank you' })
  const later = await house.customer()
  await house.database.pool.query('update desk set capacity = 1')
  await later.act(asking({ subject: 'asked later' }))
  customer.mark()
  await lose(first)
  return { cookie, customer, first, conversation }
}

async function nextKnocks(customer: CustomerPage) {
  await customer.hears('place', (message) => message.place !== null)
  const next = await house.desk({ name: 'Ben' })
  const { offer } = await next.hears('offer', ringing)
  expect(offer).toMatchObject({ first: 'dropped', continued: true })
  expect((await next.act({ t: 'accept', request: offer!.request })).t).toBe('ok')
  const { knock: knocking } = await customer.hears('knock', (message) => message.knock !== null)
  expect(knocking).toMatchObject({ advisor: { name: 'Ben' }, continued: true })
  return { next, conversation: knocking!.conversation }
}

it('C11, Q16: an advisor whose line is gone for 20 s gives the conversation back to the head of the queue, and the customer is told', async () => {
  const { customer, cookie, conversation } = await lostInTheMiddle()
  expect((await customer.hears('entry', ({ entry }) => entry.kind === 'note' && entry.note === 'handed-back')).conversation).toBe(conversation)
  expect((await customer.hears('ended')).ended).toMatchObject({ by: 'house', handedBack: true })
  expect((await customer.hears('place', (message) => message.place !== null)).place).toMatchObject({ place: 1, first: 'dropped' })
  const { state } = await (await openCustomer(house.url, cookie)).hears('welcome')
  expect(state).toMatchObject({ place: { place: 1, first: 'dropped' }, conversation: { id: conversation, ended: { handedBack: true } } })
  expect(JSON.stringify(state.conversation!.entries)).toContain('My number is 12')
})

it('C11, K4: the next knocks anew, in a room of its own, and reads nothing of before unless the customer says so', async () => {
  const { customer, conversation: before } = await lostInTheMiddle()
  const { next, conversation } = await nextKnocks(customer)
  expect(conversation).not.toBe(before)
  expect(await next.act({ t: 'say', conversation, text: 'too early' })).toMatchObject({ t: 'no', reason: 'not-now' })
  next.mark()
  await customer.act({ t: 'admit', conversation })
  const { conversation: opened } = await customer.hears('opened')
  expect(JSON.stringify(opened.earlier)).toContain('My number is 12')
  const seat = await next.hears('conversation', (message) => message.conversation.state === 'together')
  expect(seat.conversation.earlier).toEqual([])
  expect(JSON.stringify(next.heard)).not.toContain('My number is 12')
  const { rows } = await house.database.pool.query<{ room: string }>('select room from conversation')
  expect(new Set(rows.map(({ room }) => room)).size).toBe(2)
})

it('C11: who may read what was written has all of it, also after a reload, and the private link opens both parts as one', async () => {
  const { customer } = await lostInTheMiddle()
  const { next, conversation } = await nextKnocks(customer)
  await customer.act({ t: 'admit', conversation, mayRead: true })
  await next.act({ t: 'say', conversation, text: 'I have read it' })
  const again = await openDesk(house.url, next.cookie)
  const { state } = await again.hears('welcome')
  const earlier = state.conversations[0]!.earlier!
  expect(earlier.flatMap((entry) => (entry.kind === 'said' ? [entry.text] : []))).toEqual(['My number is 12', 'Thank you'])
  expect(earlier.at(-1)).toMatchObject({ kind: 'note', note: 'handed-back' })
  expect(earlier.map(({ seq }) => seq)).toEqual(earlier.map((_, index) => index + 1))
  await customer.act({ t: 'end' })
  const kept = await customer.act({ t: 'keep', keep: 'thirty-days' })
  const answer = await fetch(`${house.url}/api/kept/${(kept as { link: string }).link.slice('/k/'.length)}`)
  const { entries } = (await answer.json()) as { entries: { seq: number; text?: string }[] }
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
  expect(entries.flatMap(({ text }) => text ?? [])).toEqual(['My number is 12', 'Thank you', 'I have read it'])
  // Deleted, all of it is gone.
  await customer.act({ t: 'keep', keep: 'now' })
  expect((await house.database.pool.query('select from entry')).rowCount).toBe(0)
})

it('C11: one who comes back after it was given back finds their seat empty, and no page of theirs writes to it any more', async () => {
  const { customer, first, conversation } = await lostInTheMiddle()
  await customer.hears('ended')
  const back = await openDesk(house.url, first.cookie)
  const { state } = await back.hears('welcome')
  expect(state.conversations).toEqual([])
  expect(await back.act({ t: 'say', conversation, text: 'still there?' })).toMatchObject({ t: 'no', reason: 'not-now' })
})

it('C4, C11: a knock whose advisor is gone for 20 s goes back to the head as well', async () => {
  const customer = await house.customer()
  const desk = await house.desk()
  await knock(customer, desk)
  customer.mark()
  await lose(desk)
  await customer.hears('knock', (message) => message.knock === null)
  expect((await customer.hears('place', (message) => message.place !== null)).place).toMatchObject({ place: 1, first: 'dropped' })
})

it('C11: who gives up waiting after that keeps what was written, as after any end', async () => {
  const { customer, cookie, conversation } = await lostInTheMiddle()
  await customer.hears('place', (message) => message.place !== null)
  expect((await customer.act({ t: 'cancel' })).t).toBe('ok')
  const { state } = await (await openCustomer(house.url, cookie)).hears('welcome')
  expect(state).toMatchObject({ place: null, conversation: { id: conversation, ended: { handedBack: true } } })
  expect((await customer.act({ t: 'keep', keep: 'thirty-days' })).t).toBe('ok')
})
