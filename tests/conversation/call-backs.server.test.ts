import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { asking } from '../house/meeting.ts'
import { openCustomer } from '../house/page.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const allDay = { zone: 'Pacific/Chatham', week: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })), holidays: [] }

function call(method: string, path: string, body?: object, cookie?: string) {
  return fetch(`${house.url}${path}`, {
    method,
    headers: { origin: house.url, ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
    ...(body && { body: JSON.stringify(body) })
  })
}
const booking = (startsAt: number, some: object = {}) => ({ id: crypto.randomUUID(), showroom: 'test-car', language: 'en', name: null, subject: 'Colours', startsAt, email: null, ...some })

it('Q22: an advisor’s times are offered, one is taken by one of two at once, and the other is told so', async () => {
  const { cookie } = await house.advisor({ languages: ['en'] })
  expect((await call('PUT', '/api/me/slots', allDay)).status).toBe(401)
  expect((await call('PUT', '/api/me/slots', { ...allDay, zone: 'Nowhere' }, cookie)).status).toBe(400)
  expect((await call('PUT', '/api/me/slots', allDay, cookie)).status).toBe(200)
  const slots = (await (await call('GET', '/api/showrooms/test-car/slots?language=en-GB')).json()) as { startsAt: number }[]
  expect(slots.length).toBe(200)
  expect(await (await call('GET', '/api/showrooms/test-car/slots?language=it')).json()).toEqual([])
  const { startsAt } = slots[0]!
  const answers = await Promise.all([booking(startsAt), booking(startsAt)].map((wish) => call('POST', '/api/call-backs', wish)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await answers.find(({ status }) => status === 409)!.json()).toEqual({ reason: 'taken' })
  const booked = (await answers.find(({ status }) => status === 200)!.json()) as { link: string; calendar: string; mail: boolean }
  expect(booked.mail).toBe(false)
  const calendar = await fetch(booked.calendar)
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(await calendar.text()).toContain(`DTSTART:${new Date(startsAt).toISOString().replace(/[-:]|\.\d{3}/g, '')}`)
  const secret = booked.link.split('#call-back=')[1]!
  expect((await call('DELETE', `/api/call-backs/${secret}`)).status).toBe(204)
  for (const method of ['GET', 'DELETE']) expect((await call(method, `/api/call-backs/${secret}`)).status).toBe(404)
  expect((await call('POST', '/api/call-backs', booking(startsAt))).status).toBe(200)
})

it('Q22: a time in the past, one that nobody gave out, and one that is none are refused in clear words', async () => {
  expect(await (await call('POST', '/api/call-backs', booking(Date.now() - 1000))).json()).toEqual({ reason: 'expired' })
  expect(await (await call('POST', '/api/call-backs', booking(Date.now() + 12_345_678))).json()).toEqual({ reason: 'taken' })
  for (const wrong of [{ startsAt: 1.5 }, { startsAt: 'tomorrow' }, { email: 'a@b\r\nBcc: c@d.example' }, { showroom: '../x' }])
    expect((await call('POST', '/api/call-backs', { ...booking(Date.now() + 1e6), ...wrong })).status).toBe(400)
  expect((await call('GET', '/api/call-backs/guessed-and-wrong-secret')).status).toBe(404)
})

it('Q16, Q22: who comes by an appointment that is due goes first, at the advisor it was agreed with; before its time they wait as others do', async () => {
  const { cookie } = await house.advisor({ languages: ['mt'] })
  await call('PUT', '/api/me/slots', allDay, cookie)
  const [slot] = (await (await call('GET', '/api/showrooms/test-car/slots?language=mt')).json()) as { startsAt: number }[]
  const { link } = (await (await call('POST', '/api/call-backs', booking(slot!.startsAt, { language: 'mt' }))).json()) as { link: string }
  const callBack = link.split('#call-back=')[1]!
  const desk = await house.desk({ languages: ['en'] })
  await desk.act({ t: 'status', status: 'busy' })
  const [other, early, due] = [await house.customer(), await house.customer(), await house.customer()]
  await other.act(asking())
  await early.act({ ...asking(), callBack })
  expect((await early.hears('place', (message) => message.place !== null)).place).toMatchObject({ place: 2, first: null })
  await house.database.pool.query('update call_back set starts_at = $1::bigint, ends_at = $1::bigint + 1200000', [Date.now()])
  await due.act({ ...asking(), callBack })
  expect((await due.hears('place', (message) => message.place !== null)).place).toMatchObject({ place: 1, first: 'call-back' })
  expect((await other.hears('place', (message) => message.place?.place === 2)).place).toMatchObject({ overtaken: 1 })
  const { rows } = await house.database.pool.query('select wished from request where first is not null')
  expect(rows).toHaveLength(1)
  expect(rows[0].wished).not.toBeNull()
  await house.rest()
})

it('Q16, Q22: a link whose time is over lets nobody go first', async () => {
  const { cookie } = await house.advisor({ languages: ['cy'] })
  await call('PUT', '/api/me/slots', allDay, cookie)
  const [slot] = (await (await call('GET', '/api/showrooms/test-car/slots?language=cy')).json()) as { startsAt: number }[]
  const { link } = (await (await call('POST', '/api/call-backs', booking(slot!.startsAt, { language: 'cy' }))).json()) as { link: string }
  await house.database.pool.query('update call_back set starts_at = $1::bigint - 7200000, ends_at = $1::bigint - 6000000', [Date.now()])
  const desk = await house.desk()
  await desk.act({ t: 'status', status: 'busy' })
  const late = await house.customer()
  expect((await late.act({ ...asking(), callBack: link.split('#call-back=')[1]! })).t).toBe('ok')
  expect((await late.hears('place', (message) => message.place !== null)).place).toMatchObject({ first: null })
  await house.rest()
})

it('W9: five thousand words as a question, a name, a ready answer or a message left are refused as too long, and nothing of them is kept', async () => {
  const words = 'word '.repeat(5_000)
  const desk = await house.desk()
  const customer = await house.customer()
  for (const some of [{ subject: words }, { name: words }]) expect(await customer.act(asking(some))).toMatchObject({ t: 'no', reason: 'too-large' })
  expect((await customer.act(asking({ subject: 'short' }))).t).toBe('ok')
  const left = { id: crypto.randomUUID(), showroom: 'test-car', name: null, language: 'en' }
  const answers = [
    await call('POST', '/api/left-messages', { ...left, text: words }),
    await call('PUT', `/api/replies/${crypto.randomUUID()}`, { house: false, shortcut: 'long', language: 'en', text: words }, desk.cookie)
  ]
  for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([413, { reason: 'too-large' }])
  expect((await house.database.pool.query(`select from left_message`)).rowCount).toBe(0)
  await customer.act({ t: 'cancel' })
  await house.rest()
})

it('Q21: the hours are the team head’s to set, and anybody’s to read', async () => {
  const { cookie, id } = await house.advisor()
  const hours = { zone: 'Europe/Paris', week: [], holidays: [] }
  expect((await call('PUT', '/api/hours', hours, cookie)).status).toBe(403)
  await house.database.pool.query(`update person set roles = '{team-head}' where id = $1`, [id])
  expect((await call('PUT', '/api/hours', { ...allDay }, cookie)).status).toBe(200)
  expect(await (await call('GET', '/api/hours')).json()).toMatchObject({ open: true, opensAt: null, hours: { zone: 'Pacific/Chatham' } })
  await call('PUT', '/api/hours', hours, cookie)
  expect(await (await call('GET', '/api/hours')).json()).toMatchObject({ open: false, opensAt: null })
})

it('W9: a message of five thousand words is refused clearly, and the conversation goes on', async () => {
  const customer = await openCustomer(house.url, await house.visit())
  expect(await customer.act({ t: 'say', text: 'word '.repeat(5_000) })).toMatchObject({ t: 'no', reason: 'too-large' })
  expect((await customer.act({ t: 'say', text: 'short' }))).toMatchObject({ t: 'no', reason: 'not-now' })
})
