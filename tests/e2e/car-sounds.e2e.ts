import type { Browser, Page } from 'playwright-core'
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
    /** Audio contexts that the page has made, sources that were started in them, and an ear on what they give out. */
    audio: { contexts: number; sources: number; ear: AnalyserNode | null }
    /** The loudest sample of the last two thirds of a second, of 1. */
    loudest(): number
  }
}

/** Counts what the page does to be heard, and listens where its loudspeaker is. */
const listening = () => {
  window.audio = { contexts: 0, sources: 0, ear: null }
  window.loudest = () => {
    const samples = new Float32Array(window.audio.ear!.fftSize)
    window.audio.ear!.getFloatTimeDomainData(samples)
    return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  }
  const Real = window.AudioContext
  window.AudioContext = class extends Real {
    constructor(options?: AudioContextOptions) {
      super(options)
      window.audio.contexts++
      window.audio.ear = new AnalyserNode(this, { fftSize: 32_768 })
    }
  }
  const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode
  Object.assign(AudioNode.prototype, {
    connect(this: AudioNode, to: AudioNode) {
      if (to instanceof AudioDestinationNode) connect.call(this, window.audio.ear!)
      return connect.call(this, to)
    }
  })
  for (const kind of [AudioScheduledSourceNode, AudioBufferSourceNode]) {
    const start = kind.prototype.start as (this: AudioScheduledSourceNode, ...when: number[]) => void
    kind.prototype.start = function (this: AudioScheduledSourceNode, ...when: number[]) {
      window.audio.sources++
      start.apply(this, when)
    }
  }
}

/** Opens or shuts a part, lights a lamp or puts it out, until that is heard out of silence. */
async function isHeard(page: Page, part: string): Promise<void> {
  await page.waitForFunction(() => window.loudest() === 0, undefined, { polling: 50 })
  const sources = await page.evaluate(() => window.audio.sources)
  await page.evaluate((name) => {
    const { acts, stage } = window.stageTest
    acts.open(name, !stage.getState().configuration.open.includes(name))
  }, part)
  await page.waitForFunction(() => window.loudest() > 0.003, undefined, { polling: 50 })
  expect(await page.evaluate(() => window.audio.sources), part).toBeGreaterThan(sources)
}

describe('the product’s sounds (SPEC O5)', () => {
  it('come from nowhere before somebody has pressed something; then door, flap, lamp and motor are heard, unless they are not wanted', async () => {
    const { page, context } = await openStage(browser, house.url, '?', async (opened) => void (await opened.addInitScript(listening)))
    await page.evaluate(() => window.stageTest.acts.open('door-front-left', true))
    await atRest(page)
    expect(await page.evaluate(() => window.audio)).toEqual({ contexts: 0, sources: 0, ear: null })

    await page.keyboard.press('Shift')
    await page.waitForFunction(() => window.audio.contexts === 1)
    expect(await page.evaluate(() => window.audio.sources)).toBe(0)
    // The browser lets the context run a moment after the press; until then a part moves in silence.
    await page.waitForFunction(() => window.audio.ear!.context.state === 'running')
    for (const part of ['door-front-left', 'bonnet', 'bonnet', 'lights-dipped', 'mirror-left', 'door-front-left']) await isHeard(page, part)

    const before = await page.evaluate(() => window.audio.sources)
    await page.evaluate(() => window.stageTest.stage.setState({ effects: false }))
    await page.evaluate(() => window.stageTest.acts.open('tailgate', true))
    await atRest(page)
    expect(await page.evaluate(() => window.audio.sources)).toBe(before)
    await context.close()
  }, 120_000)
})
