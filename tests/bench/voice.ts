import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPage } from '../e2e/kit/browser.ts'
import { openCallHouse } from '../e2e/kit/call-house.ts'
import { ask, button, openDesk, openShowroom, words } from '../e2e/kit/doing.ts'
import { openHouse } from '../e2e/kit/house.ts'
import { speech, writeWav } from '../e2e/kit/speech.ts'
import { firstSoundSince, notePress, noteFirstSound, pressedAt } from './first-sound.ts'
import { alternate, type Row } from './row.ts'

const ROUNDS = 5
const NAME = 'Host'

/** Admitted → first sample of the other's voice, against the least page that joins the same server. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-voice-'))
  const file = join(folder, 'voice.wav')
  await writeWav(file, speech(7))
  const house = await openHouse()
  const bare = await openCallHouse()
  const browser = await openBrowser(file)
  try {
    const desk = (await openPage(browser, { viewport: { width: 1280, height: 720 } })).page
    await openDesk(desk, house.signInLink!, NAME)
    return [
      await alternate('admitted → first sample of the other’s voice', 'ms', 1.5, ROUNDS, () => ours(browser, desk, house.url), () => against(browser, bare.url.replace('e2e/pages/call', 'bench/pages/bare-call')))
    ]
  } finally {
    await browser.close()
    await house.stop()
    await bare.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ours(browser: Browser, desk: Page, url: string): Promise<number> {
  const { page, context } = await openPage(browser, { viewport: { width: 640, height: 400 }, bypassCSP: true })
  await noteFirstSound(page)
  await openShowroom(page, url)
  await ask(page, 'How does it sound?', 'voice')
  await button(desk, new RegExp(`^${words.desk.take}`)).click()
  const admit = button(page, words.showroom.letIn(NAME))
  await admit.waitFor()
  // A customer reads who is at the door before they let them in: both pages have come to rest by then.
  for (const each of [page, desk]) await each.evaluate(() => new Promise((settle) => requestIdleCallback(settle)))
  await notePress(page)
  await admit.click()
  const heard = await firstSoundSince(page, await pressedAt(page))
  await button(desk, /^End/).first().click()
  await context.close()
  return heard
}

async function against(browser: Browser, url: string): Promise<number> {
  const hears = await openPage(browser, { viewport: { width: 640, height: 400 }, bypassCSP: true })
  const speaks = await openPage(browser, { viewport: { width: 640, height: 400 } })
  await noteFirstSound(hears.page)
  for (const { page } of [hears, speaks]) {
    await page.goto(url)
    await page.waitForFunction(() => 'bare' in window)
  }
  const join = (page: Page, side: string, speak: boolean) =>
    page.evaluate(({ side, speak }) => {
      const since = Date.now()
      return (window as unknown as { bare: { join(side: string, speak: boolean): Promise<void> } }).bare.join(side, speak).then(() => since)
    }, { side, speak })
  const [since] = await Promise.all([join(hears.page, 'customer', false), join(speaks.page, 'advisor', true)])
  const heard = await firstSoundSince(hears.page, since)
  await hears.context.close()
  await speaks.context.close()
  return heard
}
