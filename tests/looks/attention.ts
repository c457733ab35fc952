import type { Browser, Page } from 'playwright-core'
import { attentionWords } from '../../src/words/attention.ts'
import { firstStepsWords } from '../../src/words/first-steps.ts'
import { studioWords } from '../../src/words/studio.ts'
import { type openPage as openUsual, openBrowser } from '../e2e/kit/browser.ts'
import { button, openDesk, openShowroom, words } from '../e2e/kit/doing.ts'
import { lookAtWrist, lowerWrist, panelStands, pressButton, turnHead, wearHeadset } from '../e2e/kit/headset.ts'
import { type House, openHouse } from '../e2e/kit/house.ts'
import { looksLamp } from '../e2e/kit/lamp.ts'
import { faultsOf } from '../e2e/kit/looked-over.ts'
import { TABLE } from './attention-table.ts'

type OpenPage = typeof openUsual
type Shoot = (page: Page, name: string) => Promise<void>

const LARGE = { viewport: { width: 1440, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }
const asked = attentionWords.en

/** Pictures are taken of pages that axe finds nothing on. */
async function sound(page: Page, name: string): Promise<void> {
  const found = await faultsOf(page)
  if (found.length > 0) throw new Error(`${name}: ${found.join('; ')}`)
}

async function toQuestion(page: Page, house: House, detail: string): Promise<void> {
  await page.goto(`${house.url}/s/one?detail=${detail}`)
  await button(page, words.showroom.settings).click()
  await button(page, asked.title).click()
  await button(page, asked.yes).waitFor()
}

/** The question and one's own picture, on a large page, a dark one and a phone. */
async function onPage(browser: Browser, house: House, openPage: OpenPage, shoot: Shoot): Promise<void> {
  for (const [name, options] of [['', LARGE], ['-dark', { ...LARGE, colorScheme: 'dark' as const }], ['-phone', PHONE]] as const) {
    const { page, context } = await openPage(browser, options)
    await toQuestion(page, house, name === '' ? 'full' : 'headset')
    await sound(page, `attention-question${name}`)
    await shoot(page, `attention-question${name}`)
    await button(page, asked.yes).click()
    await page.locator('[data-state=measuring]').waitFor()
    // On a phone the sheet with the question lies over the views: what stands there is what is measured.
    for (const view of options === PHONE ? [] : ['Side', 'Wheel', 'Front']) {
      await page.locator('.seconds td').first().waitFor()
      const told = await page.locator('.seconds').textContent()
      await page.getByRole('navigation', { name: words.showroom.views }).getByText(view, { exact: true }).click()
      await page.waitForFunction((before) => document.querySelector('.seconds')?.textContent !== before, told)
    }
    await page.locator('.seconds td').first().waitFor()
    await button(page, asked.show).click()
    await looksLamp(page, '.own-picture')
    await sound(page, `attention-own${name}`)
    await page.locator('.own-picture').scrollIntoViewIfNeeded()
    await page.screenshot({ path: `docs/looks/attention-own${name}.png` })
    console.log(`docs/looks/attention-own${name}.png`)
    await context.close()
  }
}

/** In a headset: the question, the menu on the wrist while it measures, one's own picture. */
async function inHeadset(house: House, openPage: OpenPage): Promise<void> {
  const browser = await openBrowser()
  try {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 640 } })
    const keep = async (name: string) => {
      await page.screenshot({ path: `docs/looks/${name}.png` })
      console.log(`docs/looks/${name}.png`)
    }
    await wearHeadset(page)
    await openShowroom(page, house.url, 'light')
    await button(page, words.showroom.headset).first().click()
    await button(page, words.showroom.headset).first().waitFor({ state: 'detached' })
    await page.evaluate(() => void Object.assign(window.headsetDevice, { fovy: 1.9 }))
    await lookAtWrist(page)
    await pressButton(page, 'attention', 'wrist-menu')
    await panelStands(page)
    await lowerWrist(page)
    await turnHead(page, 0)
    await keep('attention-headset-question')
    await pressButton(page, 'attention:yes')
    // Down towards the middle of the car: there is a picture of one's own once something was looked at.
    await page.evaluate(() => window.headsetDevice.quaternion.set(-0.09, 0, 0, 0.996))
    await pressButton(page, 'attention:show')
    await page.waitForFunction(() => (window as unknown as { seenScenes: { getObjectByName(name: string): { userData: { picture?: boolean } } | undefined }[] }).seenScenes.some((scene) => scene.getObjectByName('panel')?.userData.picture))
    await keep('attention-headset-own')
    await lookAtWrist(page)
    await turnHead(page, 0.15)
    await keep('attention-headset-wrist')
  } finally {
    await browser.close()
  }
}

/** The report over invented weeks, the steward's page of this very house, and where a receipt is checked. */
async function inStudio(browser: Browser, house: House, openPage: OpenPage, shoot: Shoot): Promise<void> {
  const { page, context } = await openPage(browser, LARGE)
  await openDesk(page, house.signInLink!, 'Host')
  await page.route('**/api/attention/one', (route) => route.fulfill({ json: TABLE }))
  for (const [name, size, colorScheme] of [['studio-report', { width: 1440, height: 1200 }, 'light'], ['studio-report-dark', { width: 1440, height: 1200 }, 'dark'], ['studio-report-phone', { width: 390, height: 1400 }, 'light']] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await page.goto(`${house.url}/studio`)
    // Whoever reads reports has had their first afternoon.
    if (name === 'studio-report') await button(page, firstStepsWords.en.away).click()
    await looksLamp(page, '.told canvas')
    await sound(page, name)
    await shoot(page, name)
  }
  await page.setViewportSize(LARGE.viewport)
  await button(page, studioWords.en.promises).click()
  await page.getByText(studioWords.en.promisesLede).waitFor()
  await sound(page, 'studio-promises')
  await shoot(page, 'studio-promises')
  await page.goto(`${house.url}/receipt#a.b`)
  await button(page, studioWords.en.withdraw).waitFor()
  await sound(page, 'receipt')
  await shoot(page, 'receipt')
  await context.close()
}

/** Everything about attention that anybody sees. */
export async function attentionPictures(openPage: OpenPage, shoot: Shoot): Promise<void> {
  const house = await openHouse()
  const browser = await openBrowser()
  try {
    await inStudio(browser, house, openPage, shoot)
    await onPage(browser, house, openPage, shoot)
  } finally {
    await browser.close()
  }
  try {
    await inHeadset(house, openPage)
  } finally {
    await house.stop()
  }
}
