import { randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../server/http/limits.ts'
import { openHouse, type House } from '../house/house.ts'
import { openBrowser } from './browser.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const TRIES = 10_000

/** Sends the same request many times over a few connections that stay open, and counts the statuses. */
async function count(times: number, method: 'GET' | 'POST', path: () => string, body?: () => object): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {}
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  const { hostname, port } = new URL(house.url)
  const once = () =>
    new Promise<void>((resolve, reject) => {
      const headers = { origin: house.url, ...(body && { 'content-type': 'application/json' }) }
      const sent = request({ agent, hostname, port, method, path: path(), headers }, (answer) => {
        statuses[answer.statusCode!] = (statuses[answer.statusCode!] ?? 0) + 1
        answer.resume().once('end', resolve)
      })
      sent.once('error', reject).end(body && JSON.stringify(body()))
    })
  let left = times
  const worker = async () => {
    while (left-- > 0) await once()
  }
  await Promise.all(Array.from({ length: 20 }, worker))
  agent.destroy()
  return statuses
}

const newSecret = () => randomBytes(24).toString('base64url')

describe('limits over HTTP (SPEC L2, G)', () => {
  it('ten thousand guessed sign-in tokens: a few dozen are looked at, the rest wait, and others go on', async () => {
    const browser = openBrowser(house.url)
    const began = Date.now()
    const statuses = await count(TRIES, 'POST', () => '/api/sign-in', () => ({ token: newSecret() }))
    const accrued = Math.ceil((Date.now() - began) / LIMITS['sign-in'].place.every)
    expect(statuses[404]! + statuses[429]!).toBe(TRIES)
    expect(statuses[404]).toBeLessThanOrEqual(LIMITS['sign-in'].place.burst + accrued)
    expect((await browser.get('/api/showrooms/one')).status).toBe(200)
    const refused = await browser.send('POST', '/api/sign-in', { token: newSecret() })
    expect([refused.status, await refused.json(), refused.headers.get('retry-after')]).toEqual([429, { reason: 'too-fast' }, '10'])
  }, 120_000)

  it('left messages and guessed private links likewise', async () => {
    const left = await count(1000, 'POST', () => '/api/left-messages', () => ({ id: randomUUID(), showroom: 'one', language: 'en', name: null, text: 'again' }))
    expect(left[200]).toBeLessThanOrEqual(LIMITS['leave-message'].place.burst + 2)
    const guessed = await count(1000, 'GET', () => `/api/kept/${newSecret()}`)
    expect(guessed[429]).toBeGreaterThan(800)
    const { rows } = await house.database.pool.query<{ there: number }>('select count(*)::int as there from left_message')
    expect(rows[0]!.there).toBe(left[200])
  }, 120_000)

  it('no address is in the log', () => {
    expect(house.log.join('\n')).toContain('too many of them')
    expect(house.log.length).toBeLessThan(400)
    expect(house.log.join('\n')).not.toMatch(/127\.0\.0\.1|::1|::ffff/)
  })
})
