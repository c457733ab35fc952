import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from './house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

it('a page of the studio and files that lie below the same name do not stand in one another’s way', async () => {
  const page = await fetch(`${house.url}/studio/edit/one`, { headers: { accept: 'text/html' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const surroundings = await fetch(`${house.url}/studio/light-first.env`)
  expect(surroundings.status).toBe(200)
  expect(surroundings.headers.get('content-type')).not.toContain('html')
  expect((await surroundings.arrayBuffer()).byteLength).toBeGreaterThan(100_000)
})
