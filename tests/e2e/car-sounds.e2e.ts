import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { atRest, openStage } from './kit/stage-page.ts'

let house: Awaited<ReturnType<typeof openStageHouse>>
let browser: Browser
beforeAll(async () => {
  house = await openStageHouse()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

declare global {
  interface Window {
    /** Audio contexts that the page has made, and sources that were started in them. */
    audio: { contexts: number; sources: number }
  }
}

describe('the product’s sounds (SPEC O5)', () => {
  it('come from nowhere before somebody has pressed something, and then with a door', async () => {
    const { page, context } = await openStage(browser, house.url, '?', async (opened) => {
      await opened.addInitScript(() => {
        window.audio = { contexts: 0, sources: 0 }
        const Real = window.AudioContext
        window.AudioContext = class extends Real {
          constructor(options?: AudioContextOptions) {
            super(options)
            window.audio.contexts++
          }
        }
        const start = AudioScheduledSourceNode.prototype.start
        AudioScheduledSourceNode.prototype.start = function (when?: number) {
          window.audio.sources++
          start.call(this, when)
        }
        const play = AudioBufferSourceNode.prototype.start
        AudioBufferSourceNode.prototype.start = function (...when: [number?, number?, number?]) {
          window.audio.sources++
          play.apply(this, when)
        }
      })
    })
    await page.evaluate(() => window.stageTest.acts.open('door-front-left', true))
    await atRest(page)
    expect(await page.evaluate(() => window.audio)).toEqual({ contexts: 0, sources: 0 })

    await page.keyboard.press('Shift')
    await page.waitForFunction(() => window.audio.contexts === 1)
    expect(await page.evaluate(() => window.audio.sources)).toBe(0)
    // The browser lets the context run a moment after the press; until then a part moves in silence.
    await page.waitForFunction(
      () => {
        const { acts, stage } = window.stageTest
        acts.open('door-front-left', !stage.getState().configuration.open.includes('door-front-left'))
        return window.audio.sources > 0
      },
      undefined,
      { polling: 500 }
    )
    await context.close()
  }, 120_000)
})
