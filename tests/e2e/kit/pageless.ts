import type { Page } from 'playwright-core'
import type { Configuration } from '../../../src/contract/configuration.ts'
import { deskWords } from '../../../src/words/desk.ts'
import { openCustomer, type CustomerPage } from '../../house/page.ts'

/** A visitor without a page: the protocol alone, so that the one picture that is drawn is the desk's. */
export async function visitor(url: string, wish: { name: string | null; subject: string; language?: string; choices?: Configuration['choices'] }): Promise<CustomerPage> {
  const begun = await fetch(`${url}/api/visits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ showroom: 'one', edition: 1 })
  })
  if (!begun.ok) throw new Error(`POST /api/visits: ${begun.status}`)
  const page = await openCustomer(url, begun.headers.getSetCookie()[0]!.split(';', 1)[0]!)
  const edition = (await (await fetch(`${url}/api/showrooms/one`)).json()) as { showroom: { groups: { id: string; standard: string }[] } }
  const choices = { ...Object.fromEntries(edition.showroom.groups.map(({ id, standard }) => [id, standard])), ...wish.choices }
  await page.act({
    t: 'ask', mode: 'writing', language: wish.language ?? 'en', name: wish.name, subject: wish.subject, look: null, configuration: { choices, open: [] }
  })
  return page
}

/** Takes what rings, is let in, and gives the visitor's side of the conversation. */
export async function takeIn(desk: Page, customer: CustomerPage): Promise<void> {
  await desk.getByRole('button', { name: new RegExp(`^${deskWords.en.take}`) }).click()
  const { knock } = await customer.hears('knock', (message) => message.knock !== null)
  await customer.act({ t: 'admit', conversation: knock!.conversation })
  await desk.getByRole('log').last().waitFor()
}
