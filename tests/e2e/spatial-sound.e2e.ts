import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Vec3 } from '../../src/contract/ids.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { openCallHouse } from './kit/call-house.ts'
import { atEars, toTheRight, wearEars } from './kit/ears.ts'
import { speech, writeWav } from './kit/speech.ts'
import type { CallPage } from './pages/call.ts'

declare const window: { page: CallPage }

/** A voice 1.5 m to one side is at least this much louder in the ear on that side, decibels. */
const BESIDE = 3
/** Anything louder than this is a voice, decibels of full scale; silence is at −120. */
const AUDIBLE = -40
/** What counts as the same in both ears. */
const SAME = 0.5

let folder: string
let house: Awaited<ReturnType<typeof openCallHouse>>
let browser: Browser
let listener: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-ears-'))
  const file = join(folder, 'voice.wav')
  await writeWav(file, speech(63))
  house = await openCallHouse()
  browser = await openBrowser(file)
  const open = async (side: 'customer' | 'advisor') => {
    const { page } = await openPage(browser)
    if (side === 'customer') await wearEars(page)
    await page.goto(house.url)
    await page.waitForFunction(() => Boolean(window.page))
    await page.evaluate((self) => window.page.start(self), side)
    await page.waitForFunction(() => window.page.state.state === 'on')
    return page
  }
  listener = await open('customer')
  const speaker = await open('advisor')
  await speaker.evaluate(() => window.page.call.microphoneOn())
  await listener.waitForFunction(() => window.page.state.other === 'on' && window.page.call.level('advisor') > 0.3)
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Puts the voice where it is to come from, and says how much louder the right ear hears it, and how loud it is. */
async function heardFrom(at: Vec3) {
  await listener.evaluate((from) => window.page.call.placeVoice(from), at)
  const ears = await atEars(listener, 3)
  return { right: toTheRight(ears), loud: 10 * Math.log10(ears.left + ears.right + 1e-12) }
}

describe('where a voice comes from (SPEC K7)', () => {
  it('plain: the same in both ears, wherever the other stands', async () => {
    for (const at of [[1.5, 0, 0], [-1.5, 0, 0]] as Vec3[]) {
      const { right, loud } = await heardFrom(at)
      console.log(`plain, from ${at.join(' ')}: right over left ${right.toFixed(2)} dB, ${loud.toFixed(1)} dB in all`)
      expect(loud).toBeGreaterThan(AUDIBLE)
      expect(Math.abs(right)).toBeLessThan(SAME)
    }
  })

  it('spatial: louder in the ear on whose side the other stands, and the same in both from straight ahead', async () => {
    await listener.evaluate(() => window.page.call.setSound('spatial'))
    const heard: Record<string, number> = {}
    for (const [side, at] of Object.entries({ right: [1.5, 0, 0], left: [-1.5, 0, 0], ahead: [0, 0, -1.5] } satisfies Record<string, Vec3>)) {
      const { right, loud } = await heardFrom(at as Vec3)
      console.log(`spatial, from the ${side}: right over left ${right.toFixed(2)} dB, ${loud.toFixed(1)} dB in all`)
      expect(loud).toBeGreaterThan(AUDIBLE)
      heard[side] = right
    }
    expect(heard['right']).toBeGreaterThan(BESIDE)
    expect(heard['left']).toBeLessThan(-BESIDE)
    expect(Math.abs(heard['ahead']!)).toBeLessThan(BESIDE / 2)
  })

  it('and plain again when it is turned off, with nothing left of the other', async () => {
    await listener.evaluate(() => window.page.call.setSound('plain'))
    const { right, loud } = await heardFrom([1.5, 0, 0])
    expect(loud).toBeGreaterThan(AUDIBLE)
    expect(Math.abs(right)).toBeLessThan(SAME)
  })
})
