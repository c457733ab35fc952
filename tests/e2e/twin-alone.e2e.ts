import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { twinWords } from '../../src/words/twin.ts'
import { browserPath } from '../run/browser.ts'
import { openPage } from './kit/browser.ts'
import { button, openDesk, sayToVisitor, words } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'
import { focused, tabTo } from './kit/keyboard.ts'
import { faultsOf } from './kit/looked-over.ts'
import { machineWithoutLiveKit } from './kit/no-voice.ts'

const NAME = 'Ines'
const twin = twinWords.en

let machine: Awaited<ReturnType<typeof machineWithoutLiveKit>>
let house: House
let browser: Browser
let customer: Page
let desk: Page
const faults: string[][] = []

beforeAll(async () => {
  machine = await machineWithoutLiveKit()
  house = await openHouse({ env: machine.env })
  // No page of this browser gets any picture in three dimensions.
  browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--disable-3d-apis', '--disable-background-networking', '--no-first-run'] })
  const open = async (width: number, height: number) => {
    const opened = await openPage(browser, { viewport: { width, height } })
    faults.push(opened.faults)
    return opened.page
  }
  customer = await open(960, 640)
  desk = await open(1280, 720)
})

afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await machine?.remove()
})

const said = (page: Page) => page.locator('[role=status].unseen')
const list = () => customer.getByRole('main', { name: words.showroom.listTitle })
const press = (key: string) => customer.keyboard.press(key)

describe('the twin alone (SPEC V14): a visit by keyboard, without a picture', () => {
  it('enters, and comes to the car in words by the second press', async () => {
    await openDesk(desk, house.signInLink!, NAME)
    await customer.goto(`${house.url}/s/one`)
    await list().getByText(words.showroom.pictureNone).waitFor()
    await tabTo(customer, words.showroom.toList)
    await press('Enter')
    expect(await customer.evaluate(() => document.activeElement?.id)).toBe('list')
  })

  it('looks at a point, opens a part, chooses, and is told what that did', async () => {
    await tabTo(customer, twin.showSpot('Charging'))
    await press('Enter')
    await list().getByText(twin.shownNow('Charging')).waitFor()
    await tabTo(customer, /^22-inch Aero/)
    await press('ArrowDown')
    await said(customer).getByText(/Price: €/).waitFor()
    await tabTo(customer, words.showroom.openPart('Tailgate'))
    await press('Enter')
    expect(await focused(customer)).toBe(words.showroom.closePart('Tailgate'))
    await said(customer).getByText(twin.partIs('Tailgate', words.showroom.isOpen)).waitFor()
    await list().getByText(words.showroom.part('Tailgate', words.showroom.isOpen)).waitFor()
  })

  it('asks, is told of the knock without losing the place, and lets in', async () => {
    await tabTo(customer, twin.toDoor, true)
    await press('Enter')
    await tabTo(customer, new RegExp(`^${words.showroom.question}`))
    await customer.keyboard.type('Is it quiet inside?')
    await tabTo(customer, words.showroom.askNow)
    await press('Enter')
    await button(desk, new RegExp(`^${words.desk.take}`)).click()
    await said(customer).getByText(words.showroom.knocks(NAME)).waitFor()
    // The knock waits in the door: somebody goes by keyboard in the panel.
    await tabTo(customer, twin.toKnock)
    await press('Enter')
    await press('Enter')
    await tabTo(customer, words.showroom.letIn(NAME))
    await press('Enter')
    await customer.getByRole('log').waitFor()
  })

  it('writes and reads, and hears who opened what', async () => {
    await tabTo(customer, words.common.writeTo(NAME))
    await customer.keyboard.type('Good evening')
    await press('Enter')
    await desk.getByRole('log').getByText('Good evening').waitFor()
    await sayToVisitor(desk).fill('It is. Look at the wheels')
    await sayToVisitor(desk).press('Enter')
    await customer.getByRole('log').getByText('It is. Look at the wheels').waitFor()
    await desk.getByLabel('Wheels').selectOption('forged')
    await said(customer).getByText(new RegExp(`${NAME} chose .* for Wheels`)).waitFor()
    await expect.poll(() => list().getByRole('radio', { name: /Forged/i }).isChecked()).toBe(true)
    await list().getByText(twin.inLog(2)).waitFor()
  })

  it('has no fault for axe at 320 px with text twice as large, and ends', async () => {
    await customer.setViewportSize({ width: 320, height: 640 })
    await customer.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await faultsOf(customer)).toEqual([])
    await tabTo(customer, words.showroom.end)
    await press('Enter')
    await said(customer).getByText(words.showroom.ended).waitFor()
    await desk.getByText(words.desk.overNow).first().waitFor()
    expect(faults.flat()).toEqual([])
  })
})
