import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, meet, openDesk, openShowroom, words, write } from './kit/doing.ts'
import { hear, listenIn } from './kit/hearing.ts'
import { type House, openHouse } from './kit/house.ts'
import { envelope, likeness, speech, writeWav } from './kit/speech.ts'

const NAME = 'Ines'
const ALIKE = 0.6
const voice = speech(55)

let folder: string
let data: string
let house: House
let browser: Browser
let customer: Page
let desk: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-drills-'))
  data = join(folder, 'data')
  const file = join(folder, 'voice.wav')
  await writeWav(file, voice)
  house = await openHouse({ data })
  browser = await openBrowser(file)
  customer = (await openPage(browser, { viewport: { width: 640, height: 480 } })).page
  desk = (await openPage(browser, { viewport: { width: 1280, height: 720 } })).page
  await listenIn(desk)
  await openDesk(desk, house.signInLink!, NAME)
  await openShowroom(customer, house.url)
  await ask(customer, 'How long to charge at home?', 'voice')
  await meet(desk, customer, NAME)
  await button(customer, words.common.turnOn).click()
  await button(customer, words.common.mute).waitFor()
})

afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await rm(folder, { recursive: true, force: true })
})

const log = (page: Page) => page.getByRole('log')

async function heard(within: number): Promise<number> {
  const ends = Date.now() + within
  let best = -1
  do {
    const levels = await hear(desk, 2.5)
    if (levels) best = Math.max(best, likeness(levels, envelope(voice)))
  } while (best < ALIKE && Date.now() < ends)
  return best
}

describe('drills of the whole house (SPEC C, K)', () => {
  it('LiveKit killed in the middle: writing goes on, voice returns', async () => {
    expect(await heard(60_000)).toBeGreaterThan(ALIKE)
    await house.killLiveKit()
    await write(customer, NAME, 'Are you still there?')
    await log(desk).getByText('Are you still there?').waitFor()
    expect(await heard(90_000)).toBeGreaterThan(ALIKE)
  })

  it('server killed with SIGKILL in the middle: no acknowledged message lost or doubled', async () => {
    const port = Number(new URL(house.url).port)
    const before = Array.from({ length: 5 }, (_, index) => `before ${index}`)
    for (const text of before) await write(customer, NAME, text)
    await log(desk).getByText('before 4').waitFor()
    await house.kill()
    await write(customer, NAME, 'written while nobody listens')
    house = await openHouse({ data, port })
    await log(desk).getByText('written while nobody listens').waitFor({ timeout: 60_000 })
    await write(customer, NAME, 'after')
    await log(desk).getByText('after').waitFor()
    for (const page of [customer, desk]) {
      await page.reload()
      await log(page).getByText('after').waitFor()
      const said = await log(page).innerText()
      const places = [...before, 'written while nobody listens', 'after'].map((text) => {
        expect(said.split(text).length - 1, text).toBe(1)
        return said.indexOf(text)
      })
      expect([...places].sort((a, b) => a - b)).toEqual(places)
    }
  })
})
