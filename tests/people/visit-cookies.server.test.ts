import { afterAll, beforeAll, expect, it } from 'vitest'
import { CLOSE } from '../../src/contract/protocol.ts'
import { openHouse, type House } from '../house/house.ts'
import { openCustomer } from '../house/page.ts'
import { testShowroom } from '../house/showroom.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const change = (method: 'POST' | 'DELETE', cookie: string) =>
  fetch(`${house.url}/api/visits`, {
    method,
    headers: { 'content-type': 'application/json', origin: house.url, cookie },
    body: JSON.stringify({ showroom: testShowroom.slug, edition: 1 })
  })

it('D5, W6: a forgotten visit’s cookie is nobody’s: its open page is closed, and played again it begins nothing', async () => {
  const cookie = await house.visit()
  const page = await openCustomer(house.url, cookie)
  const answer = await change('DELETE', cookie)
  expect([answer.status, answer.headers.getSetCookie()[0]]).toEqual([204, expect.stringMatching(/^parlour-visit=; .*Max-Age=0;/)])
  expect(await page.closed).toBe(CLOSE.notSignedIn)
  const again = await openCustomer(house.url, cookie, false)
  expect(await again.closed).toBe(CLOSE.notSignedIn)
  expect((await change('DELETE', cookie)).status).toBe(204)
  const begun = await change('POST', cookie)
  // Who comes back with it is somebody new, under a secret of their own.
  expect(begun.headers.getSetCookie()[0]).toMatch(/^parlour-visit=[\w-]{32};/)
  expect(begun.headers.getSetCookie()[0]).not.toContain(cookie)
})

it('W6: a cookie of another house is nobody’s here', async () => {
  const other = await openHouse()
  const foreign = await other.visit()
  const page = await openCustomer(house.url, foreign, false)
  expect(await page.closed).toBe(CLOSE.notSignedIn)
  const { cookie } = await other.advisor()
  expect((await fetch(`${house.url}/api/me`, { headers: { cookie } })).status).toBe(401)
  expect((await fetch(`${other.url}/api/me`, { headers: { cookie } })).status).toBe(200)
  await other.close()
})
