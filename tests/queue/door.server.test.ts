import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { openCustomer } from '../house/page.ts'

/** So often somebody comes while the door shuts and opens again, between two words to everybody. */
const ROUNDS = 25

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

it('Q10: whoever comes in the moment in which the door shuts and opens again is told that it is open', async () => {
  const desk = await house.desk()
  const cookies = await Promise.all(Array.from({ length: ROUNDS }, () => house.visit()))
  let greetedShut = 0
  for (const cookie of cookies) {
    // One word to everybody has just gone out, so that the next one waits.
    await desk.act({ t: 'status', status: 'available' })
    await desk.act({ t: 'status', status: 'away' })
    const customer = await openCustomer(house.url, cookie)
    await desk.act({ t: 'status', status: 'available' })
    const { state } = await customer.hears('welcome')
    if (!state.door.open) {
      greetedShut++
      await customer.hears('door', (message) => message.door.open)
    }
    await customer.close()
  }
  expect(greetedShut).toBeGreaterThan(0)
  await desk.close()
})
