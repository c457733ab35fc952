import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PublishedKey } from '../../src/contract/attention/asking.ts'
import { checkReceipt } from '../../src/contract/receipt/sealed.ts'
import { openHouse, type House } from '../house/house.ts'
import { BELIEVES_US, visitorAt } from './visitor.ts'

let house: House
beforeAll(async () => void (house = await openHouse(null, BELIEVES_US)))
afterAll(() => house.close())

it('R4: a receipt is signed with the published key, which every process of the house has; changed, it is none', async () => {
  const key = (await (await fetch(`${house.url}/api/receipts/key`)).json()) as PublishedKey
  const receipt = await (await visitorAt(house)).receipt()
  expect((await checkReceipt(receipt, key.id)).state).toBe('sound')
  const other = await house.another()
  expect(((await (await fetch(`${other.url}/api/receipts/key`)).json()) as PublishedKey).id).toBe(key.id)
  expect((await checkReceipt({ ...receipt, 'dct:language': 'fr' }, key.id)).state).toBe('broken')
  expect((await checkReceipt(receipt, 'did:key:zAnother#zAnother')).state).toBe('foreign')
  expect((await checkReceipt({ ...receipt, more: 1 }, key.id)).state).toBe('not-a-receipt')
  const back = (await (await (await visitorAt(house)).withdraw(receipt)).json()) as unknown
  expect(await checkReceipt(back, key.id)).toMatchObject({ state: 'sound', receipt: { 'dpv:hasConsentStatus': { '@id': 'dpv:ConsentWithdrawn' }, 'parlour:key': receipt['parlour:key'] } })
})

it('R4: of the secret inside it the house keeps a hash alone', async () => {
  const receipt = await (await visitorAt(house)).receipt()
  const { rows } = await house.database.pool.query<{ row: string }>('select row_to_json(r)::text as row from receipt r')
  expect(JSON.stringify(rows)).not.toContain(receipt['parlour:key'])
})
