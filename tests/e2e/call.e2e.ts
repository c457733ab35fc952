import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Side } from '../../src/contract/conversation.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { openCallHouse } from './kit/call-house.ts'
import { hear, listenIn } from './kit/hearing.ts'
import { envelope, likeness, speech, writeWav } from './kit/speech.ts'
import type { CallPage } from './pages/call.ts'

declare const window: { page: CallPage }

/** Like itself after codec, echo cancellation, noise suppression and gain control; another voice stays below. */
const ALIKE = 0.6

const voices: Record<Side, Float32Array> = { customer: speech(11), advisor: speech(22) }
const browsers: Browser[] = []
let folder: string
let house: Awaited<ReturnType<typeof openCallHouse>>
const pages = {} as Record<Side, Page>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-call-'))
  house = await openCallHouse()
  for (const side of ['customer', 'advisor'] as const) {
    const file = join(folder, `${side}.wav`)
    await writeWav(file, voices[side])
    const browser = await openBrowser(file)
    browsers.push(browser)
    const { page } = await openPage(browser)
    await listenIn(page)
    await page.goto(house.url)
    await page.waitForFunction(() => Boolean(window.page))
    await page.evaluate((self) => window.page.start(self), side)
    pages[side] = page
  }
  for (const page of Object.values(pages)) await page.waitForFunction(() => window.page.state.state === 'on')
})

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await house?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Waits until a page hears the other side's voice, and says how like it is. */
async function recognised(at: Side, said: Side, within: number): Promise<number> {
  const ends = Date.now() + within
  let best = -1
  do {
    const heard = await hear(pages[at], 2.5)
    if (heard) best = Math.max(best, likeness(heard, envelope(voices[said])))
  } while (best < ALIKE && Date.now() < ends)
  return best
}

const head = (x: number) => ({ head: { p: [x, 1.7, 2] as [number, number, number], q: [0, 0, 0, 1] as [number, number, number, number] }, pointing: false, seated: false })

describe('a call alone (SPEC K)', () => {
  it('carries no voice before a microphone is turned on, and says so', async () => {
    await pages.advisor.waitForFunction(() => window.page.state.other === 'off')
    // A line for a voice may lie ready; nothing is to be heard on it.
    expect(Math.max(...((await hear(pages.advisor, 1)) ?? [0]))).toBeLessThan(5)
  })

  it('voice arrives: a speech-like signal is recognised at the other side by correlation, both ways, with production settings', async () => {
    for (const page of Object.values(pages)) {
      await page.evaluate(() => window.page.call.microphoneOn())
      await page.waitForFunction(() => window.page.state.microphone === 'on')
    }
    expect(await recognised('advisor', 'customer', 20_000)).toBeGreaterThan(ALIKE)
    expect(await recognised('customer', 'advisor', 20_000)).toBeGreaterThan(ALIKE)
    const heard = (await hear(pages.advisor, 2.5))!
    expect(likeness(heard, envelope(voices.advisor))).toBeLessThan(ALIKE)
  })

  it('a muted microphone is silent and is told as muted; unmuted it is heard again', async () => {
    await pages.customer.evaluate(() => window.page.call.mute(true))
    await pages.advisor.waitForFunction(() => window.page.state.other === 'muted')
    const quiet = (await hear(pages.advisor, 1))!
    expect(Math.max(...quiet.slice(10))).toBeLessThan(5)
    await pages.customer.evaluate(() => window.page.call.mute(false))
    expect(await recognised('advisor', 'customer', 10_000)).toBeGreaterThan(ALIKE)
  })

  it('poses arrive evened in height, at most about 20 a second, and none when still', async () => {
    const sent = await pages.customer.evaluate(async (pose) => {
      const start = performance.now()
      let frames = 0
      await new Promise<void>((done) => {
        const step = () => {
          const time = performance.now() - start
          window.page.call.offerPose({ ...pose, head: { ...pose.head, p: [Math.sin(time / 400), 1.7, 2] } })
          frames++
          if (time < 2000) requestAnimationFrame(step)
          else done()
        }
        step()
      })
      return frames
    }, head(0))
    await pages.advisor.waitForFunction(() => window.page.poses.length > 20)
    const got = await pages.advisor.evaluate(() => window.page.poses.map(({ pose }) => pose.head.p))
    expect(sent).toBeGreaterThan(got.length)
    expect(got.length).toBeLessThanOrEqual(44)
    expect(got.at(-1)![1]).toBeCloseTo(1.615, 2)
    const still = await pages.customer.evaluate(async (pose) => {
      for (let frame = 0; frame < 60; frame++) {
        window.page.call.offerPose(pose)
        await new Promise(requestAnimationFrame)
      }
      return performance.now()
    }, head(0.5))
    expect(still).toBeGreaterThan(0)
    const after = await pages.advisor.evaluate(() => window.page.poses.length)
    expect(after - got.length).toBeLessThanOrEqual(4)
  })

  it('a page that vanished without a word and came back is heard at once, and goes on being heard when its former self leaves the room', async () => {
    const rebuilt = () => pages.customer.evaluate(() => window.page.history.filter((state) => state === 'lost').length)
    const before = await rebuilt()
    const former = pages.advisor
    const gone = former.waitForEvent('crash')
    // A crashed page answers nothing, this command neither.
    void (await former.context().newCDPSession(former)).send('Page.crash').catch(() => {})
    await gone
    pages.advisor = await former.context().newPage()
    await listenIn(pages.advisor)
    await pages.advisor.goto(house.url)
    await pages.advisor.waitForFunction(() => Boolean(window.page))
    await pages.advisor.evaluate(() => window.page.start('advisor'))
    await pages.advisor.waitForFunction(() => window.page.state.state === 'on')
    await pages.advisor.evaluate(() => window.page.call.microphoneOn())
    expect(await recognised('customer', 'advisor', 20_000)).toBeGreaterThan(ALIKE)
    await pages.customer.waitForFunction(() => window.page.call.room()?.remoteParticipants.size === 1, null, { timeout: 60_000 })
    expect(await recognised('customer', 'advisor', 10_000)).toBeGreaterThan(ALIKE)
    expect(await rebuilt()).toBe(before)
  })

  it('a migration that the client library never reports is noticed, and voice comes back in a new room', async () => {
    await pages.customer.evaluate(() => window.page.call.room()!.simulateScenario('migration'))
    expect(await recognised('advisor', 'customer', 30_000)).toBeGreaterThan(ALIKE)
    expect(await recognised('customer', 'advisor', 30_000)).toBeGreaterThan(ALIKE)
  })

  it('LiveKit killed: voice comes back by itself when it can', async () => {
    const before = house.livekit.pid()!
    process.kill(before, 'SIGKILL')
    // Whether a page joins anew or the client library finds the restarted server first: what counts is that voices go through it.
    await expect.poll(() => house.livekit.pid() ?? before, { timeout: 15_000 }).not.toBe(before)
    expect(await recognised('advisor', 'customer', 40_000)).toBeGreaterThan(ALIKE)
    expect(await recognised('customer', 'advisor', 40_000)).toBeGreaterThan(ALIKE)
    for (const page of Object.values(pages)) await page.waitForFunction(() => window.page.state.state === 'on', null, { timeout: 30_000 })
  })
})
