import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { asking, comeTogether } from '../house/meeting.ts'
import { openCustomer, openDesk, type CustomerPage } from '../house/page.ts'
import { startProcess } from '../house/process.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Says things as fast as they are acknowledged, several at a time, until the line breaks. Gives what was acknowledged and what was not. */
function chatter(customer: CustomerPage, count: number) {
  const acknowledged = new Map<string, string>()
  const unanswered = new Map<string, string>()
  const reached = new Promise<void>((resolve) => {
    customer.socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { t: string; re?: string }
      const text = message.t === 'ok' && message.re ? unanswered.get(message.re) : undefined
      if (text === undefined) return
      unanswered.delete(message.re!)
      acknowledged.set(message.re!, text)
      if (acknowledged.size === count) resolve()
      next()
    })
  })
  let said = 0
  function next(): void {
    if (customer.socket.readyState !== customer.socket.OPEN) return
    const id = randomUUID()
    const text = `line ${++said}`
    unanswered.set(id, text)
    customer.send({ t: 'say', id, text })
  }
  for (let parallel = 0; parallel < 5; parallel++) next()
  return { acknowledged, unanswered, reached }
}

it('C16: the server killed in the middle: no acknowledged message lost or doubled, and everything goes on', async () => {
  const first = await startProcess(house.database.connection)
  const cookie = await house.visit()
  const { cookie: session } = await house.advisor()
  const desk = await openDesk(first.url, session)
  await desk.act({ t: 'status', status: 'available' })
  const customer = await openCustomer(first.url, cookie)
  const conversation = await comeTogether(customer, desk)
  const { acknowledged, unanswered, reached } = chatter(customer, 25)
  await reached
  await first.kill()
  await Promise.all([customer.closed, desk.closed])
  expect(unanswered.size).toBeGreaterThan(0)

  const second = await startProcess(house.database.connection)
  const back = await openCustomer(second.url, cookie)
  const lost = [...unanswered].map(([id, text]) => back.act({ t: 'say', id, text }))
  for (const answer of await Promise.all(lost)) expect(answer.t).toBe('ok')
  const again = await openDesk(second.url, session)
  const { state } = await again.hears('welcome')
  expect(state).toMatchObject({ status: 'available', conversations: [{ id: conversation, state: 'together' }] })
  const log = state.conversations[0]!.entries
  expect(log.map((entry) => entry.seq)).toEqual(log.map((_, index) => index + 1))
  const ids = log.flatMap((entry) => (entry.kind === 'said' ? [entry.id] : []))
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(ids)).toEqual(new Set([...acknowledged.keys(), ...unanswered.keys()]))
  await second.kill()
})

it('Q13: a request that rang when the server was killed rings again', async () => {
  const first = await startProcess(house.database.connection)
  const cookie = await house.visit()
  const { cookie: session } = await house.advisor()
  const desk = await openDesk(first.url, session)
  await desk.act({ t: 'status', status: 'available' })
  const customer = await openCustomer(first.url, cookie)
  await customer.act(asking({ subject: 'before the cut' }))
  await desk.hears('offer', (message) => message.offer !== null)
  await first.kill()
  const second = await startProcess(house.database.connection)
  const back = await openDesk(second.url, session)
  // Where starting took longer than it rings, it waits: and what waits rings only while its customer is there (Q15).
  await openCustomer(second.url, cookie)
  const { offer } = await (async () => {
    const { state } = await back.hears('welcome')
    return state.offer ? state : back.hears('offer', (message) => message.offer !== null)
  })()
  expect(offer).toMatchObject({ subject: 'before the cut' })
  await second.kill()
})
