import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { openCallHouse } from './kit/call-house.ts'
import type { CallPage } from './pages/call.ts'

declare const window: { page: CallPage }

let house: Awaited<ReturnType<typeof openCallHouse>>
let browser: Browser
const pages = {} as Record<'customer' | 'advisor' | 'stranger', Page>

beforeAll(async () => {
  house = await openCallHouse()
  browser = await openBrowser()
  for (const who of ['customer', 'advisor', 'stranger'] as const) {
    const { page } = await openPage(browser, { viewport: { width: 320, height: 200 } })
    await page.goto(house.url)
    await page.waitForFunction(() => Boolean(window.page))
    await page.evaluate((side) => window.page.start(side), who)
    await page.waitForFunction(() => window.page.state.state === 'on')
    pages[who] = page
  }
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Walks along z at `x` for so many pictures, and offers where the head is at each. */
const walk = (page: Page, x: number, frames: number) =>
  page.evaluate(
    async ([side, count]) => {
      for (let frame = 0; frame < count; frame++) {
        window.page.call.offerPose({ head: { p: [side, 1.6, frame / 60], q: [0, 0, 0, 1] }, pointing: false, seated: false })
        await new Promise(requestAnimationFrame)
      }
    },
    [x, frames] as const
  )

describe('who is in the room without the house’s word (SPEC K11)', () => {
  it('has no body and no beat: what they send reaches the page, and is nobody’s', async () => {
    // The customer's own connection has the stranger's stream of poses before any of this counts.
    await walk(pages.stranger, 3, 30)
    await pages.customer.waitForFunction(() => {
      const others = [...window.page.call.room()!.remoteParticipants.values()]
      return others.length === 2 && others.every((other) => other.dataTracks.size > 0)
    })
    await walk(pages.stranger, 3, 60)
    await walk(pages.advisor, -3, 60)
    await pages.customer.waitForFunction(() => window.page.poses.length > 5)
    const seen = await pages.customer.evaluate(() => window.page.poses.map(({ pose }) => pose.head.p[0]))
    for (const x of seen) expect(x).toBeCloseTo(-3, 1)
  })

  it('speaks for nobody: the other is heard from as long as the other is there, and no longer', async () => {
    await pages.stranger.evaluate(() => window.page.call.microphoneOn())
    await pages.stranger.waitForFunction(() => window.page.state.microphone === 'on')
    await pages.customer.waitForFunction(() => [...window.page.call.room()!.remoteParticipants.values()].some((other) => other.audioTrackPublications.size > 0))
    await pages.customer.waitForFunction(() => [...window.page.call.room()!.remoteParticipants.values()].some((other) => [...other.audioTrackPublications.values()].some((publication) => publication.track)))
    expect(await pages.customer.evaluate(() => [window.page.state.other, window.page.call.level('advisor')])).toEqual(['off', 0])
  })
})
