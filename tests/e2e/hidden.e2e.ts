import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { door } from './kit/doing.ts'
import { type House, openHouse } from './kit/house.ts'

/** Keeps which timers and frames a page still waits for, by what called for them. */
const WATCHED = `(() => {
  const waiting = (window.waiting = new Map())
  const said = () => (new Error().stack ?? '').split('\\n').slice(3, 5).join(' <- ').trim()
  for (const [begin, end, once] of [['setTimeout', 'clearTimeout', true], ['setInterval', 'clearInterval', false], ['requestAnimationFrame', 'cancelAnimationFrame', true], ['requestIdleCallback', 'cancelIdleCallback', true]]) {
    const [own, clear] = [window[begin].bind(window), window[end].bind(window)]
    window[begin] = (act, ...rest) => {
      const id = own((...given) => {
        if (once) waiting.delete(begin + id)
        return typeof act === 'function' ? act(...given) : undefined
      }, ...rest)
      waiting.set(begin + id, begin + ' ' + said())
      return id
    }
    window[end] = (id) => {
      for (const name of ['setTimeout', 'setInterval']) if (begin.startsWith('set')) waiting.delete(name + id)
      waiting.delete(begin + id)
      clear(id)
    }
  }
  let hidden = false
  Object.defineProperty(document, 'hidden', { get: () => hidden })
  Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') })
  window.hide = (to) => {
    hidden = to
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }
})()`

declare global {
  interface Window {
    waiting: Map<string, string>
    hide(hidden: boolean): void
  }
}

let house: House
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  const opened = await openPage(browser, { viewport: { width: 640, height: 400 } })
  ;({ page, faults } = opened)
  await page.addInitScript(WATCHED)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const waiting = () => page.evaluate(() => [...window.waiting.values()])

it('a page that nobody sees waits for nothing, draws nothing and asks for nothing; seen again, it is there at once (SPEC P18)', async () => {
  await page.goto(`${house.url}/s/one?detail=light`)
  await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0)
  await door(page).waitFor()
  await page.waitForLoadState('networkidle')
  // Seen, it looks at the door now and then.
  expect((await waiting()).join('\n')).toContain('setInterval')
  const asked: string[] = []
  await page.evaluate(() => window.hide(true))
  page.on('request', (request) => asked.push(request.url()))
  // What was under way comes to its end first.
  await expect.poll(waiting, { timeout: 60_000, interval: 500 }).toEqual([])
  expect(asked).toEqual([])

  const looked = page.waitForResponse((response) => response.url().endsWith('/door'))
  await page.evaluate(() => window.hide(false))
  expect((await looked).ok()).toBe(true)
  expect((await waiting()).join('\n')).toContain('setInterval')
  expect(faults).toEqual([])
})
