import type { Browser, Page } from 'playwright-core'
import { editorWords } from '../../src/words/studio-editor.ts'
import { openDesk } from '../e2e/kit/doing.ts'
import type { House } from '../e2e/kit/house.ts'

type Shoot = (page: Page, name: string) => Promise<void>
type OpenPage = (browser: Browser, options: { viewport: { width: number; height: number }; locale?: string }) => Promise<{ page: Page }>

const SIZE = { width: 1440, height: 900 }

/** The editor: a group of options, a rule, a hotspot; what would be published; dark and in French; as on a tablet. */
export async function studioPictures(browser: Browser, house: Pick<House, 'url' | 'signInLink'>, openPage: OpenPage, shoot: Shoot): Promise<void> {
  const words = editorWords.en
  const { page } = await openPage(browser, { viewport: SIZE })
  await openDesk(page, house.signInLink!, 'Host')
  await page.goto(`${house.url}/studio/edit/one?detail=light`)
  const go = async (find: string, name: string) => {
    await page.getByRole('searchbox').fill(find)
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
    await page.getByRole('searchbox').fill('')
  }
  await go('paint', 'Paint')
  await page.getByRole('button', { name: /^Ember red/ }).click()
  await shoot(page, 'studio-edit')
  await go('charging', 'Charging')
  await shoot(page, 'studio-hotspot')
  await page.getByRole('group', { name: 'Name' }).getByLabel('English').fill('Charging port')
  await page.getByRole('group', { name: 'Name' }).getByLabel('English').press('Enter')
  await page.getByRole('button', { name: words.publish }).click()
  await page.getByText(/^Since edition/).waitFor()
  await shoot(page, 'studio-publish')
  await page.getByRole('button', { name: words.history, exact: true }).click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'studio-history-dark')
  await page.setViewportSize({ width: 820, height: 1180 })
  await go('pack', 'Pack')
  await shoot(page, 'studio-tablet-dark')
}
