import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { secretHash } from '../../server/adapters/postgres/secret-hash.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import { offerWords } from '../../src/words/offer.ts'
import { queueWords } from '../../src/words/queue.ts'
import { shiftWords } from '../../src/words/shift.ts'
import { openCustomer, type CustomerPage } from '../house/page.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, meet, openDesk, openShowroom, say, sayToVisitor, words, write } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'

/** Every page of these is drawn and served by the same few processors. */
const PATIENCE = 120_000
const MARKUP = '<img src=x onerror=alert(1)> javascript:alert(1) https://example.com/a'
const [queue, shift] = [queueWords.en, shiftWords.en]

let database: FreshDatabase
let house: House
let browser: Browser
let ada: Page
let ben: Page
let carla: Page
const faults: string[][] = []

async function person(width: number, height: number): Promise<Page> {
  const { page, faults: own } = await openPage(browser, { viewport: { width, height } })
  page.setDefaultTimeout(PATIENCE)
  faults.push(own)
  return page
}

/** A desk of somebody who is in the team already. */
async function deskOf(name: string): Promise<Page> {
  const [id, secret] = [randomUUID(), `${randomUUID()}${randomUUID()}`]
  await createPeople(database.pool, systemClock).add({ id, name, languages: ['en'], look: '', roles: ['advisor'] })
  await database.pool.query(`insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, 'invite', $4, $4)`, [
    randomUUID(), secretHash(secret), id, Date.now()
  ])
  const page = await person(1280, 720)
  await page.context().addCookies([{ name: SESSION_COOKIE, value: secret, url: house.url, httpOnly: true, sameSite: 'Strict' }])
  await page.goto(`${house.url}/desk`)
  await stands(page, 'available')
  return page
}

const stands = (desk: Page, status: 'available' | 'away') => desk.getByLabel(shift.status).selectOption(status)
const offer = (desk: Page) => desk.getByRole('region', { name: words.desk.someoneAsks })

/** Somebody who waits without a picture of the car to be drawn. */
async function waiter(subject: string): Promise<CustomerPage> {
  const answer = await fetch(`${house.url}/api/visits`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: house.url }, body: JSON.stringify({ showroom: 'one', edition: 1 })
  })
  const customer = await openCustomer(house.url, answer.headers.getSetCookie()[0]!.split(';', 1)[0]!)
  const { state } = await customer.hears('welcome')
  const { configuration } = state.revised
  expect((await customer.act({ t: 'ask', mode: 'writing', language: 'en', name: null, subject, look: null, configuration })).t).toBe('ok')
  return customer
}

beforeAll(async () => {
  database = await freshDatabase()
  const { host, port, user } = database.connection
  const way = new URL(`postgres://${user}@localhost:${port}/${database.connection.database}`)
  way.searchParams.set('host', host)
  house = await openHouse({ args: ['--processes', '3'], env: { DATABASE_URL: way.href } })
  browser = await openBrowser()
  ada = await person(1280, 720)
  await openDesk(ada, house.signInLink!, 'Ada')
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await database?.drop()
})

it('Q4, Q18: what nobody answers rings on; after three the house sets the desk to away and says so kindly, and who waits is told that nobody is in', async () => {
  carla = await person(640, 480)
  await openShowroom(carla, house.url, 'light')
  await ask(carla, 'Does a cello fit?')
  for (let ring = 0; ring < 3; ring++) {
    await offer(ada).getByRole('heading', { name: /Does a cello fit/ }).waitFor()
    // Twenty seconds, by the clock of the rules: times stand in the database.
    await database.pool.query(`update request set offer_expires_at = offer_expires_at - 20000 where state = 'offered'`)
    await offer(ada).waitFor({ state: 'detached' })
  }
  await ada.getByText(shift.missed).waitFor()
  await carla.getByText(queue.placeKept).waitFor()
  expect(await ada.getByLabel(shift.status).inputValue()).toBe('away')
})

it('Q3, A10: somebody who comes in rings at once, whatever process they are at; a process killed in the middle loses nothing', async () => {
  ben = await deskOf('Ben')
  await meet(ben, carla, 'Ben')
  await write(carla, 'Ben', MARKUP)
  const log = ben.getByRole('log')
  await log.getByText(MARKUP).waitFor()
  expect(await log.locator('a, img').count()).toBe(0)
  await house.killMember()
  await write(carla, 'Ben', 'My number is 12')
  await log.getByText('My number is 12').waitFor()
  await write(ben, words.desk.visitor, 'Thank you')
  await carla.getByRole('log').getByText('Thank you').waitFor()
  expect(await log.getByText('My number is 12').count()).toBe(1)
})

it('C11, Q16: an advisor whose line is gone gives it back to the head; the next knocks anew and reads what was written only if the customer says so', async () => {
  await ben.context().close()
  await expect.poll(async () => (await database.pool.query(`update desk set gone_at = gone_at - 20000 where gone_at > $1`, [Date.now() - 60_000])).rowCount, { timeout: PATIENCE }).toBe(1)
  await carla.getByText(queue.lostBack('Ben')).waitFor()
  await button(carla, queue.readBefore).click()
  await carla.getByRole('log').getByText('My number is 12').waitFor()
  await carla.keyboard.press('Escape')
  await stands(ada, 'available')
  await offer(ada).getByText(offerWords.en.first('dropped')).waitFor()
  await ada.keyboard.press('Enter')
  await carla.getByText(queue.continued).waitFor()
  await carla.getByRole('switch', { name: queue.mayRead('Ada') }).press('Space')
  await button(carla, words.showroom.letIn('Ada')).click()
  await say(carla, 'Ada').waitFor()
  await ada.getByRole('log').getByText('My number is 12').waitFor()
  const { rows } = await database.pool.query<{ room: string }>('select distinct room from conversation')
  expect(rows).toHaveLength(2)
})

it('Q3: three in writing are held at once, and a fourth waits in sight', async () => {
  const others = [await waiter('second'), await waiter('third'), await waiter('fourth')]
  for (const [index, subject] of ['second', 'third'].entries()) {
    await offer(ada).getByRole('heading', { name: new RegExp(subject) }).waitFor()
    await ada.keyboard.press('Alt+Enter')
    const { knock } = await others[index]!.hears('knock', (message) => message.knock !== null)
    expect((await others[index]!.act({ t: 'admit', conversation: knock!.conversation })).t).toBe('ok')
  }
  await ada.getByText(words.desk.places(3, 3)).waitFor()
  await ada.getByText('fourth').waitFor()
  expect(await offer(ada).count()).toBe(0)
  await others[0]!.act({ t: 'end' })
  await database.pool.query('update desk set paused_until = 0')
  await offer(ada).getByRole('heading', { name: /fourth/ }).waitFor()
  await sayToVisitor(ada).waitFor()
  for (const other of others) await other.close()
  expect(faults[0]!.filter((fault) => !/status of 4\d\d|ERR_CONNECTION|WebSocket/.test(fault))).toEqual([])
})
