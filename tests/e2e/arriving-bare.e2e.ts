import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CAR_WORDS } from '../../server/http/plain/car-words.ts'
import { browserPath } from '../run/browser.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, door, openDesk, words } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'
import { layLine } from './kit/line.ts'

const SMALL = { viewport: { width: 640, height: 400 } }
/** Every picture in three dimensions is drawn by the processor: most of these tests ask for the light car alone. */
const SHOWROOM = '/s/one?detail=light'

let house: House
let browser: Browser
let atDesk: Browser
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  atDesk = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--disable-3d-apis', '--disable-background-networking', '--no-first-run'] })
  const { page } = await openPage(atDesk)
  await openDesk(page, house.signInLink!, 'Ines')
})
afterAll(async () => {
  await browser?.close()
  await atDesk?.close()
  await house?.stop()
})

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A page in which something is missing: `without` runs before any script of ours. */
async function open(without?: () => void, options: BrowserContextOptions = SMALL): Promise<Page> {
  const { page, context } = await openPage(browser, options)
  closing.push(() => context.close())
  if (without) await page.addInitScript(without)
  return page
}

const list = (page: Page) => page.getByRole('main', { name: words.showroom.listTitle })

/** The poster came, the car is there in words and can be chosen, and one press asks for a person, of which the house then says how it stands. */
async function holds(page: Page): Promise<void> {
  await door(page).waitFor()
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('#poster img, .twin-picture')].some((image) => image.naturalWidth > 0))
  const wheels = list(page).getByRole('radio', { name: /^22-inch Aero/ })
  await wheels.focus()
  await page.keyboard.press('Space')
  await expect.poll(() => wheels.isChecked()).toBe(true)
  // The list is over everything while somebody goes through it by keys, and on a small screen over the door too.
  await door(page).focus()
  await door(page).click()
  await page.getByText(/^(You are next|You are \w+|You are number \d+)$/).first().waitFor()
  // Whoever goes without a word rings on at the desk.
  await button(page, words.common.cancel).click()
  await door(page).waitFor()
}

