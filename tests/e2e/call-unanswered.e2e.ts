import { SignalResponse } from '@livekit/protocol'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Side } from '../../src/contract/conversation.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { openCallHouse } from './kit/call-house.ts'
import type { CallPage } from './pages/call.ts'

declare const window: { page: CallPage; givenUp: number; waiting: number }

/** After so many ms livekit-client 2.20 gives a subscription up that the server has not answered. */
const GIVES_UP = 10_000

let browser: Browser
let house: Awaited<ReturnType<typeof openCallHouse>>
let customer: Page
let faults: string[]
let advisor: Page
/** Whether the server's answers to subscriptions are kept from the customer's page, and how many were. */
let withholds = true
let withheld = 0

beforeAll(async () => {
  house = await openCallHouse()
  browser = await openBrowser()
  const opened = await openPage(browser)
  customer = opened.page
  faults = opened.faults
  await customer.routeWebSocket(/\/rtc/, (page) => {
    const server = page.connectToServer()
    server.onMessage((message) => {
      const kind = typeof message === 'string' ? null : SignalResponse.fromBinary(message).message.case
      if (withholds && kind === 'dataTrackSubscriberHandles') withheld++
      else page.send(message)
    })
  })
  await customer.addInitScript((patience) => {
    window.waiting = window.givenUp = 0
    const original = globalThis.setTimeout
    globalThis.setTimeout = ((run: () => void, delay?: number) => {
      if (delay !== patience) return original(run, delay)
      window.waiting++
      return original(() => {
        // A fault in `run` must stay what it is for the page: one that nobody catches.
        window.givenUp++
        run()
      }, delay)
    }) as typeof setTimeout
  }, GIVES_UP)
  advisor = (await openPage(browser)).page
  await start(advisor, 'advisor')
  await start(customer, 'customer')
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function start(page: Page, self: Side) {
  await page.goto(house.url)
  await page.waitForFunction(() => Boolean(window.page))
  await page.evaluate((side) => window.page.start(side), self)
}

const walks = (x: number) => advisor.evaluate((at) => window.page.call.offerPose({ head: { p: [at, 1.7, 2], q: [0, 0, 0, 1] }, pointing: false, seated: false }), x)

describe('a server that does not answer for a stream of movements (SPEC K26)', () => {
  it('is asked again, and the other moves', async () => {
    await expect.poll(() => withheld, { timeout: 30_000 }).toBe(1)
    withholds = false
    let x = 0
    await expect
      .poll(async () => {
        await walks((x += 0.1))
        return customer.evaluate(() => window.page.poses.length)
      }, { timeout: 3 * GIVES_UP })
      .toBeGreaterThan(0)
  })

  it('a call left meanwhile is no fault of the page, then or later', async () => {
    withholds = true
    withheld = 0
    await start(customer, 'customer')
    await expect.poll(() => withheld, { timeout: 30_000 }).toBeGreaterThan(0)
    expect(await customer.evaluate(() => window.waiting > window.givenUp)).toBe(true)
    await customer.evaluate(() => window.page.call.close())
    await customer.waitForFunction(() => window.givenUp === window.waiting, undefined, { timeout: 3 * GIVES_UP })
    expect(faults).toEqual([])
  })
})
