import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { carryWords } from '../../src/words/carry.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, choice, door, meet, openDesk, openShowroom, write } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'

let house: House
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  ;({ page, faults } = await openPage(browser, { viewport: { width: 900, height: 560 } }))
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const carry = carryWords.en
const taken = (where: Page, group: string, name: RegExp) => choice(where, group, name).first().and(where.locator(':checked'))
const hash = (where: Page) => where.evaluate(() => location.hash)
const openLink = async (where: Page, fragment: string) => {
  await where.goto('about:blank')
  await where.goto(`${house.url}/s/one${fragment}`)
}

/** How much redder than blue the middle of the picture is, mean of 0 to 255: the car stands there. */
async function redness(where: Page): Promise<number> {
  await where.locator('.showroom:not(.is-arriving)').waitFor()
  return where.evaluate(async () => {
    const onto = document.querySelector<HTMLCanvasElement>('.print-sheet canvas')!
    await new Promise((resolve) => setTimeout(resolve))
    dispatchEvent(new Event('beforeprint'))
    if (onto.hidden) return 0
    const { data } = onto.getContext('2d')!.getImageData(0, 0, onto.width, onto.height)
    let sum = 0
    for (let k = 0; k < data.length; k += 4) sum += Math.max(0, data[k]! - data[k + 2]! - 40)
    return sum / (data.length / 4)
  })
}

it('the address follows the car, and opens it again in another browser (C20)', async () => {
  await openShowroom(page, house.url)
  expect(await hash(page)).toBe('')
  const before = await redness(page)
  await choice(page, 'Paint', /^Ember/).first().click()
  await expect.poll(() => hash(page)).toContain('paint.ember')
  await expect.poll(() => redness(page)).toBeGreaterThan(before + 3)
  const field = page.getByLabel(carry.link)
  const link = await field.inputValue()
  expect(new URL(link).hash).toBe(await hash(page))
  expect(link.length).toBeLessThan(160)

  const sent: string[] = []
  const other = await openPage(browser, { viewport: { width: 900, height: 560 } })
  other.page.on('request', (request) => void sent.push(request.url() + (request.postData() ?? '')))
  await other.page.goto(link)
  await taken(other.page, 'Paint', /^Ember/).waitFor({ state: 'attached' })
  await expect.poll(() => redness(other.page)).toBeGreaterThan(before + 3)
  const prices = await Promise.all([page, other.page].map((each) => each.locator('.panel .total b').innerText()))
  expect(prices[0]).toBe(prices[1])
  expect(sent.filter((what) => /\bember\b/.test(what))).toEqual([])
  await other.context.close()
  await page.reload()
  await taken(page, 'Paint', /^Ember/).waitFor({ state: 'attached' })
})

it('takes of a link what it knows, and says what it does not (C20)', async () => {
  await openLink(page, '#car=paint.ember,wheels.square,sunroof.wide')
  await page.getByText(carry.unknown('wheels.square, sunroof.wide')).waitFor()
  await taken(page, 'Paint', /^Ember/).waitFor({ state: 'attached' })
  await openLink(page, '#car=%3Cimg%20src=x%3E.y,paint.ember')
  await page.getByText(carry.garbled).waitFor()
  await taken(page, 'Paint', /^Ember/).waitFor({ state: 'attached' })
})

it('prints one sheet with picture, choices and price (C21)', async () => {
  await openLink(page, '#car=paint.ember')
  await expect.poll(() => redness(page)).toBeGreaterThan(3)
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.print-sheet')
  await sheet.waitFor()
  expect(await page.locator('.panel').isVisible()).toBe(false)
  expect(await sheet.innerText()).toContain('Ember')
  expect(await sheet.locator('canvas').isVisible()).toBe(true)
  expect(await sheet.innerText()).toContain(await page.locator('.print-sheet .sum b').innerText())
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: null })
})

it('never changes a car that is talked about without asking (C20)', async () => {
  const desk = await openPage(browser)
  await openDesk(desk.page, house.signInLink!, 'Robin')
  await openShowroom(page, house.url)
  await ask(page, 'Is it in stock?')
  await meet(desk.page, page, 'Robin')
  await write(page, 'Robin', 'Here I am')
  await openLink(page, '#car=paint.ember')
  await page.getByText(carry.elsewhere).waitFor()
  await button(page, carry.takeIt).click()
  await page.getByText(carry.elsewhere).waitFor({ state: 'detached' })
  await desk.page.waitForFunction(() => [...document.querySelectorAll('select')].some((select) => select.value === 'ember'))
  await page.reload()
  await page.getByRole('log').getByText('Here I am').waitFor({ state: 'attached' })
  expect(await page.getByText(carry.elsewhere).count()).toBe(0)
  expect(await door(page).count()).toBeLessThanOrEqual(1)
  expect(faults).toEqual([])
})
