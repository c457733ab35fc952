import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, openDesk, openShowroom, words } from './kit/doing.ts'
import { hasButton, lookAtWrist, lowerWrist, panelStands, pressButton, turnHead, wearHeadset } from './kit/headset.ts'
import { type House, openHouse } from './kit/house.ts'

const NAME = 'Ines'
/** Two headsets are drawn by two processors without a graphics card, ms. */
const PATIENCE = 120_000

let house: House
// Each in a browser of their own, as in life: pages of one browser are drawn by one process, and a headset waits behind the desk's pictures.
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

/** Puts the headset on by the page's own button, and looks away from the car, which a processor alone takes a tenth of a second to draw. */
async function enter(page: Page, name: string | RegExp): Promise<void> {
  const into = button(page, name).first()
  await into.waitFor()
  // What a session draws is as large as the page's picture when it began.
  await page.setViewportSize({ width: 200, height: 150 })
  await into.dispatchEvent('click')
  await page.waitForFunction(() => (window as unknown as { seenScenes: { getObjectByName(name: string): { visible: boolean } | undefined }[] }).seenScenes.some((scene) => scene.getObjectByName('teleport-floor')?.visible))
  await turnHead(page, Math.PI)
}

/** Opens something by the menu on the wrist. */
async function byWrist(page: Page, id: string): Promise<void> {
  await lookAtWrist(page)
  await pressButton(page, id, 'wrist-menu')
  await lowerWrist(page)
}

describe('an advisor and a customer, both in headsets (M7)', () => {
  it('meet, write by ready answers and quick replies, and open the car', async () => {
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

    await byWrist(desk, 'open')
    await pressButton(desk, 'part:tailgate')
    await log(customer).getByText(words.common.opened(NAME, 'Tailgate')).waitFor({ state: 'attached' })
  }, 4 * PATIENCE)

  it('the advisor ends it there, reads the queue, and takes the next who asks without taking the headset off', async () => {
    await byWrist(desk, 'talk')
    await pressButton(desk, 'end')
    await pressButton(customer, 'close')
    await pressButton(desk, 'queue')
    // Without that press the pause after a conversation is over by itself, a minute later.
    await desk.getByText(words.desk.overNow).first().waitFor({ state: 'attached' })
    if (await hasButton(desk, 'ready')) await pressButton(desk, 'ready')
    // The door itself would ask with a voice, where one was allowed.
    await byWrist(customer, 'how')
    await pressButton(customer, 'ask:writing')
    // What rings comes before whatever panel is open.
    await pressButton(desk, 'take:*')
    await pressButton(customer, 'admit')
    const talks = () => hasButton(desk, 'answers')
    await expect.poll(talks, { timeout: PATIENCE, interval: 300 }).toBe(true)
    await pressButton(customer, 'end')
    await expect.poll(talks, { timeout: PATIENCE, interval: 300 }).toBe(false)
    expect(faults.flat()).toEqual([])
  }, 4 * PATIENCE)
})
