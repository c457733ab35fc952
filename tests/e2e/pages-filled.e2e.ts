import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { TABLE } from '../looks/attention-table.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { openDesk } from './kit/doing.ts'
import { openHouse, type House } from './kit/house.ts'
import { faultsIfNarrow } from './kit/looked-over.ts'

let house: House
let browser: Browser
let desk: Page
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  desk = (await openPage(browser, { viewport: { width: 1280, height: 800 } })).page
  await openDesk(desk, house.signInLink!, 'Host')
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

it('axe finds nothing on a report of attention with sums in it, at 320 px with text twice as large (SPEC V9)', async () => {
  await desk.route('**/api/attention/one', (route) => route.fulfill({ json: TABLE }))
  await desk.goto(`${house.url}/studio`)
  await desk.locator('.told table, .told canvas').first().waitFor({ state: 'attached' })
  expect(await faultsIfNarrow(desk)).toEqual([])
})