/** A way to the house on which no browser says that it takes anything newer than gzip. */
async function layOldLine(server: string): Promise<{ url: string; close(): Promise<void> }> {
  const open = new Set<Socket>()
  const listener = createServer((near) => {
    const far = connect(Number(new URL(server).port), '127.0.0.1')
    for (const [end, other] of [[near, far], [far, near]] as const) {
      open.add(end)
      end.once('close', () => other.destroy())
      end.on('error', () => end.destroy())
    }
    // As long as before, so that nothing else has to change.
    near.on('data', (bytes: Buffer) => far.write(Buffer.from(bytes.toString('latin1').replaceAll('br, zstd', 'xx, xxxx').replaceAll(/deflate, br(?=\r)/g, 'deflate, xx'), 'latin1')))
    far.pipe(near)
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    async close() {
      for (const end of open) end.destroy()
      listener.close()
      await once(listener, 'close')
    }
  }
}

const times = (page: Page, text: string) => page.getByText(text, { exact: true }).count()

describe('with something missing (SPEC P16)', () => {
  it('P16: without WebGL2', async () => {
    const page = await open(() => {
      const own = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind === 'webgl2' ? null : own.call(this, kind as '2d', ...(rest as []))
      } as typeof own
    })
    await page.goto(house.url + SHOWROOM)
    await list(page).getByText(words.showroom.pictureNone).waitFor()
    expect(await times(page, words.showroom.pictureNone)).toBe(1)
    await holds(page)
  })

  it('P16: without WebAssembly, no model is unpacked', async () => {
    const page = await open(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
    await page.goto(house.url + SHOWROOM)
    await list(page).getByText(words.showroom.pictureNone).waitFor()
    expect(await times(page, words.showroom.pictureNone)).toBe(1)
    await holds(page)
  })

  it('P16: without brotli, all comes packed otherwise', async () => {
    const page = await open()
    const line = await layOldLine(house.url)
    closing.push(line.close)
    const codings: (string | undefined)[] = []
    page.on('response', (response) => void codings.push(response.headers()['content-encoding']))
    await page.goto(line.url + SHOWROOM)
    await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0)
    await holds(page)
    expect(codings).toContain('gzip')
    expect(codings).not.toContain('br')
  })

  it('P16: where the browser keeps nothing', async () => {
    const page = await open(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('denied', 'SecurityError')
          }
        })
      }
    })
    await page.goto(house.url + SHOWROOM)
    await holds(page)
  })

  it('P16: with a script of the room blocked, the list of the car stands in its place', async () => {
    const page = await open()
    await page.route(/\/assets\/start-/, (route) => route.abort('blockedbyclient'))
    await page.goto(house.url + SHOWROOM)
    await list(page).getByText(words.showroom.carFailed).waitFor()
    expect(await times(page, words.showroom.carFailed)).toBe(1)
    await holds(page)
  })

  it.each([
    ['the first script', /\/assets\/first-picture-/, 20_000],
    ['the app, gone from a house that has moved on', /\/assets\/customer-.*\.js/, 15_000]
  ])('P16: without %s, the page says so once and leads to the same in words, where a person can be asked', async (_, file, within) => {
    const page = await open()
    await page.route(file, (route) => route.fulfill({ status: 404, contentType: 'application/json', body: '{"reason":"not-found"}' }))
    await page.goto(house.url + SHOWROOM)
    const { late, toWords, message, send, left } = CAR_WORDS.en
    await expect.poll(() => page.getByText(late).isVisible(), { timeout: within }).toBe(true)
    expect(await page.getByText(late).count()).toBe(1)
    expect(await page.locator('#poster img').evaluate((image: HTMLImageElement) => image.naturalWidth > 0)).toBe(true)
    await page.getByRole('link', { name: toWords }).click()
    await page.getByText('22-inch Aero').waitFor()
    expect(await page.locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true)
    await page.getByLabel(message).fill('Is it quiet inside?')
    await page.getByRole('button', { name: send }).click()
    await page.getByRole('heading', { name: left[0] }).waitFor()
    await page.getByRole('link', { name: left[2] }).click()
    await page.getByText('Is it quiet inside?').waitFor()
  })

  it('P16: without any script at all', async () => {
    const page = await open(undefined, { ...SMALL, javaScriptEnabled: false })
    await page.goto(house.url + SHOWROOM)
    await page.getByText(CAR_WORDS.en.late).waitFor()
    await page.getByRole('link', { name: CAR_WORDS.en.toWords }).click()
    await page.getByText('22-inch Aero').waitFor()
    expect(await page.getByRole('button', { name: CAR_WORDS.en.send }).isVisible()).toBe(true)
  })

  it('P16: with a car that stops half-way for good', async () => {
    const page = await open()
    await page.route(/car-light\.glb/, async (route) => {
      const whole = await (await route.fetch({ headers: { ...route.request().headers(), range: 'bytes=0-' } })).body()
      // The same half each time, and then nothing: a part that begins where it ended is told not to be there.
      const asked = route.request().headers()['range']
      if (asked) return route.abort('connectionreset')
      return route.fulfill({ status: 200, headers: { 'content-type': 'model/gltf-binary', 'content-length': String(whole.length) }, body: whole.subarray(0, whole.length / 2) })
    })
    await page.goto(house.url + SHOWROOM)
    await holds(page)
    await list(page).getByText(words.showroom.carFailed).waitFor()
    expect(await times(page, words.showroom.carFailed)).toBe(1)
  })

  it('P16: with a car whose bytes were changed on the way', async () => {
    const page = await open()
    await page.route(/car-light\.glb/, async (route) => {
      const body = await (await route.fetch()).body()
      for (let at = Math.floor(body.length / 3); at < body.length; at += 97) body[at]! ^= 0x5a
      return route.fulfill({ status: 200, contentType: 'model/gltf-binary', body })
    })
    await page.goto(house.url + SHOWROOM)
    await list(page).getByText(words.showroom.carFailed).waitFor()
    expect(await times(page, words.showroom.carFailed)).toBe(1)
    await holds(page)
  })

  it('P16: with a clock that says 1970', async () => {
    const page = await open(() => {
      const back = Date.now() - 86_400_000
      const now = Date.now.bind(Date)
      globalThis.Date = class extends Date {
        constructor(...given: unknown[]) {
          super(...((given.length === 0 ? [now() - back] : given) as []))
        }
        static override now = () => now() - back
      } as DateConstructor
    })
    await page.goto(house.url + SHOWROOM)
    await holds(page)
  })

  it.each([
    ['at 200 % on a window of 1280', { width: 640, height: 360 }, 2],
    ['on a screen of 240 pixels', { width: 240, height: 320 }, 1],
    ['held across, 240 high', { width: 320, height: 240 }, 1]
  ])('P16: %s nothing is cut off', async (_, viewport, deviceScaleFactor) => {
    const page = await open(undefined, { viewport, deviceScaleFactor })
    await page.goto(house.url + SHOWROOM)
    await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0)
    await door(page).waitFor()
    const { left, right, top, bottom } = await door(page).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect)
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(viewport.width)
    expect(bottom).toBeLessThanOrEqual(viewport.height)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await holds(page)
  })

  it('P16: on a line that breaks within the first script, the page says how to go on', async () => {
    const page = await open()
    const line = await layLine(house.url, null)
    closing.push(() => line.close())
    line.breakWithin('/first-picture-', 20_000)
    await page.goto(line.url + SHOWROOM, { waitUntil: 'commit' })
    await page.getByText(CAR_WORDS.en.late).waitFor()
    line.breakWithin(null)
    await page.getByRole('link', { name: CAR_WORDS.en.again }).click()
    await holds(page)
  })
})
