import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Promises } from '../../src/contract/attention/reading.ts'
import type { Report } from '../../src/contract/attention/report.ts'
import type { Receipt } from '../../src/contract/receipt/receipt.ts'
import { attentionWords } from '../../src/words/attention.ts'
import { studioWords } from '../../src/words/studio.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, openShowroom, words } from './kit/doing.ts'
import { lookAtWrist, lowerWrist, panelStands, pressButton, wearHeadset } from './kit/headset.ts'
import { type House, openHouse } from './kit/house.ts'
import { looksLamp } from './kit/lamp.ts'

/** Every picture is drawn by the processor, beside other things. */
const PATIENCE = 90_000
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

const state = (page: Page, name: string) => page.locator(`[data-state=${name}]`).waitFor()

/** A page at the question about what stands in view, and everything it asks the house for. */
async function atQuestion() {
  const { page, context, faults } = await openPage(browser, { viewport: { width: 800, height: 520 } })
  page.setDefaultTimeout(PATIENCE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await openShowroom(page, house.url, 'light')
  await button(page, words.showroom.settings).click()
  await button(page, attention.title).click()
  await button(page, attention.yes).waitFor()
  return { page, context, faults, measuring: () => asked.filter((each) => /\/measure-|\/attention\.bin|\/api\/(receipts|attention)/.test(each)) }
}

/** Says yes; gives the receipt that came. */
async function sayYes(page: Page): Promise<Receipt> {
  const given = page.waitForResponse((response) => response.url().endsWith('/api/receipts'))
  await button(page, attention.yes).click()
  const receipt = (await (await given).json()) as Receipt
  await state(page, 'measuring')
  return receipt
}

it('R1, R2, R3, R7: before a yes nothing that measures is fetched; after it seconds are counted, shown to their person first, sent once as they were shown, and deleted by one press', async () => {
  const { page, faults, measuring } = await atQuestion()
  const named = (name: string) => page.getByRole('button', { name, exact: true })
  const [no, yes] = await Promise.all([named(attention.no).boundingBox(), named(attention.yes).boundingBox()])
  expect([no!.width, no!.height]).toEqual([yes!.width, yes!.height])
  expect(await page.getByRole('checkbox', { name: attention.onClose }).isChecked()).toBe(false)
  expect(measuring()).toEqual([])

  await sayYes(page)
  await button(page, attention.measuring).waitFor()
  expect(measuring().some((each) => each.includes('/attention.bin'))).toBe(true)
  // Nothing moves and nothing is drawn: the picture that stands there is the one that is measured.
  await page.locator('.seconds td').first().waitFor()
  await button(page, attention.show).click()
  await looksLamp(page, '.own-picture')

  await named(attention.stop).click()
  await page.getByText(attention.bytes).click()
  const shown = await page.locator('.report').textContent()
  const sent = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/attention')
  await button(page, /^Send /).click()
  expect(JSON.parse((await sent).postData()!)).toEqual(JSON.parse(shown!))
  expect(Object.values((JSON.parse(shown!) as Report).zones).every((seconds) => Number.isInteger(seconds) && seconds > 0)).toBe(true)
  await state(page, 'sent')
  await named(attention.delete).click()
  await state(page, 'withdrawn')
  expect(measuring().filter((each) => each === 'POST /api/attention')).toHaveLength(1)
  expect(measuring().at(-1)).toBe('POST /api/receipts/withdraw')
  expect(faults).toEqual([])
})

it('R7: taken back by the private link in another tab, the page that measures stops at once; taken back without a line, it is carried out on return', async () => {
  const { page, context, measuring } = await atQuestion()
  const receipt = await sayYes(page)
  const link = await context.newPage()
  await link.goto(receipt['dpv:hasWithdrawalMethod'])
  await button(link, studioWords.en.withdraw).click()
  await link.locator('[data-taken=yes]').waitFor({ timeout: PATIENCE })
  await state(page, 'withdrawn')
  await link.close()

  await page.reload()
  await button(page, words.showroom.settings).click()
  await button(page, attention.title).click()
  await sayYes(page)
  await context.setOffline(true)
  await button(page, attention.forget).click()
  await state(page, 'away')
  await context.setOffline(false)
  await state(page, 'withdrawn')
  expect(measuring()).not.toContain('POST /api/attention')
  await context.close()
})

/** How many reports the house has, as its owner may read it. */
async function reportsCounter(): Promise<() => Promise<number>> {
  const token = new URL(house.signInLink!).hash.slice(1)
  const opened = await fetch(`${house.url}/api/sign-in`, { method: 'POST', headers: { origin: house.url, 'content-type': 'application/json' }, body: JSON.stringify({ token }) })
  const cookie = opened.headers.getSetCookie()[0]!.split(';', 1)[0]!
  return async () => ((await (await fetch(`${house.url}/api/promises/attention`, { headers: { cookie } })).json()) as Promises).reports
}

it('R2: a visit that is simply closed sends what was measured where the yes said so, and else nothing', async () => {
  const reports = await reportsCounter()
  const before = await reports()
  for (const onClose of [false, true]) {
    const { page, context } = await atQuestion()
    if (onClose) await page.getByRole('checkbox', { name: attention.onClose }).check()
    await sayYes(page)
    await page.locator('.seconds td').first().waitFor()
    // Left as one leaves a page.
    await page.goto('about:blank')
    if (onClose) await expect.poll(reports, { timeout: PATIENCE }).toBeGreaterThan(before)
    await context.close()
  }
  // Of the two, one came: the other had been gone for as long as this one measured.
  expect(await reports()).toBe(before + 1)
})

it('R2, R3, R7: in a headset it is asked on the wrist, dwell is counted where the head points, a light says so, and stop and delete is one press', async () => {
  const worn = await openBrowser()
  try {
    const { page, faults } = await openPage(worn, { viewport: { width: 640, height: 480 } })
    page.setDefaultTimeout(PATIENCE)
    await wearHeadset(page)
    await openShowroom(page, house.url, 'light')
    await button(page, words.showroom.headset).first().click()
    await button(page, words.showroom.headset).first().waitFor({ state: 'detached' })
    const lit = () => page.waitForFunction(() => (window as unknown as { seenScenes: { getObjectByName(name: string): { visible: boolean } | undefined }[] }).seenScenes.some((scene) => scene.getObjectByName('measuring-light')?.visible))
    await lookAtWrist(page)
    await pressButton(page, 'attention', 'wrist-menu')
    await panelStands(page)
    const given = page.waitForResponse((response) => response.url().endsWith('/api/receipts'))
    await pressButton(page, 'attention:yes')
    const receipt = (await (await given).json()) as Receipt
    expect(receipt['dpv:hasProcess']['dpv:hasPersonalData']['parlour:measure']).toBe('dwell')
    await lowerWrist(page)
    await lit()
    // Towards the middle of the car, from where one stands; the panel may be in between, the car is what is asked about.
    await page.evaluate(() => window.headsetDevice.quaternion.set(-0.09, 0, 0, 0.996))
    await pressButton(page, 'attention:show')
    await lookAtWrist(page)
    const told = page.waitForResponse((response) => response.url().endsWith('/api/receipts/withdraw'))
    await pressButton(page, 'attention:forget', 'wrist-menu')
    expect((await told).status()).toBe(200)
    expect(faults).toEqual([])
  } finally {
    await worn.close()
  }
})
