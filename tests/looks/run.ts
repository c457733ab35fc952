import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from '../e2e/kit/browser.ts'
import { ask, button, openDesk, words, write } from '../e2e/kit/doing.ts'
import { openHouse } from '../e2e/kit/house.ts'
import { withHeadset } from '../e2e/kit/stage-page.ts'

/** Where the pictures of docs/ lie. */
const OUT = 'docs/looks'
const NAME = 'Host'
const LARGE = { viewport: { width: 1440, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }

/** Whatever moves or loads has come to rest: the finest car stands, and a whole second brought no other picture. */
async function rested(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  let before = await page.screenshot()
  for (let round = 0; round < 20; round++) {
    await page.waitForTimeout(1000)
    const now = await page.screenshot()
    if (now.equals(before)) return
    before = now
  }
}

/** Takes the pictures of the main job from a real run: showroom, desk ringing, conversation, headset, light, dark and phone. */
async function main(): Promise<void> {
  await mkdir(OUT, { recursive: true })
  const house = await openHouse()
  const browser = await openBrowser()
  const showroom = `${house.url}/s/one?detail=full`
  const shoot = async (page: Page, name: string) => {
    await rested(page)
    await page.screenshot({ path: `${OUT}/${name}.png` })
    console.log(`${OUT}/${name}.png`)
  }
  try {
    const desk = (await openPage(browser, LARGE)).page
    await openDesk(desk, house.signInLink!, NAME)
    for (const [name, options] of [['showroom', LARGE], ['showroom-dark', { ...LARGE, colorScheme: 'dark' as const }], ['showroom-phone', PHONE]] as const) {
      const { page, context } = await openPage(browser, options)
      await page.goto(showroom)
      await shoot(page, name)
      await context.close()
    }
    const customer = (await openPage(browser, LARGE)).page
    await customer.goto(showroom)
    await ask(customer, 'Does a cello case fit with the seats up?')
    await desk.getByText('Does a cello case fit').first().waitFor()
    await desk.screenshot({ path: `${OUT}/desk-ringing.png` })
    await button(desk, new RegExp(`^${words.desk.take}`)).click()
    const admit = button(customer, words.showroom.letIn(NAME))
    await admit.waitFor()
    await shoot(customer, 'knock')
    await admit.click()
    await write(customer, NAME, 'Good evening. A full size one.')
    await desk.getByRole('textbox').last().fill('Yes, across the floor. Let me open the tailgate for you.')
    await desk.getByRole('textbox').last().press('Enter')
    await desk.getByLabel(words.desk.openPart).selectOption('tailgate')
    await button(desk, words.desk.openIt).click()
    await shoot(customer, 'conversation')
    await desk.screenshot({ path: `${OUT}/desk-conversation.png` })
    await customer.context().close()

    const { page } = await openPage(browser, { viewport: { width: 1280, height: 640 } })
    await withHeadset(page)
    await page.goto(`${house.url}/s/one?detail=light`)
    await button(page, words.showroom.headset).click()
    await button(page, words.showroom.headset).first().waitFor({ state: 'detached' })
    await shoot(page, 'headset')
  } finally {
    await browser.close()
    await house.stop()
  }
}

await main()
