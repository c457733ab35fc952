import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { differences } from '../pairs/compare.ts'
import { type Left, recorded } from '../pairs/recorded.ts'
import { SPIES } from '../pairs/spies.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { type House, openHouse } from './kit/house.ts'

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

/** A visit to a page without a product, which is there at once: everything that left while one looked to that side, in its parts. */
async function small(to: 1 | -1, spy?: (page: Page) => Promise<void>): Promise<Left[]> {
  const { page, context } = await openPage(browser, { viewport: { width: 400, height: 300 } })
  const record = await recorded(context, page, house.url)
  try {
    await spy?.(page)
    await page.goto(`${record.url}/receipt`)
    // What a spy makes ready for itself is there.
    await page.waitForLoadState('networkidle')
    for (const part of ['coming', 'looking', 'looking on'] as const) {
      record.now(part)
      for (let step = 1; step <= 2; step++) {
        await page.mouse.move(200, 150)
        await page.mouse.down()
        await page.mouse.move(200 + to * step * 20, 150 + to * step * 15, { steps: 4 })
        await page.mouse.up()
      }
      await page.waitForLoadState('networkidle')
    }
    await record.storage()
    await record.leave()
    return record.left
  } finally {
    await context.close()
    await record.close()
  }
}

it('R1: two visits to a page that gives nothing away are equal', async () => {
  expect(differences(await small(1), await small(-1))).toEqual([])
})

it.each(Object.keys(SPIES) as (keyof typeof SPIES)[])('R1: a page that gives it away is found out: %s', { timeout: 60_000 }, async (way) => {
  const [one, other] = [await small(1, SPIES[way]), await small(-1, SPIES[way])]
  expect(differences(one, other)).not.toEqual([])
})
