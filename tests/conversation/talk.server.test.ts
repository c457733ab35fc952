import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { asking, comeTogether, knock, meeting } from '../house/meeting.ts'
import { openCustomer, openDesk, type CustomerPage, type DeskPage } from '../house/page.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.rest())
afterAll(() => house.close())

it('C5: a message sent again under its id is one message, and is acknowledged again', async () => {
  const { desk, customer, conversation } = await meeting(house)
  const id = randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => customer.act({ t: 'say', id, text: 'once' })))
  expect(answers.map((answer) => answer.t)).toEqual(['ok', 'ok', 'ok'])
  await customer.act({ t: 'say', text: 'after' })
  await desk.hears('entry', ({ entry }) => entry.kind === 'said' && entry.text === 'after')
  const said = desk.heard.flatMap((message) => (message.t === 'entry' && message.entry.kind === 'said' ? [message.entry.text] : []))
  expect(said).toEqual(['once', 'after'])
  expect((await house.database.pool.query(`select from entry where conversation = $1 and kind = 'said'`, [conversation])).rowCount).toBe(2)
})

it('C5: both sides write at once: each sees all of it in the one order', async () => {
  const { desk, customer, conversation } = await meeting(house)
  const acts = Array.from({ length: 20 }, (_, index) => [
    customer.act({ t: 'say', text: `customer ${index}` }),
    desk.act({ t: 'say', conversation, text: `advisor ${index}` })
  ])
  await Promise.all(acts.flat())
  await desk.hears('entry', ({ entry }) => entry.seq === 41)
  await customer.hears('entry', ({ entry }) => entry.seq === 41)
  const heard = (page: DeskPage | CustomerPage) => page.heard.flatMap((message) => (message.t === 'entry' && message.entry.seq > 1 ? [message.entry] : []))
  expect(heard(desk).map((entry) => entry.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 2))
  expect(heard(desk)).toEqual(heard(customer))
})

it('C12: a reload of either side brings everything back', async () => {
  const { desk, customer, cookie, conversation } = await meeting(house, { name: 'Ines', subject: 'Range' })
  await customer.act({ t: 'say', text: 'one' })
  await desk.act({ t: 'say', conversation, text: 'two' })
  await desk.act({ t: 'change', conversation, change: { kind: 'open', part: 'door-left', open: true } })
  await customer.close()
  await desk.hears('online', (message) => message.who === 'customer' && !message.on)
  const back = await openCustomer(house.url, cookie)
  const { state } = await back.hears('welcome')
  expect(state.conversation!.entries.map((entry) => entry.kind)).toEqual(['note', 'said', 'said', 'changed'])
  expect(state).toMatchObject({ name: 'Ines', revised: { revision: 1, configuration: { open: ['door-left'] } }, conversation: { id: conversation, otherOnline: true } })
  await desk.hears('online', (message) => message.who === 'customer' && message.on)
  await desk.close()
  const again = await openDesk(house.url, desk.cookie)
  const welcome = await again.hears('welcome')
  expect(welcome.state.conversations).toMatchObject([{ id: conversation, state: 'together', subject: 'Range', customer: { name: 'Ines' }, revised: { revision: 1 } }])
  expect(welcome.state.conversations[0]!.entries).toEqual(state.conversation!.entries)
  // The house rests only the pages that it opened: an open desk would be rung in the next test.
  await again.act({ t: 'status', status: 'away' })
  await again.close()
})

it('C9: a reload is not worth a word; a line that stays away is, and so is its return', async () => {
  const { desk, customer, cookie } = await meeting(house)
  await customer.close()
  const quick = await openCustomer(house.url, cookie)
  await quick.act({ t: 'say', text: 'back at once' })
  await desk.hears('entry', ({ entry }) => entry.kind === 'said')
  expect(desk.heard.filter((message) => message.t === 'entry' && message.entry.kind === 'note' && message.entry.note === 'line-dropped')).toEqual([])
  await quick.close()
  const dropped = await desk.hears('entry', ({ entry }) => entry.kind === 'note' && entry.note === 'line-dropped')
  expect(dropped.entry).toMatchObject({ who: 'customer' })
  await openCustomer(house.url, cookie)
  expect((await desk.hears('entry', ({ entry }) => entry.kind === 'note' && entry.note === 'line-back')).entry).toMatchObject({ who: 'customer' })
})

it('C7: both change the car, each sees who did, what does not fit is refused with the reason, one step undoes', async () => {
  const { desk, customer, conversation } = await meeting(house)
  const sport = { kind: 'choose', group: 'wheels', choice: 'sport' } as const
  expect(await desk.act({ t: 'change', conversation, change: sport })).toMatchObject({
    t: 'no', reason: 'does-not-fit', why: { en: 'Sport wheels do not come with Glacier.' }
  })
  expect(await desk.act({ t: 'change', conversation, change: { kind: 'open', part: 'body', open: true } })).toMatchObject({ t: 'no', reason: 'does-not-fit' })
  expect((await customer.act({ t: 'change', change: { kind: 'choose', group: 'paint', choice: 'ember' } })).t).toBe('ok')
  expect((await desk.act({ t: 'change', conversation, change: sport })).t).toBe('ok')
  const { entry } = await customer.hears('entry', (message) => message.entry.kind === 'changed' && message.entry.who === 'advisor')
  const changed = entry as Extract<typeof entry, { kind: 'changed' }>
  expect(changed).toMatchObject({ change: sport, inverse: { kind: 'choose', group: 'wheels', choice: 'aero' }, revision: 2 })
  expect((await customer.act({ t: 'change', change: changed.inverse })).t).toBe('ok')
  const third = { revised: { revision: 3, configuration: { choices: { paint: 'ember', wheels: 'aero' } } } }
  expect(await desk.hears('revised', (message) => message.revised.revision === 3)).toMatchObject(third)
  expect(await customer.hears('revised', (message) => message.revised.revision === 3)).toMatchObject(third)
})

