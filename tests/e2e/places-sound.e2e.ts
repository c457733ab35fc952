import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { openShowroom } from './kit/doing.ts'
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

interface Heard {
  contexts: AudioContext[]
  analysers: AnalyserNode[]
}

/** Keeps every audio context that the page makes to be heard without hurry, as a place's is, and listens to all that goes to its loudspeakers. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Heard = { contexts: [], analysers: [] }
    Object.assign(window, { heard })
    const { connect } = AudioNode.prototype
    const Own = window.AudioContext
    window.AudioContext = class extends Own {
      constructor(options?: AudioContextOptions) {
        super(options)
        if (options?.latencyHint !== 'playback') return
        heard.contexts.push(this)
        heard.analysers.push(new AnalyserNode(this, { fftSize: 32768 }))
      }
    }
    AudioNode.prototype.connect = function (this: AudioNode, ...asked: [AudioNode]) {
      const at = heard.contexts.indexOf(this.context as AudioContext)
      if (asked[0] instanceof AudioDestinationNode && at >= 0) (connect as (to: AudioNode) => AudioNode).call(this, heard.analysers[at]!)
      return (connect as (...all: unknown[]) => AudioNode).apply(this, asked)
    } as typeof connect
  })
}

const states = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard }).heard.contexts.map((each) => each.state))

/** What this person chose before, on this device; without the sounds of the car, which have a context of their own. */
async function visitor(taste: Record<string, unknown>): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const opened = await openPage(browser, { viewport: { width: 640, height: 480 } })
  await listen(opened.page)
  await opened.page.addInitScript((kept) => localStorage.setItem('parlour.preferences', kept), JSON.stringify(taste))
  await openShowroom(opened.page, house.url)
  await opened.page.waitForLoadState('networkidle')
  return opened
}

/** Loudness of the last two thirds of a second (root of the mean square, and the steady part). */
const loudness = (page: Page) =>
  page.evaluate(() => {
    const samples = new Float32Array(32768)
    ;(window as unknown as { heard: Heard }).heard.analysers[0]!.getFloatTimeDomainData(samples)
    const mean = samples.reduce((sum, v) => sum + v, 0) / samples.length
    return { rms: Math.sqrt(samples.reduce((sum, v) => sum + v * v, 0) / samples.length), mean, peak: samples.reduce((most, v) => Math.max(most, Math.abs(v)), 0) }
  })

describe('the sound of a place (SPEC G5, G10)', () => {
  it('is off until somebody turns it on, however much they press', async () => {
    const { page, context, faults } = await visitor({ place: 'terrace', effects: 'off' })
    await page.mouse.click(320, 200)
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => entry.name.includes('/places/terrace/gold.env')))
    expect(await states(page)).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })

  it('waits for a press on this page, is quiet then, and stops while the page is hidden', async () => {
    const { page, context, faults } = await visitor({ place: 'terrace', ambience: 'on', effects: 'off' })
    await page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => entry.name.includes('/places/terrace/gold.env')))
    expect(await states(page)).toEqual([])
    await page.mouse.click(320, 200)
    await page.waitForFunction(() => (window as unknown as { heard: Heard }).heard.contexts.some((each) => each.state === 'running' && each.currentTime > 3))
    const { rms, mean, peak } = await loudness(page)
    const decibels = 20 * Math.log10(rms)
    expect(decibels).toBeGreaterThan(-75)
    expect(decibels).toBeLessThan(-30)
    expect(20 * Math.log10(peak)).toBeLessThan(-18)
    expect(Math.abs(mean)).toBeLessThan(0.002)
    const hide = (hidden: boolean) =>
      page.evaluate((gone) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: gone })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await hide(true)
    await page.waitForFunction(() => (window as unknown as { heard: Heard }).heard.contexts[0]!.state === 'suspended')
    await hide(false)
    await page.waitForFunction(() => (window as unknown as { heard: Heard }).heard.contexts[0]!.state === 'running')
    expect((await states(page)).length).toBe(1)
    expect(faults).toEqual([])
    await context.close()
  })
})
