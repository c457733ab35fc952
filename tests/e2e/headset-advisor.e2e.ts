import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, openDesk, openShowroom, words } from './kit/doing.ts'
import { lookAtWrist, lowerWrist, panelStands, pressButton, wearHeadset } from './kit/headset.ts'
import { type House, openHouse } from './kit/house.ts'

const NAME = 'Ines'
/** Two headsets are drawn by two processors without a graphics card, ms. */
const PATIENCE = 120_000

let house: House
const browsers: Browser[] = []
let customer: Page
let desk: Page
const faults: string[][] = []

beforeAll(async () => {
  house = await openHouse()
  const wear = async () => {
    const browser = await openBrowser()
    browsers.push(browser)
    const opened = await openPage(browser, { viewport: { width: 400, height: 300 } })
    faults.push(opened.faults)
    opened.page.setDefaultTimeout(PATIENCE)
    await wearHeadset(opened.page)
    return opened.page
  }
  desk = await wear()
  customer = await wear()
  await openDesk(desk, house.signInLink!, NAME)
  await desk.goto(`${house.url}/desk?detail=light`)
  await desk.getByText(words.desk.doorOpen).waitFor()
}, 2 * PATIENCE)

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await house?.stop()
})

const log = (page: Page) => page.getByRole('log')
const enter = async (page: Page, name: string | RegExp) => {
  const into = button(page, name).first()
  await into.waitFor()
  // What a session draws is as large as the page's picture when it began.
  await page.setViewportSize({ width: 200, height: 150 })
  await into.dispatchEvent('click')
  await page.waitForFunction(() => (window as unknown as { seenScenes: { getObjectByName(name: string): { visible: boolean } | undefined }[] }).seenScenes.some((scene) => scene.getObjectByName('teleport-floor')?.visible))
}

describe('an advisor and a customer, both in headsets (M7)', () => {
  it('meet, write by ready answers and quick replies, open the car, and end; then the next one is taken in the headset', async () => {
    await openShowroom(customer, house.url, 'light')
    await ask(customer, 'How does it feel to stand beside it?')
    await enter(customer, words.showroom.headset)
    // A ready answer of the advisor's own, as they wrote it at the desk.
    const kept = await desk.evaluate(async () => {
      const answer = await fetch(`/api/replies/${crypto.randomUUID()}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ house: false, shortcut: 'boot', language: 'en', text: 'The boot opens by itself.' }) })
      return answer.status
    })
    expect(kept).toBe(200)
    await button(desk, new RegExp(`^${words.desk.take}`)).click()
    await pressButton(customer, 'admit')
    await log(desk).waitFor()
    await enter(desk, new RegExp(`^${words.desk.enterHeadset}`))
    await panelStands(desk)

    await pressButton(customer, 'say:Yes')
    await log(desk).getByText('Yes').waitFor({ state: 'attached' })
    await pressButton(desk, 'answers')
    await pressButton(desk, 'answer:*')
    await log(customer).getByText('The boot opens by itself.').waitFor({ state: 'attached' })

    await lookAtWrist(desk)
    await pressButton(desk, 'open', 'wrist-menu')
    await lowerWrist(desk)
    await pressButton(desk, 'part:tailgate')
    await log(customer).getByText(words.common.opened(NAME, 'Tailgate')).waitFor({ state: 'attached' })

    await lookAtWrist(desk)
    await pressButton(desk, 'talk', 'wrist-menu')
    await lowerWrist(desk)
    await pressButton(desk, 'end')
    await pressButton(customer, 'close')

    // The queue is read in the headset; what rings comes by itself, and is answered by a ray.
    await pressButton(desk, 'queue')
    await pressButton(desk, 'ready')
    await lookAtWrist(customer)
    await pressButton(customer, 'door', 'wrist-menu')
    await lowerWrist(customer)
    await pressButton(customer, 'ask:writing')
    await pressButton(desk, 'take:*')
    await pressButton(customer, 'admit')
    await pressButton(desk, 'answers')
    await pressButton(desk, 'answer:*')
    await pressButton(customer, 'end')
    await pressButton(desk, 'queue')
    expect(faults.flat()).toEqual([])
  }, 6 * PATIENCE)
})
