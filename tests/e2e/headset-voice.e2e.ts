import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, openDesk, openShowroom, words } from './kit/doing.ts'
import { atEars, toTheRight, wearEars } from './kit/ears.ts'
import { lookAtWrist, lowerWrist, panelStands, pressButton, pressPanel, turnHead, wearHeadset } from './kit/headset.ts'
import { listenIn } from './kit/hearing.ts'
import { type House, openHouse } from './kit/house.ts'
import { ALIKE, recognised } from './kit/recognise.ts'
import { speech, writeWav } from './kit/speech.ts'
import { recordWire, type Wire } from './kit/wire.ts'

const NAME = 'Ines'
const voices = { customer: speech(81), advisor: speech(92) }
/** A voice beside the head is at least this much louder in the ear on that side, decibels. */
const BESIDE = 2

let folder: string
let house: House
const browsers: Browser[] = []
let context: BrowserContext
let customer: Page
let desk: Page
let wire: Wire
let faults: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-headset-'))
  house = await openHouse()
  const open = async (who: 'customer' | 'advisor', size: { width: number; height: number }) => {
    const file = join(folder, `${who}.wav`)
    await writeWav(file, voices[who])
    const browser = await openBrowser(file)
    browsers.push(browser)
    // The customer has not allowed the microphone yet.
    const opened = await openPage(browser, { viewport: size, ...(who === 'customer' ? { permissions: [] } : {}) })
    await listenIn(opened.page)
    return opened
  }
  desk = (await open('advisor', { width: 1280, height: 720 })).page
  const opened = await open('customer', { width: 480, height: 360 })
  customer = opened.page
  context = opened.context
  faults = opened.faults
  wire = recordWire(customer)
  await wearHeadset(customer)
  await wearEars(customer)
  await customer.addInitScript(() => {
    const asked = { times: 0 }
    Object.assign(window, { microphoneAsked: asked })
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = (wish) => {
      asked.times++
      return ask(wish)
    }
  })
  await openDesk(desk, house.signInLink!, NAME)
})

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await house?.stop()
  await rm(folder, { recursive: true, force: true })
})

const asked = () => wire.sent.filter((said) => (JSON.parse(said) as { t: string }).t === 'ask')

/** By the wrist, as somebody in a headset does. */
async function byWrist(id: string): Promise<void> {
  await lookAtWrist(customer)
  await pressButton(customer, id, 'wrist-menu')
  await lowerWrist(customer)
}

describe('a headset customer and a desktop advisor speak with each other (SPEC K10)', () => {
  it('asks from within the headset, by the wrist; with no microphone allowed yet, voice is no choice there and no prompt ends the session', async () => {
    await openShowroom(customer, house.url, 'light')
    await button(customer, words.showroom.headset).first().click()
    await button(customer, words.showroom.headset).first().waitFor({ state: 'detached' })
    await byWrist('how')
    await panelStands(customer)
    await pressPanel(customer, 0, 56)
    expect(asked()).toEqual([])
    expect(await customer.evaluate(() => (window as unknown as { microphoneAsked: { times: number } }).microphoneAsked.times)).toBe(0)
  })

  it('once it is allowed, one press on the wrist asks for a person with voice; the desk rings, the knock is answered by ray', async () => {
    await pressPanel(customer, 1 / 3, 56)
    await context.grantPermissions(['microphone'], { origin: house.url })
    await customer.waitForFunction(async () => (await navigator.permissions.query({ name: 'microphone' as PermissionName })).state === 'granted')
    await byWrist('door')
    await expect.poll(() => asked().length).toBe(1)
    expect(JSON.parse(asked()[0]!)).toMatchObject({ mode: 'voice' })
    await button(desk, new RegExp(`^${words.desk.take}`)).click()
    await panelStands(customer)
    await pressPanel(customer, 0.25, 56)
    await desk.getByRole('log').waitFor()
  })

  it('voice arrives both ways, the microphone turned on by a press in the headset', async () => {
    // Who takes a request by voice comes with one; the customer turns theirs on.
    await button(desk, words.common.mute).waitFor()
    await panelStands(customer)
    await pressPanel(customer, -0.375, 56)
    expect(await recognised(desk, voices.customer, 30_000)).toBeGreaterThan(ALIKE)
    expect(await recognised(customer, voices.advisor, 30_000)).toBeGreaterThan(ALIKE)
  })

  it('in a headset sound is spatial unless otherwise chosen: the voice comes from where the advisor stands, however the head is turned (SPEC K7)', async () => {
    const heard: number[] = []
    for (let quarter = 0; quarter < 4; quarter++) {
      await turnHead(customer, (quarter * Math.PI) / 2)
      heard.push(toTheRight(await atEars(customer, 3)))
    }
    console.log(`in the headset, head turned by quarters to the left, right over left: ${heard.map((decibels) => `${decibels.toFixed(1)} dB`).join(', ')}`)
    await turnHead(customer, 0)
    const most = heard.indexOf(Math.max(...heard))
    expect(heard[most]!).toBeGreaterThan(BESIDE)
    // Facing the other way the other ear has it.
    expect(heard[(most + 2) % 4]!).toBeLessThan(-BESIDE)
  })

  it('ends by a press in the headset', async () => {
    await pressPanel(customer, 0.375, 56)
    await desk.getByText(words.desk.overNow).first().waitFor()
    expect(faults).toEqual([])
  })
})
