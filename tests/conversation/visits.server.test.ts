import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { openCustomer } from '../house/page.ts'
import { testShowroom } from '../house/showroom.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const begin = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${house.url}/api/visits`, { method: 'POST', headers: { 'content-type': 'application/json', origin: house.url, ...headers }, body: JSON.stringify(body) })
const here = { showroom: testShowroom.slug, edition: 1 }

it('P4: a visit’s cookie is set when asking and not before, out of reach of scripts and of other sites', async () => {
  for (const path of [`/api/showrooms/${testShowroom.slug}`, `/api/showrooms/${testShowroom.slug}/door`])
    expect((await fetch(`${house.url}${path}`)).headers.getSetCookie()).toEqual([])
  const answer = await begin(here)
  expect(answer.status).toBe(204)
  const [cookie] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^parlour-visit=[A-Za-z0-9_-]{32}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax$/)
  const { rows } = await house.database.pool.query('select visit::text as row from visit')
  expect(JSON.stringify(rows)).not.toContain(/=([^;]+)/.exec(cookie!)![1])
})

it('Q1: beginning again goes on with the same visit; another site cannot begin or end one', async () => {
  const cookie = await house.visit()
  const again = await begin(here, { cookie })
  expect([again.status, again.headers.getSetCookie()]).toEqual([204, []])
  expect((await begin(here, { cookie, origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await fetch(`${house.url}/api/visits`, { method: 'DELETE', headers: { cookie, origin: 'https://elsewhere.example' } })).status).toBe(403)
  const page = await openCustomer(house.url, cookie)
  expect((await page.hears('welcome')).state).toMatchObject({ showroom: testShowroom.slug, edition: 1, conversation: null, place: null, door: { open: false } })
})

it('W1: a visit to what is not there, or said in another form, is refused', async () => {
  expect((await begin({ showroom: 'nowhere', edition: 1 })).status).toBe(404)
  expect((await begin({ ...here, edition: 7 })).status).toBe(404)
  expect(await (await begin({ showroom: '../etc', edition: 1 })).json()).toEqual({ reason: 'bad-message' })
})
