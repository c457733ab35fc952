import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, meet, openDesk, openShowroom, say, sayToVisitor, words, write } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'
import { machineWithoutLiveKit } from './kit/no-voice.ts'

const NAME = 'Ines'

let machine: Awaited<ReturnType<typeof machineWithoutLiveKit>>
let house: House
let browser: Browser
let customer: Page
let desk: Page
const faults: string[][] = []

beforeAll(async () => {
  machine = await machineWithoutLiveKit()
  house = await openHouse({ env: machine.env })
  browser = await openBrowser()
  const open = async (width: number, height: number) => {
    const opened = await openPage(browser, { viewport: { width, height } })
    faults.push(opened.faults)
    return opened.page
  }
  customer = await open(640, 480)
  desk = await open(1280, 720)
})

afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await machine?.remove()
})

const log = (page: Page) => page.getByRole('log')
/** Buttons that would begin something which cannot be, and can be pressed. */
const promises = (page: Page) => page.getByRole('button', { name: new RegExp(`^(${words.common.turnOn}|${words.common.soundOn})`) }).and(page.locator(':enabled'))

describe('without a LiveKit server to be had (SPEC A4, K5)', () => {
  it('it starts all the same, and says in one line what is missing and how to get it', () => {
    const lines = house.output().split('\n').filter((line) => line.includes('LiveKit'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^No LiveKit server \(.*(the network refused|LiveKit publishes no server).*; Go is not installed\): conversations go on in writing only\./)
    for (const way of ['on the PATH', 'install Go', 'LIVEKIT_URL']) expect(lines[0]).toContain(way)
  })

  it('the way to LiveKit says that there is none', async () => {
    expect((await fetch(`${house.url}/rtc/validate?access_token=none`)).status).toBe(503)
  })

  it('asking offers no voice and says why; one comes together with an advisor in writing, and reads there too that there is no voice', async () => {
    await openDesk(desk, house.signInLink!, NAME)
    await openShowroom(customer, house.url)
    await button(customer, words.showroom.sayMore).click()
    const withVoice = customer.getByRole('radio', { name: new RegExp(`^${words.showroom.withVoice}.*${words.showroom.noVoiceNow}`) })
    expect(await withVoice.isDisabled()).toBe(true)
    await customer.keyboard.press('Escape')
    await ask(customer, 'Is it quiet inside?')
    await meet(desk, customer, NAME)
    await write(customer, NAME, 'Can you hear me?')
    await log(desk).getByText('Can you hear me?').waitFor()
    const field = sayToVisitor(desk)
    await field.fill('I read you well')
    await field.press('Enter')
    await log(customer).getByText('I read you well').waitFor()
    await customer.getByText(words.common.voiceUnavailable).first().waitFor()
  })

  it('no button promises a voice that is not there', async () => {
    for (const page of [customer, desk]) expect(await promises(page).allInnerTexts()).toEqual([])
  })

  it('after a reload it is still so, and nothing that was written is lost', async () => {
    await customer.reload()
    await log(customer).getByText('I read you well').waitFor()
    await customer.getByText(words.common.voiceUnavailable).first().waitFor()
    await say(customer, NAME).waitFor()
    await write(customer, NAME, 'Back again')
    await log(desk).getByText('Back again').waitFor()
  })

  it('the car is still shared, and the end is the end for both', async () => {
    await desk.getByLabel('Wheels').selectOption('forged')
    await log(customer).getByText(words.common.changed(NAME, 'Wheels')).waitFor()
    await customer.getByRole('button', { name: words.showroom.end, exact: true }).click()
    await desk.getByText(words.desk.overNow).first().waitFor()
    expect(faults.flat()).toEqual([])
  })
})