it('C7: many changes at once from both sides are all taken, one after the other', async () => {
  const { desk, customer, conversation } = await meeting(house)
  const paints = ['ember', 'night'] as const
  const acts = Array.from({ length: 10 }, (_, index) => [
    customer.act({ t: 'change', change: { kind: 'choose', group: 'paint', choice: paints[index % 2]! } }),
    desk.act({ t: 'change', conversation, change: { kind: 'open', part: 'bonnet', open: index % 2 === 0 } })
  ])
  expect((await Promise.all(acts.flat())).every((answer) => answer.t === 'ok')).toBe(true)
  const { rows } = await house.database.pool.query<{ revision: number; changes: string }>(
    `select v.revision, (select count(*) from entry e where e.conversation = c.id and e.kind = 'changed') as changes
     from conversation c join visit v on v.id = c.visit where c.id = $1`, [conversation])
  expect(Number(rows[0]!.changes)).toBe(rows[0]!.revision)
  expect(rows[0]!.revision).toBeGreaterThan(1)
})

it('C13: typing, pointing, distance and what was seen reach the other side; none but the last is kept', async () => {
  const { desk, customer, cookie, conversation } = await meeting(house)
  customer.send({ t: 'typing', on: true })
  customer.send({ t: 'point', part: 'bonnet', at: [0, 1, 2] })
  customer.send({ t: 'distance', metres: 2 })
  expect(await desk.hears('typing')).toMatchObject({ who: 'customer', on: true, conversation })
  expect(await desk.hears('pointed')).toMatchObject({ who: 'customer', part: 'bonnet', at: [0, 1, 2] })
  expect(await desk.hears('distance')).toMatchObject({ metres: 2 })
  desk.send({ t: 'seen', conversation, seq: 1 })
  expect(await customer.hears('seen')).toMatchObject({ who: 'advisor', seq: 1 })
  const back = await openCustomer(house.url, cookie)
  expect((await back.hears('welcome')).state.conversation).toMatchObject({ readByOther: 1 })
})

it('C10: either side ends it, both see it, and nothing more is taken', async () => {
  const { desk, customer, cookie, conversation } = await meeting(house)
  expect((await customer.act({ t: 'end' })).t).toBe('ok')
  expect((await desk.hears('ended')).ended).toMatchObject({ by: 'customer', keep: 'day' })
  expect((await customer.hears('ended')).ended).toMatchObject({ by: 'customer', keep: 'day' })
  expect((await customer.act({ t: 'end' })).t).toBe('ok')
  expect(await customer.act({ t: 'say', text: 'late' })).toMatchObject({ t: 'no', reason: 'not-now' })
  expect(await desk.act({ t: 'say', conversation, text: 'late' })).toMatchObject({ t: 'no', reason: 'not-now' })
  const back = await openCustomer(house.url, cookie)
  expect((await back.hears('welcome')).state.conversation).toMatchObject({ id: conversation, ended: { by: 'customer' } })
  expect((await desk.act({ t: 'end', conversation: randomUUID() }))).toMatchObject({ t: 'no', reason: 'not-found' })
})

it('C4: an advisor who leaves the door puts the customer back at the head of the queue', async () => {
  const other = await house.desk({ name: 'Ben' })
  await other.act({ t: 'status', status: 'away' })
  const desk = await house.desk({ name: 'Ada' })
  const customer = await house.customer()
  const conversation = await knock(customer, desk)
  customer.mark()
  await other.act({ t: 'status', status: 'available' })
  expect((await desk.act({ t: 'end', conversation })).t).toBe('ok')
  await customer.hears('knock', (message) => message.knock === null)
  const { offer } = await other.hears('offer', (message) => message.offer !== null)
  await other.act({ t: 'accept', request: offer!.request })
  expect((await customer.hears('knock', (message) => message.knock !== null)).knock!.advisor.name).toBe('Ben')
})

it('C14: the same visit can ask again after the end, and the old conversation is not shown with the new', async () => {
  const { desk, customer, cookie } = await meeting(house)
  await customer.act({ t: 'say', text: 'old words' })
  await customer.act({ t: 'end' })
  await desk.act({ t: 'ready' })
  const conversation = await comeTogether(customer, desk, {})
  const back = await openCustomer(house.url, cookie)
  const { state } = await back.hears('welcome')
  expect(state.conversation).toMatchObject({ id: conversation, ended: null })
  expect(JSON.stringify(state)).not.toContain('old words')
})

it('C15: what is changed while waiting is the visit’s own, and the advisor finds it', async () => {
  const cookie = await house.visit()
  const desk = await house.desk()
  await desk.act({ t: 'status', status: 'available' })
  const [one, two] = [await openCustomer(house.url, cookie), await openCustomer(house.url, cookie)]
  await one.act(asking())
  expect((await one.act({ t: 'change', change: { kind: 'choose', group: 'paint', choice: 'night' } })).t).toBe('ok')
  expect(await two.hears('revised', (message) => message.revised.revision === 1)).toMatchObject({ conversation: null, revised: { configuration: { choices: { paint: 'night' } } } })
})
