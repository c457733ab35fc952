import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCustomer, openDesk } from '../house/page.ts'
import type { House } from '../house/house.ts'
import { signedInMember } from '../people/member.ts'
import { CANARY, CANARY_SHOWROOM, canaryHouse, restOnCanary, tell } from './canary.ts'

let house: House
let url: string
beforeAll(async () => void ({ house, url } = await canaryHouse()))
afterAll(() => house.close())

/** Everything that an advisor's page may ask for. */
const READS = ['/api/me', '/api/conversations', '/api/replies', '/api/left-messages', '/api/hours', '/api/me/slots', '/api/incidents', '/api/figures?days=7', '/api/team', '/api/studio', '/api/promises/attention', `/api/attention/${CANARY_SHOWROOM}`, `/api/showrooms/${CANARY_SHOWROOM}/door`]

it('R12: what somebody looked at is in no message to an advisor’s socket, and in no answer that they may have', async () => {
  await restOnCanary(house)
  const advisor = await signedInMember(house.database.pool, url, ['advisor'], 'Ines')
  const desk = await openDesk(url, advisor.cookie)
  await desk.act({ t: 'status', status: 'available' })
  const begun = await fetch(`${url}/api/visits`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ showroom: CANARY_SHOWROOM, edition: 1 }) })
  const customer = await openCustomer(url, begun.headers.getSetCookie()[0]!.split(';', 1)[0]!)
  const { showroom } = (await (await fetch(`${url}/api/showrooms/${CANARY_SHOWROOM}`)).json()) as { showroom: { groups: { id: string; standard: string }[] } }
  const configuration = { choices: Object.fromEntries(showroom.groups.map(({ id, standard }) => [id, standard])), open: [] }
  await customer.act({ t: 'ask', mode: 'writing', language: 'en', name: 'Paul', subject: 'How does the bonnet open?', look: null, configuration })
  const { offer } = await desk.hears('offer', (message) => message.offer !== null)
  await desk.act({ t: 'accept', request: offer!.request })
  const { knock } = await customer.hears('knock', (message) => message.knock !== null)
  await customer.act({ t: 'admit', conversation: knock!.conversation })
  await customer.act({ t: 'say', text: 'Hello.' })
  // In the middle of it, somebody's attention comes in and is added up.
  await restOnCanary(house)
  await desk.act({ t: 'say', conversation: knock!.conversation, text: 'Good evening.' })
  await customer.act({ t: 'end' })
  const answers = await Promise.all(READS.map(async (path) => ({ path, text: await (await advisor.browser.get(path)).text() })))
  await tell(house)

  expect(desk.heard.length).toBeGreaterThan(8)
  expect(desk.heard.map((message) => JSON.stringify(message)).filter((text) => text.includes(CANARY))).toEqual([])
  expect(answers.filter(({ text }) => text.includes(CANARY)).map(({ path }) => path)).toEqual([])
  // The canary does sing: whoever may read reports finds it by the same search.
  const marketer = await signedInMember(house.database.pool, url, ['marketer'])
  expect(await (await marketer.browser.get(`/api/attention/${CANARY_SHOWROOM}`)).text()).toContain(CANARY)
  await customer.close()
  await desk.close()
})
