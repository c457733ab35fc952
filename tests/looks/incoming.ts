import type { Browser, Page } from 'playwright-core'
import { modelWords } from '../../src/words/models.ts'
import { openPage } from '../e2e/kit/browser.ts'
import { openHouse } from '../e2e/kit/house.ts'
import { signIn } from '../e2e/kit/signed-in.ts'
import { boxCar, clutteredCar, glbOf } from '../incoming/models.ts'

const PATIENCE = 240_000

/** Pictures of models that come in: the list, a report with its gate and what was wrong, a refusal; light, dark, and in French on a phone. */
export async function incomingPictures(browser: Browser, keep: (page: Page, name: string) => Promise<void>): Promise<void> {
  const house = await openHouse()
  try {
    const [name, value] = (await signIn(house, 'Ada')).split('=') as [string, string]
    const open = async (options: Parameters<typeof openPage>[1], language: 'en' | 'fr' = 'en') => {
      const { page, context } = await openPage(browser, { locale: language, ...options })
      context.setDefaultTimeout(PATIENCE)
      await context.addCookies([{ name, value, url: house.url }])
      await page.goto(`${house.url}/studio`)
      await page.getByRole('button', { name: modelWords[language].models }).click()
      return page
    }
    const bring = async (page: Page, file: string, bytes: Uint8Array, title: (name: string) => string) => {
      await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'model/gltf-binary', buffer: Buffer.from(bytes) })
      await page.getByRole('heading', { name: title(file) }).waitFor()
    }
    const drawn = (page: Page) => page.locator('.model-stage canvas.is-drawn').waitFor()
    const en = modelWords.en
    const page = await open({ viewport: { width: 1280, height: 900 } })
    await bring(page, 'Kombi.glb', await glbOf(boxCar()), en.readyTitle)
    await page.getByRole('button', { name: en.back }).click()
    await bring(page, 'Kombi.obj', new TextEncoder().encode('v 0 0 0'), en.refusedTitle)
    await keep(page, 'model-refused')
    await page.getByRole('button', { name: en.back }).click()
    await bring(page, 'Messewagen.glb', await glbOf(clutteredCar()), en.readyTitle)
    await drawn(page)
    await page.getByRole('button', { name: en.show('Tür_vorne_links') }).click()
    await keep(page, 'model-report')
    await page.locator('.findings').scrollIntoViewIfNeeded()
    await page.evaluate(() => document.querySelector('.findings')!.scrollIntoView())
    await keep(page, 'model-report-findings')
    await page.evaluate(() => document.querySelector('.parts-found')!.scrollIntoView())
    await keep(page, 'model-report-parts')
    await page.context().close()
    const dark = await open({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' })
    await keep(dark, 'models-dark')
    await dark.getByText('Messewagen.glb').click()
    await drawn(dark)
    await keep(dark, 'model-report-dark')
    await dark.context().close()
    const phone = await open({ viewport: { width: 390, height: 844 } }, 'fr')
    await keep(phone, 'models-phone')
    await phone.getByText('Messewagen.glb').click()
    await drawn(phone)
    await keep(phone, 'model-report-phone')
    await phone.evaluate(() => document.querySelector('.parts-found')!.scrollIntoView())
    await keep(phone, 'model-report-parts-phone')
    await phone.context().close()
  } finally {
    await house.stop()
  }
}
