import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { deskWords } from '../../src/words/desk.ts'
import { hoursWords } from '../../src/words/hours.ts'
import { dayName } from '../../src/model/week.ts'
import { queueWords } from '../../src/words/queue.ts'
import { shiftWords } from '../../src/words/shift.ts'
import { signInWords } from '../../src/words/sign-in.ts'
import { TABLE } from '../looks/attention-table.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, openDesk, words } from './kit/doing.ts'
import { openHouse, type House } from './kit/house.ts'
import { faultsIfNarrow } from './kit/looked-over.ts'
import { takeIn, visitor } from './kit/pageless.ts'

const LARGE = { width: 1280, height: 800 }

let house: House
let browser: Browser
let desk: Page
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  desk = (await openPage(browser, { viewport: LARGE })).page
  await openDesk(desk, house.signInLink!, 'Host')
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

/** Text of the usual size in a window of the usual one again. */
const roomy = async () => {
  await desk.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await desk.setViewportSize(LARGE)
}

beforeEach(roomy)

it('a desk with three conversations is sound at 320 px with text twice as large (SPEC V9)', async () => {
  await desk.keyboard.press('y')
  await desk.getByLabel(shiftWords.en.pause).selectOption('0')
  await desk.keyboard.press('Escape')
  const asking = [
    { name: 'Paul', subject: 'Does a cello case fit with the seats up?' },
    { name: 'Sofia', subject: 'Can you show me the third row?', language: 'pt-BR' },
    { name: null, subject: 'Leasing or buying?', language: 'fr' }
  ]
  const here = []
  for (const wish of asking) {
    const one = await visitor(house.url, wish)
    here.push(one)
    await takeIn(desk, one)
    await one.act({ t: 'say', text: `${wish.subject} A-word-that-is-far-too-long-for-any-narrow-window-whatsoever` })
  }
  await desk.getByText('far-too-long').last().waitFor()
  const found = []
  // Each of its parts, which lie behind one another there.
  await faultsIfNarrow(desk)
  for (const part of [deskWords.en.queue, deskWords.en.conversation, deskWords.en.room]) {
    await desk.getByRole('tab', { name: part }).click()
    for (const fault of await faultsIfNarrow(desk)) found.push(`${part}: ${fault}`)
  }
  for (const one of here) await one.act({ t: 'end' })
  for (const one of here) await one.close()
  expect(found).toEqual([])
})

it('times that are given out, in French, and a call-back that is agreed on (SPEC V9)', async () => {
  await desk.reload()
  await desk.getByLabel(shiftWords.en.status).selectOption('away')
  await desk.keyboard.press('y')
  await desk.getByLabel(signInWords.en.language, { exact: true }).selectOption('fr')
  await desk.keyboard.press('Escape')
  const hours = hoursWords.fr
  await button(desk, new RegExp(`^${shiftWords.fr.times}`)).click()
  for (const day of [1, 2, 3, 4, 5, 6, 7]) await button(desk, hours.add(dayName(day, 'fr'))).click()
  await button(desk, hours.save).click()
  await desk.getByText(hours.agreedNone).waitFor()
  await desk.getByText(hours.saved, { exact: false }).waitFor()
  expect(await faultsIfNarrow(desk)).toEqual([])
  await roomy()

  const phone = (await openPage(browser, { viewport: { width: 390, height: 844 } })).page
  const queue = queueWords.en
  await phone.goto(`${house.url}/s/one?detail=light`)
  await button(phone, new RegExp(`^${words.showroom.nobodyIn}`)).click()
  await button(phone, queue.seeTimes).click()
  await button(phone, queue.agree).click()
  await phone.getByRole('heading', { name: queue.agreedTitle }).waitFor()
  const link = await phone.getByLabel(queue.callBack).inputValue()
  expect(await faultsIfNarrow(phone)).toEqual([])
  await phone.goto('about:blank')
  await phone.goto(link)
  await phone.getByText(queue.appointmentLater).waitFor()
  expect(await faultsIfNarrow(phone)).toEqual([])
  await phone.context().close()

  // The same sheet of the advisor with the one that was agreed on.
  await desk.reload()
  await button(desk, new RegExp(`^${shiftWords.fr.times}`)).click()
  await desk.getByText(hours.somebody).waitFor()
  expect(await faultsIfNarrow(desk)).toEqual([])
  await roomy()
})

it('a report of attention with sums in it (SPEC V9)', async () => {
  await desk.route('**/api/attention/one', (route) => route.fulfill({ json: TABLE }))
  await desk.goto(`${house.url}/studio`)
  await desk.locator('.told table, .told canvas').first().waitFor({ state: 'attached' })
  expect(await faultsIfNarrow(desk)).toEqual([])
})
