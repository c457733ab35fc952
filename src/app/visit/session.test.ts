import { beforeEach, expect, it, vi } from 'vitest'
import { createVisit } from '../../model/visit.ts'
import { smallShowroom } from '../../../tests/fixtures/showroom.ts'
import { createSession } from './session.ts'

const edition = { number: 1, showroom: smallShowroom }
let device: Map<string, string>
let house: EventTarget
let asked: string[]
let reached: boolean

beforeEach(() => {
  device = new Map()
  house = new EventTarget()
  asked = []
  reached = false
  const store = { getItem: (key: string) => device.get(key) ?? null, setItem: (key: string, value: string) => void device.set(key, value), removeItem: (key: string) => void device.delete(key) }
  vi.stubGlobal('localStorage', store)
  vi.stubGlobal('sessionStorage', store)
  vi.stubGlobal('addEventListener', house.addEventListener.bind(house))
  vi.stubGlobal('fetch', async (path: string, { method }: { method: string }) => {
    asked.push(`${method} ${path}`)
    if (!reached) throw new TypeError('network')
    return new Response(null, { status: 204 })
  })
})

it('D5: a visit is forgotten although the house cannot be reached, and the house is told once it can', async () => {
  const session = createSession(createVisit(edition, 'en'))
  await session.forget()
  expect(asked).toEqual(['DELETE /api/visits'])
  reached = true
  house.dispatchEvent(new Event('online'))
  await expect.poll(() => asked).toEqual(['DELETE /api/visits', 'DELETE /api/visits'])
  await expect.poll(() => device.has('parlour.forget')).toBe(false)
  house.dispatchEvent(new Event('online'))
  expect(asked).toHaveLength(2)
})

it('D5: what was owed when the page was left is told by the next one, unless a visit was begun since', async () => {
  await createSession(createVisit(edition, 'en')).forget()
  reached = true
  const next = createSession(createVisit(edition, 'en'))
  next.resume()
  await expect.poll(() => device.has('parlour.forget')).toBe(false)
  expect(asked).toHaveLength(2)
  reached = false
  await next.forget()
  device.set('parlour.visit', smallShowroom.slug)
  reached = true
  house.dispatchEvent(new Event('online'))
  expect(asked).toHaveLength(3)
})
