import type { Browser, Page } from 'playwright-core'
import { ask, button, say, words } from '../e2e/kit/doing.ts'

/** Lets the page draw so many pictures. */
const drawn = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (left) => {
    while (left-- > 0) await new Promise((done) => requestAnimationFrame(done))
  }, count)

/**
 * The threshold in four steps: a still figure in the lit doorway; the advisor on the way in, beside the visitor, and on the way out.
 * `shoot` keeps a picture; `rested` waits until all that loads or moves has come to rest.
 */
export async function threshold(
  customer: Page, desk: Page, url: string, name: string, shoot: (page: Page, step: number) => Promise<void>, rested: (page: Page) => Promise<void>
): Promise<void> {
  await customer.goto(`${url}/s/one?detail=light`)
  await ask(customer, 'Does the bench fold flat?')
  await button(desk, new RegExp(`^${words.desk.take}`)).click()
  const admit = button(customer, words.showroom.letIn(name))
  await admit.waitFor()
  await customer.locator('.knock .person img').waitFor()
  await rested(customer)
  await shoot(customer, 1)
  await admit.click()
  await say(customer, name).waitFor()
  await drawn(customer, 6)
  await shoot(customer, 2)
  await rested(customer)
  await shoot(customer, 3)
  await customer.getByRole('button', { name: words.showroom.end, exact: true }).click()
  await drawn(customer, 8)
  await shoot(customer, 4)
}

/** A page of its own for the customer. */
export const customerOf = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1120, height: 630 } })).newPage()
  page.setDefaultTimeout(240_000)
  return page
}
