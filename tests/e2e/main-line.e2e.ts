import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, choice, door, meet, openDesk, openShowroom, sayToVisitor, words, write } from './kit/doing.ts'
import { hear, listenIn, soundOf } from './kit/hearing.ts'
import { type House, openHouse } from './kit/house.ts'
import { recordOrigins } from './kit/origins.ts'
import { envelope, likeness, speech, writeWav } from './kit/speech.ts'

const ALIKE = 0.6
const NAME = 'Ines'
const voices = { customer: speech(31), advisor: speech(42) }

let folder: string
let house: House
let browsers: Browser[] = []
let customer: Page
let desk: Page
const faults: string[][] = []
const origins: Set<string>[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-line-'))
  house = await openHouse()
  const open = async (who: 'customer' | 'advisor') => {
    const file = join(folder, `${who}.wav`)
    await writeWav(file, voices[who])
    const browser = await openBrowser(file)
    browsers.push(browser)
    const opened = await openPage(browser, who === 'advisor' ? { viewport: { width: 1280, height: 720 } } : {})
    await listenIn(opened.page)
    origins.push(recordOrigins(opened.page))
    faults.push(opened.faults)
    return opened.page
  }
  customer = await open('customer')
  desk = await open('advisor')
})

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  browsers = []
  await house?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function recognised(page: Page, said: 'customer' | 'advisor', within: number): Promise<number> {
  const ends = Date.now() + within
  let best = -1
  do {
    const heard = await hear(page, 2.5)
    if (heard) best = Math.max(best, likeness(heard, envelope(voices[said])))
  } while (best < ALIKE && Date.now() < ends)
  return best
}

/** Each hears the other; where one does not, what both lines carried is told. */
async function hearEachOther() {
  for (const [listener, speaker, said] of [[desk, customer, 'customer'], [customer, desk, 'advisor']] as const)
    if ((await recognised(listener, said, 20_000)) <= ALIKE)
      expect.fail(`the ${said} is not heard.\nThere: ${await soundOf(listener)}\nFrom: ${await soundOf(speaker)}`)
}

const log = (page: Page) => page.getByRole('log')

describe('desktop customer and desktop advisor do the whole of B–D', () => {
  it('a customer looks round: nothing is kept, no microphone is asked for, and nobody is in', async () => {
    await openShowroom(customer, house.url)
    expect(await customer.context().cookies()).toEqual([])
    expect(await customer.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
    await customer.getByText(words.showroom.nothingSent).or(customer.getByText(words.showroom.nobodyIn)).first().waitFor()
    await choice(customer, 'Paint', /^Ember/).first().check({ force: true })
    expect(await choice(customer, 'Paint', /^Ember/).first().isChecked()).toBe(true)
  })

  it('while nobody is in, a written message is left, and its private link opens it', async () => {
    await door(customer).filter({ hasText: words.showroom.nobodyIn }).click()
    await customer.getByLabel(words.showroom.message).fill('Is there a tow bar?')
    await button(customer, words.showroom.leave).click()
    await customer.getByText(words.showroom.left).waitFor()
    expect(await customer.context().cookies()).toEqual([])
  })

  it('the owner signs in by the printed link, opens the desk, and finds the message that was left', async () => {
    await openDesk(desk, house.signInLink!, NAME)
    await desk.getByText(words.desk.leftForYou).first().click()
    await desk.getByText('Is there a tow bar?').waitFor()
  })

  it('the customer asks in writing; the desk rings with what they chose to say', async () => {
    await openShowroom(customer, house.url)
    await ask(customer, 'Does a cello case fit?')
    await desk.getByText('Does a cello case fit?').first().waitFor()
    expect(await desk.title()).not.toBe(words.desk.desk)
  })

  it('the advisor knocks, is let in, and both write; order is kept on both sides', async () => {
    await meet(desk, customer, NAME)
    await write(customer, NAME, 'Hello')
    await log(desk).getByText('Hello').waitFor()
    const field = sayToVisitor(desk)
    await field.fill('Good evening')
    await customer.getByText(words.common.isWriting(NAME)).waitFor()
    await field.press('Enter')
    await log(customer).getByText('Good evening').waitFor()
    for (const page of [customer, desk]) {
      const text = await log(page).innerText()
      expect(text.indexOf('Hello')).toBeLessThan(text.indexOf('Good evening'))
    }
  })

  it('what somebody writes is text, whatever it looks like', async () => {
    await write(customer, NAME, '<img src=x onerror="document.title=1"> https://example.org \u202Egnp.exe')
    await log(desk).getByText('<img src=x onerror="document.title=1"> https://example.org gnp.exe').waitFor()
    expect(await log(desk).locator('img, a').count()).toBe(0)
  })

  it('the advisor points at a part: the customer reads which', async () => {
    await desk.getByLabel(words.desk.pointAt, { exact: true }).selectOption('charge-port')
    await button(desk, words.desk.pointAt).click()
    await customer.getByText(new RegExp(words.common.pointsAt(NAME, 'Charge port'), 'i')).first().waitFor()
  })

  it('the car is shared: each changes it, each sees who did, and one press undoes', async () => {
    await desk.getByLabel('Wheels').selectOption('forged')
    await log(customer).getByText(words.common.changed(NAME, 'Wheels')).waitFor()
    await log(customer).getByRole('button', { name: words.common.undo }).last().click()
    await desk.waitForFunction(() => [...document.querySelectorAll('select')].some((select) => select.value === 'aero'))
    await log(desk).getByText(/ undid: Wheels /).waitFor()
    await desk.getByLabel(words.desk.openPart).selectOption('bonnet')
    await button(desk, words.desk.openIt).click()
    await log(customer).getByText(words.common.opened(NAME, 'Bonnet')).waitFor()
  })

  it('voice arrives both ways once each turned the microphone on', async () => {
    expect(Math.max(...((await hear(desk, 1)) ?? [0]))).toBeLessThan(5)
    for (const page of [customer, desk]) {
      await button(page, words.common.turnOn).click()
      await button(page, words.common.mute).waitFor()
    }
    await hearEachOther()
  })

  it('reload of either side in the middle: conversation, messages, car and voice are back', async () => {
    for (const page of [customer, desk]) {
      await page.reload()
      const begun = Date.now()
      await log(page).getByText('Good evening').waitFor()
      console.log(`back after a reload: ${Date.now() - begun} ms`)
    }
    await write(customer, NAME, 'Still there?')
    await log(desk).getByText('Still there?').waitFor()
    expect(await log(desk).getByText('Hello').count()).toBe(1)
    // Whoever was speaking goes on speaking: nobody presses again.
    await hearEachOther()
  })

  it('ending: both see it, the customer keeps it under a private link, reads it there and deletes it', async () => {
    await customer.getByRole('button', { name: words.showroom.end, exact: true }).click()
    await desk.getByText(words.desk.overNow).first().waitFor()
    await customer.getByRole('radio', { name: new RegExp(`^${words.showroom.keep30}`) }).click()
    const link = await customer.getByLabel(words.showroom.keptLink).inputValue()
    expect(new URL(link, house.url).origin).toBe(new URL(house.url).origin)
    const reader = await customer.context().newPage()
    await reader.goto(link)
    await reader.getByText('Good evening').first().waitFor()
    await reader.close()
  })

  it('not a fault on either page', () => {
    expect(faults.flat()).toEqual([])
  })

  it('nothing fetched from elsewhere', () => {
    for (const seen of origins) expect([...seen].filter((origin) => origin !== new URL(house.url).host)).toEqual([])
  })
})
