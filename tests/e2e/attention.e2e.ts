import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { attentionWords } from '../../src/words/attention.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, openShowroom, words } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'

/** Every picture is drawn by the processor, beside other things. */
const PATIENCE = 60_000
const attention = attentionWords.en

let house: House
let browser: Browser
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

it('R1, R3, R7: before a yes nothing that measures is fetched; after it a light says so; stop and delete is one press', async () => {
  const { page, faults } = await openPage(browser, { viewport: { width: 640, height: 480 } })
  page.setDefaultTimeout(PATIENCE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  const named = (name: string) => page.getByRole('button', { name, exact: true })
  const measuring = () => asked.filter((each) => /\/measure-|\/attention\.bin|\/api\/(receipts|attention)/.test(each))
  await openShowroom(page, house.url, 'light')
  await button(page, words.showroom.settings).click()
  await button(page, attention.title).click()
  await button(page, attention.yes).waitFor()
  const [no, yes] = await Promise.all([named(attention.no).boundingBox(), named(attention.yes).boundingBox()])
  expect([no!.width, no!.height]).toEqual([yes!.width, yes!.height])
  expect(await page.getByRole('checkbox', { name: attention.onClose }).isChecked()).toBe(false)
  expect(measuring()).toEqual([])

  await button(page, attention.yes).click()
  await page.locator('[data-state=measuring]').waitFor()
  await button(page, attention.measuring).waitFor()
  expect(measuring().some((each) => each.includes('/attention.bin'))).toBe(true)

  await button(page, attention.forget).click()
  await page.locator('[data-state=withdrawn]').waitFor()
  expect(measuring().at(-1)).toBe('POST /api/receipts/withdraw')
  expect(measuring()).not.toContain('POST /api/attention')
  expect(faults).toEqual([])
})
