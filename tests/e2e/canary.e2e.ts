import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import type { Role } from '../../src/contract/person.ts'
import { shiftWords } from '../../src/words/shift.ts'
import { CANARY, CANARY_SHOWROOM, canaryHouse, restOnCanary, tell } from '../attention/canary.ts'
import { type CustomerPage, openCustomer } from '../house/page.ts'
import type { House } from '../house/house.ts'
import { signedInMember } from '../people/member.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, sayToVisitor, words } from './kit/doing.ts'

let house: House
let url: string
let browser: Browser
let customer: CustomerPage | undefined
beforeAll(async () => {
  ;({ house, url } = await canaryHouse())
  await restOnCanary(house)
  browser = await openBrowser()
})
afterAll(async () => {
  await customer?.close()
  await browser?.close()
  await house?.close()
})

/** A browser of somebody in the team. */
async function pageOf(role: Role): Promise<Page> {
  const { id, cookie } = await signedInMember(house.database.pool, url, [role], 'Ines')
  await createPeople(house.database.pool, systemClock).saveProfile(id, { name: 'Ines', languages: ['en'], look: '' })
  const { page, context } = await openPage(browser, { viewport: { width: 1280, height: 720 } })
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }])
  return page
}

/** All that a page shows or says: its elements with their names, what stands in its fields, its title. */
async function everything(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  return page.evaluate(() => [document.documentElement.outerHTML, document.title, ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)].join('\n'))
}

it('R12: what somebody looked at is on no screen of an advisor, whatever they open, before, during and after a conversation', { timeout: 300_000 }, async () => {
  const desk = await pageOf('advisor')
  const found: string[] = []
  const seen: string[] = []
  const search = async (screen: string, page = desk) => {
    const all = await everything(page)
    seen.push(all)
    if (all.includes(CANARY)) found.push(screen)
  }
  /** Opens each sheet of the desk by its key, looks, and closes it again. */
  const sheets = async (when: string) => {
    for (const key of ['l', 'k', 'f', 'a', 'y', '?', 'n', 'x']) {
      await desk.keyboard.press(key)
      await search(`${when}, ${key}`)
      await desk.keyboard.press('Escape')
    }
  }
  await desk.goto(`${url}/desk`)
  await desk.getByLabel(shiftWords.en.status).selectOption('available')
  await search('at rest')
  await sheets('at rest')

  const begun = await fetch(`${url}/api/visits`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ showroom: CANARY_SHOWROOM, edition: 1 }) })
  customer = await openCustomer(url, begun.headers.getSetCookie()[0]!.split(';', 1)[0]!)
  const { showroom } = (await (await fetch(`${url}/api/showrooms/${CANARY_SHOWROOM}`)).json()) as { showroom: { groups: { id: string; standard: string }[] } }
  const configuration = { choices: Object.fromEntries(showroom.groups.map(({ id, standard }) => [id, standard])), open: [] }
  await customer.act({ t: 'ask', mode: 'writing', language: 'en', name: 'Paul', subject: 'How does the bonnet open?', look: null, configuration })
  await button(desk, new RegExp(`^${words.desk.take}`)).waitFor()
  await search('ringing')
  await button(desk, new RegExp(`^${words.desk.take}`)).click()
  const { knock } = await customer.hears('knock', (message) => message.knock !== null)
  await customer.act({ t: 'admit', conversation: knock!.conversation })
  await customer.act({ t: 'say', text: 'Hello.' })
  await sayToVisitor(desk).or(desk.getByLabel(words.common.writeTo('Paul'))).first().waitFor()
  // In the middle of it, somebody's attention comes in and is added up.
  await restOnCanary(house)
  await search('talking, the room as a picture')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('i')
  await search('talking, the room as a list')
  await sheets('talking')
  await customer.act({ t: 'end' })
  await search('after the end')
  await tell(house)
  for (const path of ['/desk', '/team', '/studio', `/studio/${CANARY_SHOWROOM}`]) {
    await desk.goto(url + path)
    await search(path)
  }
  expect(found).toEqual([])
  // It was really another screen each time: no key and no page showed what the one before did.
  expect(new Set(seen).size).toBeGreaterThan(18)

  // The canary does sing: a marketer's screen shows it to the same search.
  const marketer = await pageOf('marketer')
  await marketer.goto(`${url}/studio`)
  await expect.poll(() => everything(marketer), { timeout: 60_000 }).toContain(CANARY)
})
