import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { door } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'
import { type CountedLine, layLine, type LineKind } from './kit/line.ts'

/** What a phone has where the signal is poor. */
const SLOW: LineKind = { bits: 1_600_000, roundTrip: 150 }
const SIZE = { viewport: { width: 640, height: 400 } }

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

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function line(kind: LineKind | null): Promise<CountedLine> {
  const laid = await layLine(house.url, kind)
  closing.push(() => laid.close())
  return laid
}

/** A page with nothing kept, and what it asks for. */
async function open() {
  const { page, context, faults } = await openPage(browser, SIZE)
  closing.push(() => context.close())
  const asked: Request[] = []
  page.on('request', (request) => asked.push(request))
  const paths = () => asked.map((request) => new URL(request.url()).pathname)
  return { page, context, faults, asked, paths }
}

const drawn = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0)

describe('arriving (SPEC P12, P14, P15)', () => {
  it('P15: until the car is drawn nothing is asked for but what it needs; on a slow line one can ask for a person while detail comes', async () => {
    const { page, paths, faults } = await open()
    const { url } = await line(SLOW)
    await page.goto(`${url}/s/one?detail=full`, { waitUntil: 'commit' })
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('#poster img')?.naturalWidth ?? 0) > 0)
    await drawn(page)
    const at = await page.evaluate(() => performance.getEntriesByName('first-picture')[0]!.startTime)
    const before = await page.evaluate((until) => performance.getEntriesByType('resource').filter(({ startTime }) => startTime < until).map(({ name }) => new URL(name).pathname), at)
    const scripts = before.filter((path) => path.endsWith('.js'))
    // The app is fetched before the car is there only where that takes too long.
    if (at < 4000) expect(scripts.join(' ')).not.toMatch(/customer|react/)
    expect(before).toEqual(expect.arrayContaining(['/product/one/car-light.glb', '/product/one/poster-light.webp', '/studio/light-first.env']))
    expect(before.join(' ')).not.toMatch(/car-(headset|full)|livekit|headset-/)
    await door(page).waitFor()
    await expect.poll(() => paths().join(' '), { timeout: 60_000 }).toMatch(/car-full/)
    expect(await door(page).isEnabled()).toBe(true)
    // What is listed there has come whole.
    expect(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /car-full/.test(name)))).toBe(false)
    expect(faults).toEqual([])
  })

  it('P14: a file whose line breaks half-way is gone on with from where it was', async () => {
    const { page, asked } = await open()
    const laid = await line(null)
    const full = page.waitForRequest(/car-full/)
    await page.goto(`${laid.url}/s/one?detail=full`, { waitUntil: 'commit' })
    await full
    laid.breakAfter(400_000)
    const rest = await page.waitForRequest((request) => /car-full/.test(request.url()) && request.headers()['range'] !== undefined)
    expect(Number(/^bytes=(\d+)-$/.exec(rest.headers()['range']!)![1])).toBeGreaterThan(0)
    expect((await rest.response())!.status()).toBe(206)
    expect(await (await rest.response())!.finished()).toBeNull()
    expect(asked.filter((request) => /car-full/.test(request.url()))).toHaveLength(2)
  })

  it('P14: a second visit costs the page and next to nothing else', async () => {
    const { page } = await open()
    const laid = await line(null)
    const visit = async () => {
      await page.goto(`${laid.url}/s/one?detail=light`)
      await door(page).waitFor()
      await page.waitForLoadState('networkidle')
      const bytes = laid.received()
      laid.reset()
      return bytes
    }
    const first = await visit()
    expect(first).toBeGreaterThan(400_000)
    expect((await visit()) / first).toBeLessThan(0.02)
  })

  it('P15: a car that never comes keeps nobody from asking', async () => {
    const { page } = await open()
    await page.route(/car-light\.glb/, () => new Promise(() => undefined))
    await page.goto(`${house.url}/s/one`)
    await door(page).waitFor()
    expect(await page.locator('#poster img').evaluate((image: HTMLImageElement) => image.naturalWidth > 0)).toBe(true)
  })
})
