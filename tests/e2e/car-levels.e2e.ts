import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'

let house: Awaited<ReturnType<typeof openStageHouse>>
let browser: Browser
let page: Page
beforeAll(async () => {
  house = await openStageHouse()
  browser = await openBrowser()
  ;({ page } = await openPage(browser, { viewport: { width: 420, height: 270 } }))
  await page.goto(house.url.replace('stage.html', 'levels.html'))
  await page.waitForFunction(() => document.title === 'ready')
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Where the car is first looked at from, and five more sides as far off: metres from its middle. */
const EYES: Record<string, [number, number, number]> = {
  'the front quarter': [5.1, 1.15, 6.5],
  'the front': [0.7, 1, 9],
  'the left': [9.4, 1.05, 0.05],
  'the rear': [0.4, 1.1, -9],
  'the rear quarter': [-4.9, 1.3, -6.7],
  above: [4.2, 5.2, 4.6]
}

/** Less than this of 255 nobody sees pass from one picture to the next. */
const SEEN = 12

describe('one level of the car passes into the next (SPEC O9)', () => {
  it.each(Object.keys(EYES))('seen from %s, shaded, no picture differs from the one before in more than 1 % of its pixels', async (side) => {
    for (const [from, to] of [['light', 'headset'], ['headset', 'full']] as const) {
      const seen = await page.evaluate(([a, b, eye, by]) => window.levels.pass(a, b, eye, by), [from, to, EYES[side]!, SEEN] as const)
      console.log(`${side}, ${from} to ${to}: ${(100 * seen.most).toFixed(2)} % at most in ${seen.pictures} pictures, ${(100 * seen.sudden).toFixed(2)} % at once`)
      expect(seen.pictures).toBeGreaterThan(8)
      expect(seen.most).toBeLessThan(0.01)
      // It is the fading that does it: put in place at once, the coarsest level would be seen to go.
      if (from === 'light') expect(seen.sudden).toBeGreaterThan(0.01)
    }
  }, 240_000)
})
