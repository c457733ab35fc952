import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, openDesk, openShowroom, sayToVisitor, words } from './kit/doing.ts'
import { panelStands, pressPanel, wearHeadset } from './kit/headset.ts'
import { type House, openHouse } from './kit/house.ts'

const NAME = 'Ines'
let house: House
// Each in a browser of their own, as in life: pages of one browser are drawn by one process, and a headset waits behind the desk's pictures.
let browsers: Browser[]
let customer: Page
let desk: Page
let faults: string[]

beforeAll(async () => {
  house = await openHouse()
  browsers = [await openBrowser(), await openBrowser()]
  desk = (await openPage(browsers[0]!, { viewport: { width: 1280, height: 720 } })).page
  const opened = await openPage(browsers[1]!, { viewport: { width: 640, height: 480 } })
  customer = opened.page
  faults = opened.faults
  await wearHeadset(customer)
  await openDesk(desk, house.signInLink!, NAME)
})

afterAll(async () => {
  for (const browser of browsers ?? []) await browser.close()
  await house?.stop()
})

const log = (page: Page) => page.getByRole('log')

describe('a headset customer and a desktop advisor', () => {
  it('meet in the headset, and write by quick replies', async () => {
    await openShowroom(customer, house.url, 'light')
    await ask(customer, 'How does it feel to stand beside it?')
    await button(customer, words.showroom.headset).first().click()
    await button(customer, words.showroom.headset).first().waitFor({ state: 'detached' })
    await button(desk, new RegExp(`^${words.desk.take}`)).click()
    await panelStands(customer)
    await pressPanel(customer, 0.25, 56)
    await log(desk).waitFor()
    await pressPanel(customer, -0.375, 136)
    await log(desk).getByText('Yes').waitFor()
  })

  it('what the advisor writes and does is there, in the headset and on the page alike', async () => {
    await sayToVisitor(desk).fill('Walk round it, take your time')
    await sayToVisitor(desk).press('Enter')
    await log(customer).getByText('Walk round it, take your time').waitFor({ state: 'attached' })
    await desk.getByLabel(words.desk.openPart).selectOption('bonnet')
    await button(desk, words.desk.openIt).click()
    await log(customer).getByText(words.common.opened(NAME, 'Bonnet')).waitFor({ state: 'attached' })
  })

  it('ends by a press in the headset, and the desk sees it', async () => {
    await pressPanel(customer, 0.375, 56)
    await desk.getByText(words.desk.overNow).first().waitFor()
    expect(faults).toEqual([])
  })
})
