import type { Browser, Page } from 'playwright-core'
import { lookWords } from '../../src/words/look.ts'
import { openPage } from '../e2e/kit/browser.ts'
import { button, words } from '../e2e/kit/doing.ts'
import { lookAtWrist, lowerWrist, pressButton, sessionFrames, wearHeadset } from '../e2e/kit/headset.ts'

const look = lookWords.en
/** ms */
const PATIENCE = 240_000

/** Keeps a picture of a page under a name. */
export type Keep = (page: Page, name: string) => Promise<void>

async function editor(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${url}/s/one?detail=light`)
  await button(page, words.showroom.you).click()
  await button(page, look.change).click()
  await page.locator('.look-turn canvas[data-ready=true]').waitFor()
}

/** In a headset: oneself opposite, the editor on a panel beside. */
async function mirror(browser: Browser, url: string, keep: Keep): Promise<void> {
  const { page, context } = await openPage(browser, { viewport: { width: 1280, height: 640 } })
  page.setDefaultTimeout(PATIENCE)
  await wearHeadset(page)
  await page.goto(`${url}/s/one?detail=light`)
  await button(page, words.showroom.headset).first().click()
  await page.waitForFunction(() => (window as unknown as { seenScenes: { getObjectByName(name: string): unknown }[] }).seenScenes.some((scene) => scene.getObjectByName('headset-origin')))
  await lookAtWrist(page)
  await pressButton(page, 'mirror', 'wrist-menu')
  await lowerWrist(page)
  await page.waitForFunction(() => (window as unknown as { seenScenes: { getObjectByName(name: string): { visible: boolean } | undefined }[] }).seenScenes.some((scene) => scene.getObjectByName('mirror')?.visible))
  // As wide as a Quest 3 sees, the right hand lifted in greeting.
  await page.evaluate(() => {
    const { headsetDevice: device } = window
    Object.assign(device, { fovy: 1.5 })
    device.controllers.right.position.set(0.28, 1.42, -0.35)
    device.controllers.right.quaternion.set(0.6, 0, 0, 0.8)
  })
  await sessionFrames(page, 30)
  await keep(page, 'mirror')
  await context.close()
}

/** One's own look: the editor on a page and on a phone, and the mirror in a headset. */
export async function ownLook(browser: Browser, url: string, keep: Keep): Promise<void> {
  for (const [name, viewport] of [['editor', { width: 1120, height: 700 }], ['editor-phone', { width: 390, height: 844 }]] as const) {
    const { page, context } = await openPage(browser, { viewport })
    await editor(page, url)
    await keep(page, name)
    await context.close()
  }
  await mirror(browser, url, keep)
}
