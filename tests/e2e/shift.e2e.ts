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
import { freshDatabase, type FreshDatabase } from '../run/database.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, meet, openDesk, openShowroom, say, words, write } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'

/** Every page of these is drawn and served by the same few processors. */
const PATIENCE = 120_000
const [queue, shift] = [queueWords.en, shiftWords.en]

let database: FreshDatabase
let house: House
let browser: Browser
let ada: Page
let ben: Page
let visitor: Page
const faults: string[][] = []

async function person(width: number, height: number): Promise<Page> {
  const { page, faults: own } = await openPage(browser, { viewport: { width, height } })
  page.setDefaultTimeout(PATIENCE)
  faults.push(own)
  return page
}

const stands = (desk: Page, status: 'available' | 'away') => desk.getByLabel(shift.status).selectOption(status)
const offer = (desk: Page) => desk.getByRole('region', { name: words.desk.someoneAsks })
const log = (page: Page) => page.getByRole('log')
/** Lets so much of the rules' time pass: what runs out stands in the database. */
const passes = (table: 'request' | 'desk', time: string, ms: number) =>
  expect.poll(async () => (await database.pool.query(`update ${table} set ${time} = ${time} - $1 where ${time} > $2`, [ms, Date.now() - ms])).rowCount, { timeout: PATIENCE }).toBe(1)

/** A desk of somebody who is in the team already, away, where the room is a list alone. */
async function deskOf(name: string): Promise<Page> {
  const [id, secret] = [randomUUID(), `${randomUUID()}${randomUUID()}`]
  const people = createPeople(database.pool, systemClock)
  await people.add({ id, name, languages: ['en'], look: '', roles: ['advisor'] })
  await people.saveProfile(id, { name, languages: ['en'], look: '' })
  await database.pool.query(`insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, 'invite', $4, $4)`, [
    randomUUID(), secretHash(secret), id, Date.now()
  ])
  const page = await person(1024, 640)
  await page.context().addCookies([{ name: SESSION_COOKIE, value: secret, url: house.url, httpOnly: true, sameSite: 'Strict' }])
  await page.goto(`${house.url}/desk`)
  await page.getByLabel(shift.status).waitFor()
  await page.keyboard.press('i')
  return page
}

beforeAll(async () => {
  database = await freshDatabase()
  const { host, port, user } = database.connection
  const way = new URL(`postgres://${user}@localhost:${port}/${database.connection.database}`)
  way.searchParams.set('host', host)
  house = await openHouse({ args: ['--processes', '3'], env: { DATABASE_URL: way.href } })
  browser = await openBrowser()
  ada = await person(1024, 640)
  await openDesk(ada, house.signInLink!, 'Ada')
  await ada.keyboard.press('i')
  ben = await deskOf('Ben')
  visitor = await person(640, 400)
  await openShowroom(visitor, house.url, 'light')
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await database?.drop()
})

it('Q4, Q18: what nobody answers goes on to the next desk and keeps its place; after three rings the house sets a desk to away and says so kindly', async () => {
  await ask(visitor, 'Does a cello fit?')
  await offer(ada).waitFor()
  await stands(ben, 'available')
  for (const desk of [ada, ben, ada, ben, ada]) {
    await offer(desk).getByRole('heading', { name: /Does a cello fit/ }).waitFor()
    await passes('request', 'offer_expires_at', 20_000)
    await offer(desk).waitFor({ state: 'detached' })
  }
  // It rings on for its twenty seconds: whoever answers is not kept waiting for what else is looked at.
  await meet(ben, visitor, 'Ben')
  await ada.getByText(shift.missed).waitFor()
  expect(await ada.getByLabel(shift.status).inputValue()).toBe('away')
})

it('A10, C16: a process killed in the middle of a conversation loses nothing that was said, and doubles nothing', async () => {
  await write(visitor, 'Ben', 'Hello')
  await log(ben).getByText('Hello').waitFor()
  await house.killMember()
  await write(visitor, 'Ben', 'My number is 12')
  await log(ben).getByText('My number is 12').waitFor()
  expect(await log(ben).getByText('My number is 12').count()).toBe(1)
})

it('C11, Q16: an advisor whose line is gone gives it back to the head; the next knocks anew and reads what was written only if the customer says so', async () => {
  await ben.context().close()
  await passes('desk', 'gone_at', 20_000)
  await visitor.getByText(queue.lostBack('Ben'), { exact: true }).waitFor()
  await button(visitor, queue.readBefore).click()
  await log(visitor).getByText('My number is 12').waitFor()
  await visitor.keyboard.press('Escape')
  await stands(ada, 'available')
  await offer(ada).getByText(offerWords.en.first('dropped')).waitFor()
  await ada.keyboard.press('Alt+Enter')
  // Whoever goes by keyboard is not moved by a knock: it waits in the door.
  await button(visitor, words.showroom.seeWho).click()
  await visitor.getByText(queue.continued, { exact: true }).waitFor()
  await visitor.getByRole('switch', { name: queue.mayRead('Ada') }).press('Space')
  await button(visitor, words.showroom.letIn('Ada')).click()
  await say(visitor, 'Ada').waitFor()
  await log(ada).getByText('My number is 12').waitFor()
  expect(await log(ada).getByText(words.common.noteHandedBackHere).count()).toBe(0)
  const { rows } = await database.pool.query<{ room: string }>('select distinct room from conversation')
  expect(rows).toHaveLength(2)
  // Whatever was under way to the process that died is complained of by the browser itself.
  expect(faults.flat().filter((fault) => !/status of 4\d\d|ERR_|WebSocket/.test(fault))).toEqual([])
})
