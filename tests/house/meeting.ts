import type { Configuration } from '../../src/contract/configuration.ts'
import { initialConfiguration } from '../../src/contract/configure.ts'
import type { Mode } from '../../src/contract/conversation.ts'
import type { House } from './house.ts'
import { openCustomer, type CustomerPage, type DeskPage } from './page.ts'
import { testShowroom } from './showroom.ts'

export type Wish = { id?: string; mode?: Mode; language?: string; name?: string | null; subject?: string | null; configuration?: Configuration }

/** An ask with everything that a test does not care about filled in. */
export function asking({ mode = 'writing', language = 'en', name = null, subject = null, configuration = initialConfiguration(testShowroom), id }: Wish = {}) {
  return { t: 'ask' as const, mode, language, name, subject, look: null, configuration, ...(id ? { id } : {}) }
}

/** Has a customer ask and a desk accept; gives the conversation's id. */
export async function knock(customer: CustomerPage, desk: DeskPage, wish: Wish = {}): Promise<string> {
  customer.mark()
  desk.mark()
  const answer = await customer.act(asking(wish))
  if (answer.t !== 'ok') throw new Error(`ask: ${JSON.stringify(answer)}`)
  const { offer } = await desk.hears('offer', (message) => message.offer !== null)
  const accepted = await desk.act({ t: 'accept', request: offer!.request })
  if (accepted.t !== 'ok') throw new Error(`accept: ${JSON.stringify(accepted)}`)
  return (await customer.hears('knock', (message) => message.knock !== null)).knock!.conversation
}

/** Has a customer ask, a desk accept, and the customer let them in. */
export async function comeTogether(customer: CustomerPage, desk: DeskPage, wish: Wish = {}): Promise<string> {
  const conversation = await knock(customer, desk, wish)
  const admitted = await customer.act({ t: 'admit', conversation })
  if (admitted.t !== 'ok') throw new Error(`admit: ${JSON.stringify(admitted)}`)
  await desk.hears('conversation', (message) => message.conversation.id === conversation && message.conversation.state === 'together')
  return conversation
}

/** A desk and a customer who are together. */
export async function meeting(house: House, wish: Wish = {}) {
  const cookie = await house.visit()
  const desk = await house.desk()
  const customer = await openCustomer(house.url, cookie)
  const conversation = await comeTogether(customer, desk, wish)
  return { desk, customer, cookie, conversation }
}
