import { afterEach, beforeEach, expect, it } from 'vitest'
import { fitConfiguration, initialConfiguration } from '../../src/contract/configure.ts'
import { openHouse, type House } from '../house/house.ts'
import { asking, comeTogether, knock } from '../house/meeting.ts'
import { openCustomer, openDesk } from '../house/page.ts'
import { testShowroom } from '../house/showroom.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const ringing = (message: { offer: unknown }) => message.offer !== null

/** Makes what rings run out now, as if its twenty seconds were over. */
const runOut = () => house.database.pool.query(`update request set offer_expires_at = 0 where state = 'offered'`)

it('Q1: asking in five tabs is one request, and every tab is told', async () => {
  const desk = await house.desk()
  const cookie = await house.visit()
  const tabs = await Promise.all([1, 2, 3, 4, 5].map(() => openCustomer(house.url, cookie)))
  const answers = await Promise.all(tabs.map((tab) => tab.act(asking())))
  expect(answers.map((answer) => answer.t)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
  const { offer } = await desk.hears('offer', ringing)
  for (const tab of tabs) expect((await tab.hears('place', (message) => message.place?.ringing === true)).place).toMatchObject({ request: offer!.request, place: 1 })
  expect((await house.database.pool.query('select from request')).rowCount).toBe(1)
})

it('Q2: of two advisors who accept at once, exactly one gets it, every time', async () => {
  for (let round = 0; round < 5; round++) {
    const customer = await house.customer()
    const desks = await Promise.all([house.desk({ name: 'Ada' }), house.desk({ name: 'Ben' })])
    await customer.act(asking())
    const { offer } = await Promise.race(desks.map((desk) => desk.hears('offer', ringing)))
    const answers = await Promise.all(desks.map((desk) => desk.act({ t: 'accept', request: offer!.request })))
    expect(answers.map((answer) => answer.t).sort()).toEqual(['no', 'ok'])
    expect(answers.find((answer) => answer.t === 'no')).toMatchObject({ reason: 'taken' })
    const { rowCount } = await house.database.pool.query('select from conversation where request = $1', [offer!.request])
    expect(rowCount).toBe(1)
    for (const page of [customer, ...desks]) await page.close()
  }
})

it('Q2: one advisor accepting in two tabs has one conversation, and both tabs show it', async () => {
  const desk = await house.desk()
  const second = await openDesk(house.url, desk.cookie)
  const customer = await house.customer()
  await customer.act(asking())
  const { offer } = await desk.hears('offer', ringing)
  await second.hears('offer', ringing)
  const answers = await Promise.all([desk, second].map((tab) => tab.act({ t: 'accept', request: offer!.request })))
  expect(answers.map((answer) => answer.t)).toEqual(['ok', 'ok'])
  const seats = await Promise.all([desk, second].map((tab) => tab.hears('conversation')))
  expect(seats[0]!.conversation.id).toBe(seats[1]!.conversation.id)
  expect((await house.database.pool.query('select from conversation')).rowCount).toBe(1)
})

it('Q4, Q6: what nobody answers goes on to the next advisor, and keeps its place', async () => {
  const first = await house.desk({ name: 'Ada' })
  const customer = await house.customer()
  await customer.act(asking())
  await first.hears('offer', ringing)
  const second = await house.desk({ name: 'Ben' })
  await runOut()
  const { offer } = await second.hears('offer', ringing)
  await first.hears('offer', (message) => message.offer === null)
  expect(await first.act({ t: 'accept', request: offer!.request })).toMatchObject({ t: 'no', reason: 'taken' })
  expect((await second.act({ t: 'accept', request: offer!.request })).t).toBe('ok')
})

it('Q4: with nobody else to ring it waits at the head and rings again soon', async () => {
  const desk = await house.desk()
  const [first, later] = [await house.customer(), await house.customer()]
  await first.act(asking({ subject: 'first' }))
  await desk.hears('offer', ringing)
  await later.act(asking({ subject: 'later' }))
  desk.mark()
  await runOut()
  // The one behind it is not held up, and the first keeps its place.
  expect((await desk.hears('offer', ringing)).offer).toMatchObject({ subject: 'later' })
  expect((await first.hears('place', (message) => message.place?.ringing === false)).place).toMatchObject({ place: 1 })
  await desk.act({ t: 'pass', request: (await desk.hears('offer', ringing)).offer!.request })
  expect((await desk.hears('offer', (message) => message.offer?.subject === 'first')).offer).toBeTruthy()
})

it('Q5: passing it on rings at the next at once', async () => {
  const first = await house.desk({ name: 'Ada' })
  const customer = await house.customer()
  await customer.act(asking())
  const { offer } = await first.hears('offer', ringing)
  const second = await house.desk({ name: 'Ben' })
  expect((await first.act({ t: 'pass', request: offer!.request })).t).toBe('ok')
  expect((await second.hears('offer', ringing)).offer!.request).toBe(offer!.request)
  expect(await first.act({ t: 'accept', request: offer!.request })).toMatchObject({ t: 'no', reason: 'taken' })
})

it('Q6: who speaks the language is asked before who does not', async () => {
  const english = await house.desk({ name: 'Ada', languages: ['en'] })
  const french = await house.desk({ name: 'Léa', languages: ['fr'] })
  const customer = await house.customer()
  await customer.act(asking({ language: 'fr-CA' }))
  await french.hears('offer', ringing)
  expect(english.heard.filter((message) => message.t === 'offer' && message.offer !== null)).toEqual([])
})

it('Q3, Q17: when an advisor becomes free the oldest waiter is offered at once, after the advisor’s own pause or press', async () => {
  const desk = await house.desk()
  const busy = await house.customer()
  const conversation = await comeTogether(busy, desk, { mode: 'voice' })
  const [older, newer] = [await house.customer(), await house.customer()]
  await older.act(asking({ subject: 'older' }))
  await newer.act(asking({ subject: 'newer' }))
  expect((await newer.hears('place', (message) => message.place?.place === 2)).place).toMatchObject({ people: 1, minutes: null, ringing: false })
  desk.mark()
  await desk.act({ t: 'end', conversation })
  const { pace } = await desk.hears('pace', (message) => message.pace.pausedUntil !== null)
  expect(pace).toMatchObject({ pause: 20_000, capacity: 3 })
  expect(desk.heard.some((message) => message.t === 'offer' && message.offer?.subject === 'older')).toBe(false)
  expect((await desk.act({ t: 'ready' })).t).toBe('ok')
  expect((await desk.hears('offer', ringing)).offer).toMatchObject({ subject: 'older' })
})

it('Q3: an advisor holds three in writing, and the fourth waits', async () => {
  const desk = await house.desk()
  for (let count = 0; count < 3; count++) await comeTogether(await house.customer(), desk)
  const fourth = await house.customer()
  await fourth.act(asking())
  expect((await fourth.hears('place')).place).toMatchObject({ place: 1, ringing: false })
  expect((await house.database.pool.query(`select state from request where state in ('waiting', 'offered')`)).rows).toEqual([{ state: 'waiting' }])
})

it('Q9: cancelling stops the ringing; cancelling twice is the same', async () => {
  const desk = await house.desk()
  const customer = await house.customer()
  await customer.act(asking())
  await desk.hears('offer', ringing)
  // A place that was never told need not be taken back.
  await customer.hears('place', (message) => message.place !== null)
  desk.mark()
  customer.mark()
  expect((await customer.act({ t: 'cancel' })).t).toBe('ok')
  await desk.hears('offer', (message) => message.offer === null)
  await customer.hears('place', (message) => message.place === null)
  expect((await customer.act({ t: 'cancel' })).t).toBe('ok')
})

it('Q10: with nobody there asking says so at once', async () => {
  const customer = await house.customer()
  expect(await customer.act(asking())).toMatchObject({ t: 'no', reason: 'closed' })
  await house.desk()
  await customer.hears('door', (message) => message.door.open)
  expect((await customer.act(asking())).t).toBe('ok')
})

it('Q11: a desk that reloads while it rings finds it ringing', async () => {
  const desk = await house.desk()
  const customer = await house.customer()
  await customer.act(asking())
  const { offer } = await desk.hears('offer', ringing)
  await desk.close()
  const back = await openDesk(house.url, desk.cookie)
  const { state } = await back.hears('welcome')
  expect(state).toMatchObject({ status: 'available', offer: { request: offer!.request } })
  expect((await back.act({ t: 'accept', request: offer!.request })).t).toBe('ok')
})

it('Q17: the pause is the advisor’s own, and its end needs no press', async () => {
  const desk = await house.desk()
  await desk.act({ t: 'pace', capacity: 1, pause: 300 })
  const busy = await house.customer()
  const conversation = await comeTogether(busy, desk)
  const next = await house.customer()
  await next.act(asking({ subject: 'next' }))
  // One at a time, as was set: it waits although three is what others take.
  expect((await next.hears('place')).place).toMatchObject({ place: 1, ringing: false })
  desk.mark()
  await desk.act({ t: 'end', conversation })
  expect((await desk.hears('offer', ringing)).offer).toMatchObject({ subject: 'next' })
})

it('Q18: three rings in a row that ran out set the desk to away and say so kindly; declining is no miss', async () => {
  const desk = await house.desk()
  const { database } = house
  const customers = []
  for (let count = 0; count < 4; count++) customers.push(await house.customer())
  const miss = async (wish: string) => {
    await desk.hears('offer', (message) => message.offer?.subject === wish)
    await runOut()
  }
  for (const [index, wish] of ['a', 'b'].entries()) {
    await customers[index]!.act(asking({ subject: wish }))
    await miss(wish)
    await desk.hears('offer', (message) => message.offer === null)
    await customers[index]!.act({ t: 'cancel' })
  }
  await customers[2]!.act(asking({ subject: 'c' }))
  const { offer } = await desk.hears('offer', (message) => message.offer?.subject === 'c')
  await desk.act({ t: 'pass', request: offer!.request })
  await customers[2]!.act({ t: 'cancel' })
  expect((await database.pool.query('select missed, status from desk where person = $1', [desk.id])).rows).toEqual([{ missed: 0, status: 'available' }])
  desk.mark()
  await customers[3]!.act(asking({ subject: 'd' }))
  for (let count = 0; count < 3; count++) {
    await miss('d')
    desk.mark()
  }
  expect(await desk.hears('status', (message) => message.status === 'away')).toMatchObject({ why: 'missed' })
  await customers[3]!.hears('place', (message) => message.place?.people === 0)
  expect((await desk.act({ t: 'status', status: 'available' })).t).toBe('ok')
  desk.mark()
  await desk.hears('offer', ringing)
})

it('Q18: busy rings no more but somebody is there; who leaves at the end of a shift finishes what goes on and is away then', async () => {
  const desk = await house.desk()
  const customer = await house.customer()
  const conversation = await comeTogether(customer, desk)
  await desk.act({ t: 'status', status: 'busy' })
  const waiting = await house.customer()
  expect((await waiting.act(asking())).t).toBe('ok')
  expect((await waiting.hears('place')).place).toMatchObject({ place: 1, people: 1, ringing: false })
  await desk.act({ t: 'status', status: 'leaving' })
  await waiting.hears('place', (message) => message.place?.people === 0)
  expect((await customer.act({ t: 'say', text: 'still here' })).t).toBe('ok')
  await desk.act({ t: 'end', conversation })
  expect(await desk.hears('status', (message) => message.status === 'away')).toMatchObject({ why: 'drained' })
})

it('Q19: only after the stated wait does somebody come who does not speak the language, and both are told', async () => {
  const desk = await house.desk({ name: 'Ada', languages: ['en'] })
  const customer = await house.customer()
  await customer.act(asking({ language: 'de' }))
  const { place } = await customer.hears('place', (message) => message.place !== null)
  expect(place!.fitUntil! - place!.askedAt).toBe(60_000)
  expect(desk.heard.some((message) => message.t === 'offer')).toBe(false)
  // As if the minute were over.
  await house.database.pool.query('update request set asked_at = asked_at - 60000')
  await customer.act({ t: 'mode', mode: 'writing' })
  const { offer } = await desk.hears('offer', ringing)
  expect(offer).toMatchObject({ language: 'de', speaks: false })
  await desk.act({ t: 'accept', request: offer!.request })
  expect((await customer.hears('knock', (message) => message.knock !== null)).knock).toMatchObject({ language: 'de', advisor: { languages: ['en'] } })
  await customer.act({ t: 'decline', conversation: (await desk.hears('conversation')).conversation.id })
})

it('Q26: before taking it an advisor sees the car as it is, what is asked and how, and nothing else of the visitor', async () => {
  const desk = await house.desk()
  const customer = await house.customer()
  const [group] = testShowroom.groups
  const configuration = { choices: { ...initialConfiguration(testShowroom).choices, [group!.id]: group!.choices.at(-1)!.id }, open: [] }
  await customer.act({ ...asking({ configuration, subject: 'Range?', name: 'Ines' }), topic: null })
  const { offer } = await desk.hears('offer', ringing)
  expect(offer!.car).toEqual({ edition: 1, configuration: fitConfiguration(testShowroom, configuration) })
  expect(Object.keys(offer!).toSorted()).toEqual(
    ['askedAt', 'car', 'continued', 'expiresAt', 'first', 'language', 'mode', 'name', 'now', 'request', 'showroom', 'speaks', 'subject', 'topic'].toSorted()
  )
  await customer.act({ t: 'cancel' })
})

it('F4: what was first told of a wait is written down once, and held against how long it was', async () => {
  const { pool } = house.database
  await pool.query(`insert into service_time (at, mode, waited_ms, lasted_ms, answered_ms) select $1::bigint - n * 1000, 'writing', 60000, 300000, 5000 from generate_series(1, 12) n`, [Date.now()])
  const desk = await house.desk()
  await desk.act({ t: 'pace', capacity: 1, pause: 0 })
  const first = await house.customer()
  const conversation = await comeTogether(first, desk)
  // A process that starts now knows that past.
  const second = await house.customer((await house.another()).url)
  await second.act(asking())
  const promised = () => pool.query('select promised_at, promised_low, promised_high from request where promised_at is not null')
  await expect.poll(async () => (await promised()).rows.length, { timeout: 10_000 }).toBe(1)
  const [told] = (await promised()).rows
  const { place } = await second.hears('place', (message) => Boolean(message.place?.minutes))
  expect([told.promised_low, told.promised_high]).toEqual(place!.minutes)
  await pool.query('update request set promised_at = promised_at - ($1::int + 1) * 60000 where promised_at is not null', [told.promised_high])
  await desk.act({ t: 'end', conversation })
  const { offer } = await desk.hears('offer', (message) => message.offer !== null && message.offer.request === place!.request)
  await desk.act({ t: 'accept', request: offer!.request })
  const { rows } = await pool.query(`select said from figure_event where kind = 'answered'`)
  expect(rows.map(({ said }) => said)).toEqual([null, 'later'])
})

it('C2: a knock answered in two tabs at once, yes in one and no in the other, is answered once, and both sides agree', async () => {
  const desk = await house.desk()
  const cookie = await house.visit()
  const tabs = [await openCustomer(house.url, cookie), await openCustomer(house.url, cookie)] as const
  const conversation = await knock(tabs[0], desk)
  await tabs[1].hears('knock', (message) => message.knock !== null)
  const [yes, no] = await Promise.all([tabs[0].act({ t: 'admit', conversation }), tabs[1].act({ t: 'decline', conversation })])
  expect([yes.t, no.t].toSorted()).toEqual(['no', 'ok'])
  const state = yes.t === 'ok' ? 'together' : 'ended'
  await desk.hears('conversation', (message) => message.conversation.state === state)
  expect((yes.t === 'ok' ? await tabs[0].act({ t: 'admit', conversation }) : await tabs[1].act({ t: 'decline', conversation })).t).toBe('ok')
})

it('C3: a customer who declines is out of the queue, and the advisor is free for the next', async () => {
  const desk = await house.desk()
  const customer = await house.customer()
  const conversation = await knock(customer, desk, { mode: 'voice' })
  const next = await house.customer()
  await next.act(asking({ mode: 'voice', subject: 'next' }))
  customer.mark()
  expect((await customer.act({ t: 'decline', conversation })).t).toBe('ok')
  expect((await desk.hears('ended')).ended).toMatchObject({ by: 'customer' })
  expect((await desk.hears('offer', (message) => message.offer?.subject === 'next')).offer).toBeTruthy()
  await customer.hears('knock', (message) => message.knock === null)
})
