import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { asking, comeTogether } from '../house/meeting.ts'
import { openCustomer, openDesk, type CustomerPage } from '../house/page.ts'

let house: House
let other: string
beforeAll(async () => {
  house = await openHouse()
  other = (await house.another()).url
})
afterAll(() => house.close())

/** Until a customer's process knows of somebody at a desk of another: by the welcome, or by news. */
async function somebodyIn(customer: CustomerPage): Promise<void> {
  const { state } = await customer.hears('welcome')
  if (!state.door.open) await customer.hears('door', (message) => message.door.open)
}

/** Lets so many milliseconds pass for a desk that was closed. Its process writes down that it went a moment after the socket is shut. */
async function goneFor(desk: { id: string }, passed: number): Promise<void> {
  const moved = async () => (await house.database.pool.query('update desk set gone_at = gone_at - $2::bigint where person = $1 and gone_at is not null', [desk.id, passed])).rowCount
  await expect.poll(moved).toBe(1)
}

it('Q14, C17: a customer at one process and an advisor at another have everything that two at one have', async () => {
  const desk = await house.desk({ url: other })
  const cookie = await house.visit()
  const customer = await openCustomer(house.url, cookie)
  await somebodyIn(customer)
  const conversation = await comeTogether(customer, desk)
  await customer.act({ t: 'say', text: 'from here' })
  await desk.act({ t: 'say', conversation, text: 'from there' })
  await desk.hears('entry', ({ entry }) => entry.kind === 'said' && entry.text === 'from here')
  await customer.hears('entry', ({ entry }) => entry.kind === 'said' && entry.text === 'from there')
  await desk.act({ t: 'change', conversation, change: { kind: 'open', part: 'bonnet', open: true } })
  expect(await customer.hears('revised', (message) => message.revised.revision === 1)).toMatchObject({ revised: { configuration: { open: ['bonnet'] } } })
  customer.send({ t: 'point', part: 'bonnet', at: null })
  expect(await desk.hears('pointed')).toMatchObject({ who: 'customer', part: 'bonnet' })
  await customer.close()
  await desk.hears('online', (message) => message.who === 'customer' && !message.on)
  const back = await openCustomer(other, cookie)
  expect((await back.hears('welcome')).state.conversation!.entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4])
  const here = await openCustomer(house.url, cookie)
  await back.act({ t: 'end' })
  expect((await here.hears('ended')).ended.by).toBe('customer')
  await house.rest()
})

it('Q10, Q14: who comes back to a desk at one process is there at once for who asks at another, and gone at once when they go', async () => {
  const desk = await house.desk({ url: other })
  const customer = await house.customer(house.url)
  await somebodyIn(customer)
  customer.mark()
  await desk.close()
  await goneFor(desk, 5_000)
  await customer.hears('door', (message) => !message.door.open)
  customer.mark()
  const back = await openDesk(other, desk.cookie)
  await customer.hears('door', (message) => message.door.open)
  expect((await customer.act(asking())).t).toBe('ok')
  await back.hears('offer', (message) => message.offer !== null)
  expect((await customer.act({ t: 'cancel' })).t).toBe('ok')
  await back.act({ t: 'status', status: 'away' })
  await back.close()
})

it('C11, Q14: what an advisor of one process lost goes to one of another, and the customer at a third is told all of it', async () => {
  const third = (await house.another()).url
  const cookie = await house.visit(third)
  const customer = await openCustomer(third, cookie)
  const desk = await house.desk({ url: other })
  await somebodyIn(customer)
  const conversation = await comeTogether(customer, desk)
  await customer.act({ t: 'say', text: 'My number is 12' })
  customer.mark()
  await desk.close()
  await goneFor(desk, 20_000)
  expect((await customer.hears('ended')).ended.handedBack).toBe(true)
  expect((await customer.hears('place', (message) => message.place !== null)).place!.first).toBe('dropped')
  customer.mark()
  const next = await house.desk({ name: 'Ben', url: house.url })
  const { offer } = await next.hears('offer', (message) => message.offer !== null)
  expect((await next.act({ t: 'accept', request: offer!.request })).t).toBe('ok')
  const { knock } = await customer.hears('knock', (message) => message.knock !== null)
  expect(knock).toMatchObject({ advisor: { name: 'Ben' }, continued: true })
  await customer.act({ t: 'admit', conversation: knock!.conversation, mayRead: true })
  const seat = await next.hears('conversation', (message) => message.conversation.state === 'together')
  expect(seat.conversation.id).not.toBe(conversation)
  expect(JSON.stringify(seat.conversation.earlier)).toContain('My number is 12')
  await customer.act({ t: 'end' })
  await house.rest()
})

it('Q14: two processes offer every request once, and in the order of asking', async () => {
  const customers = []
  const busy = await house.desk({ url: other })
  for (let count = 0; count < 6; count++) {
    const customer = await house.customer(count % 2 ? other : house.url)
    await expect.poll(async () => (await customer.act(asking({ mode: 'voice', subject: `number ${count}` }))).t, { timeout: 5_000 }).toBe('ok')
    customers.push(customer)
  }
  const order: (string | null)[] = []
  for (let count = 0; count < 6; count++) {
    const { offer } = await busy.hears('offer', (message) => message.offer !== null && !order.includes(message.offer.subject))
    order.push(offer!.subject)
    await busy.act({ t: 'accept', request: offer!.request })
    const { conversation } = await busy.hears('conversation', (message) => message.conversation.subject === offer!.subject)
    await customers[Number(offer!.subject!.split(' ')[1])]!.act({ t: 'decline', conversation: conversation.id })
  }
  expect(order).toEqual([0, 1, 2, 3, 4, 5].map((count) => `number ${count}`))
})
