import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskWords } from '../../src/words/desk.ts'
import { shiftWords } from '../../src/words/shift.ts'
import { signInWords } from '../../src/words/sign-in.ts'
import { CANARY, CANARY_SHOWROOM, canaryHouse, restOnCanary, tell } from '../attention/canary.ts'
import { openCustomer } from '../house/page.ts'
import type { House } from '../house/house.ts'
import { signedInMember } from '../people/member.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { openHouse as startedHouse } from './kit/house.ts'

const PATIENCE = 60_000
const words = deskWords.en
let house: House
let url: string
let browser: Browser
beforeAll(async () => {
  // Whatever pages are built is what a desk gets: a start builds them where they are not.
  await (await startedHouse()).stop()
  ;({ house, url } = await canaryHouse())
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Everything that comes to an advisor's page, by name: frames of sockets, answers over HTTP, and what stands on the screen. */
async function recordedDesk(cookie: string): Promise<{ page: Page; heard: { what: string; text: string }[]; look(screen: string): Promise<void>; done(): Promise<void> }> {
  const { page, context } = await openPage(browser, { viewport: { width: 1280, height: 720 } })
  page.setDefaultTimeout(PATIENCE)
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  const heard: { what: string; text: string }[] = []
  const coming: Promise<unknown>[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push({ what: 'socket', text: String(payload) })))
  page.on('response', (response) => {
    if (!/json|html|text/.test(response.headers()['content-type'] ?? '')) return
    coming.push(response.text().then((text) => heard.push({ what: new URL(response.url()).pathname, text }), () => undefined))
  })
  return {
    page,
    heard,
    look: async (screen) => void heard.push({ what: screen, text: await page.content() }),
    done: async () => void (await Promise.all(coming))
  }
}

it('R12: what somebody looked at is in no screen and no message of an advisor', async () => {
  await restOnCanary(house)
  const advisor = await signedInMember(house.database.pool, url, ['advisor'], 'Ines')
  const { page, heard, look, done } = await recordedDesk(advisor.cookie)
  await page.goto(`${url}/desk`)
  await page.getByRole('button', { name: signInWords.en.skip, exact: true }).click()
  await page.getByLabel(shiftWords.en.status).selectOption('available')
  await page.getByText(words.doorOpen).waitFor()
  await look('at rest')

  const begun = await fetch(`${url}/api/visits`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ showroom: CANARY_SHOWROOM, edition: 1 }) })
  expect(begun.status).toBe(204)
  const customer = await openCustomer(url, begun.headers.getSetCookie()[0]!.split(';', 1)[0]!)
  const { showroom } = (await (await fetch(`${url}/api/showrooms/${CANARY_SHOWROOM}`)).json()) as { showroom: { groups: { id: string; standard: string }[] } }
  const configuration = { choices: Object.fromEntries(showroom.groups.map(({ id, standard }) => [id, standard])), open: [] }
  await customer.act({ t: 'ask', mode: 'writing', language: 'en', name: 'Paul', subject: 'How does the bonnet open?', look: null, configuration })
  const take = page.getByRole('button', { name: new RegExp(`^${words.take}`) })
  await take.waitFor()
  await look('ringing')
  await take.click()
  const { knock } = await customer.hears('knock', (message) => message.knock !== null)
  await look('before the door')
  await customer.act({ t: 'admit', conversation: knock!.conversation })
  await page.getByRole('log').waitFor()
  await customer.act({ t: 'say', text: 'Hello.' })
  await page.getByText('Hello.').first().waitFor()
  // In the middle of it, somebody's attention comes in.
  await restOnCanary(house)
  await look('in conversation')
  await customer.act({ t: 'end' })
  await page.getByText(words.overNow).first().waitFor()
  await look('afterwards')
  await done()

  // The description of the showroom is everybody's, and names zones as it names parts: it says nothing of who looked where.
  const found = heard.filter(({ what, text }) => text.includes(CANARY) && what !== `/api/showrooms/${CANARY_SHOWROOM}`).map(({ what }) => what)
  expect(found).toEqual([])
  expect(heard.filter(({ what }) => what === 'socket').length).toBeGreaterThan(8)
  // The canary does sing: whoever may read reports finds it by the same search.
  await tell(house)
  const marketer = await signedInMember(house.database.pool, url, ['marketer'])
  expect(await (await marketer.browser.get(`/api/attention/${CANARY_SHOWROOM}`)).text()).toContain(CANARY)
  await customer.close()
})
