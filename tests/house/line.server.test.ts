import { afterAll, beforeAll, expect, it } from 'vitest'
import { initialConfiguration } from '../../src/contract/configure.ts'
import { openHouse, type House } from './house.ts'
import { testShowroom } from './showroom.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

it('ask, offer, accept, knock, admit, say: the whole line over real sockets', async () => {
  const desk = await house.desk({ name: 'Ada', verified: true })
  const customer = await house.customer()
  const asked = await customer.act({
    t: 'ask', mode: 'writing', language: 'en', name: 'Ines', subject: 'Range in winter', look: null, configuration: initialConfiguration(testShowroom)
  })
  expect(asked.t).toBe('ok')
  const { offer } = await desk.hears('offer', (message) => message.offer !== null)
  expect(offer).toMatchObject({ subject: 'Range in winter', name: 'Ines', language: 'en' })
  expect((await desk.act({ t: 'accept', request: offer!.request })).t).toBe('ok')
  const { knock } = await customer.hears('knock')
  expect(knock).toMatchObject({ advisor: { name: 'Ada', verified: true } })
  expect(await desk.act({ t: 'say', conversation: knock!.conversation, text: 'too early' })).toMatchObject({ t: 'no', reason: 'not-now' })
  expect(await customer.act({ t: 'join' })).toMatchObject({ t: 'no', reason: 'not-now' })
  expect((await customer.act({ t: 'admit', conversation: knock!.conversation })).t).toBe('ok')
  await customer.hears('opened')
  await desk.hears('conversation', (message) => message.conversation.state === 'together')
  expect((await customer.act({ t: 'say', text: 'Hello' })).t).toBe('ok')
  const heard = await desk.hears('entry', ({ entry }) => entry.kind === 'said')
  expect(heard.entry).toMatchObject({ text: 'Hello', who: 'customer', seq: 2 })
})
