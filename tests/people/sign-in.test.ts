import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SESSION_COOKIE, VISIT_COOKIE } from '../../server/http/cookies.ts'
import { deviceLinkSchema, leftLinkSchema, meSchema } from '../../src/contract/http.ts'
import { testShowroom } from '../house/showroom.ts'
import { openBrowser, type Browser } from './browser.ts'
import { openStaffDoors } from './staff-doors.ts'

let house: Awaited<ReturnType<typeof openStaffDoors>>
beforeAll(async () => void (house = await openStaffDoors()))
afterAll(() => house.close())

const MINUTE = 60_000
const newToken = () => randomBytes(24).toString('base64url')
const answerOf = async (response: Response) => [response.status, ((await response.json()) as { reason: string }).reason]
const press = (token: unknown, browser = openBrowser(house.url)) => browser.send('POST', '/api/sign-in', { token })

async function signedIn(): Promise<Browser> {
  const browser = openBrowser(house.url)
  expect((await press(await house.link(), browser)).status).toBe(200)
  return browser
}
/** Somebody's request with one cookie, written just as it is. */
const asking = (cookie: string) => fetch(`${house.url}/api/me`, { headers: { cookie } })

describe('one-time links that are no good (SPEC S1, S2)', () => {
  it('S1: is over after a quarter of an hour, to the millisecond', async () => {
    const [early, late] = [await house.link(), await house.link()]
    house.clock.pass(15 * MINUTE - 1)
    expect((await press(early)).status).toBe(200)
    house.clock.pass(1)
    expect(await answerOf(await press(late))).toEqual([410, 'expired'])
  })

  it('S1: replayed, it lets nobody in, and whoever it let in stays', async () => {
    const token = await house.link()
    const first = openBrowser(house.url)
    await press(token, first)
    const thief = openBrowser(house.url)
    expect(await answerOf(await press(token, thief))).toEqual([410, 'spent'])
    expect(thief.cookies.size).toBe(0)
    expect((await first.get('/api/me')).status).toBe(200)
  })

  it('S2: a guessed one lets nobody in and sets no cookie', async () => {
    const browser = openBrowser(house.url)
    expect(await answerOf(await press(newToken(), browser))).toEqual([404, 'not-found'])
    expect(browser.cookies.size).toBe(0)
  })

  it.each([['too short', 'x'], ['too long', 'x'.repeat(201)], ['no text', 7], ['none', null], ['a list', ['x'.repeat(32)]]])('S2: %s is refused before anything is looked up', async (_what, token) => {
    expect(await answerOf(await press(token))).toEqual([400, 'bad-message'])
  })

  it('S2: a token of another kind is no key here: a session’s, a private link’s', async () => {
    const browser = await signedIn()
    expect((await press(browser.cookies.get(SESSION_COOKIE))).status).toBe(404)
    const sent = { id: randomUUID(), showroom: testShowroom.slug, language: 'en', name: null, text: 'hello' }
    const { link } = leftLinkSchema.parse(await (await browser.send('POST', '/api/left-messages', sent)).json())
    expect((await press(new URL(link).pathname.split('/').at(-1))).status).toBe(404)
  })

  it('pressed in a browser where another is signed in, it ends that one’s session there', async () => {
    const browser = await signedIn()
    const before = browser.cookies.get(SESSION_COOKIE)!
    await press(await house.link(), browser)
    expect(browser.cookies.get(SESSION_COOKIE)).not.toBe(before)
    expect((await asking(`${SESSION_COOKIE}=${before}`)).status).toBe(401)
  })
})

describe('cookies (SPEC S5, S6)', () => {
  it('S5: out of reach of scripts and of other sites', async () => {
    const answer = await press(await house.link())
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(new RegExp(`^${SESSION_COOKIE}=[\\w-]{32}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict$`))])
  })

  it('S5: over after twelve hours without use, and after thirty days in any case', async () => {
    const [idle, used] = [await signedIn(), await signedIn()]
    for (let hours = 0; hours < 30 * 24 - 6; hours += 6) {
      house.clock.pass(6 * 60 * MINUTE)
      expect((await used.get('/api/me')).status).toBe(200)
    }
    expect(await answerOf(await idle.get('/api/me'))).toEqual([401, 'not-signed-in'])
    house.clock.pass(6 * 60 * MINUTE)
    expect(await answerOf(await used.get('/api/me'))).toEqual([401, 'not-signed-in'])
  })

  it('S6: replayed after signing out, it is nobody’s', async () => {
    const browser = await signedIn()
    const secret = browser.cookies.get(SESSION_COOKIE)!
    expect((await browser.send('POST', '/api/sign-out', { everywhere: false })).status).toBe(204)
    expect((await asking(`${SESSION_COOKIE}=${secret}`)).status).toBe(401)
  })

  it('a foreign or broken one is nobody, whatever it is', async () => {
    const secret = (await signedIn()).cookies.get(SESSION_COOKIE)!
    const wrong = ['', 'x', newToken(), '../..', '%00', 'a'.repeat(3000), '"', `${secret}x`, secret.slice(1), encodeURIComponent(`${secret}=`)]
    for (const value of wrong) expect((await asking(`${SESSION_COOKIE}=${value}`)).status, value).toBe(401)
    // A good secret under a customer's name is a customer's, and of names given twice the first counts.
    expect((await asking(`${VISIT_COOKIE}=${secret}`)).status).toBe(401)
    expect((await asking(`${SESSION_COOKIE}=${newToken()}; ${SESSION_COOKIE}=${secret}`)).status).toBe(401)
    expect((await asking(`a=b; ${SESSION_COOKIE}=${secret}; c`)).status).toBe(200)
  })

  it('S9: another site’s page gains nothing by a good one', async () => {
    const browser = await signedIn()
    for (const origin of ['https://elsewhere.example', 'null', null])
      expect((await browser.send('POST', '/api/device-links', {}, { origin })).status).toBe(403)
    expect((await browser.send('POST', '/api/device-links', '{}', { type: 'text/plain' })).status).toBe(400)
    expect((await browser.get('/api/me')).status).toBe(200)
  })

  it('D6: no token and no cookie is in any line of the log', async () => {
    const token = await house.link()
    const browser = openBrowser(house.url)
    await press(token, browser)
    await press(token)
    const secrets = [token, browser.cookies.get(SESSION_COOKIE)!, '127.0.0.1']
    expect(house.log.length).toBeGreaterThan(0)
    for (const secret of secrets) expect(house.log.join('\n')).not.toContain(secret)
  })
})

describe('another device (SPEC S7)', () => {
  it('is let in once, as the same person, within a quarter of an hour', async () => {
    const browser = await signedIn()
    const { url, svg } = deviceLinkSchema.parse(await (await browser.send('POST', '/api/device-links', {})).json())
    expect(svg).toMatch(/^<svg /)
    const token = new URL(url).hash.slice(1)
    const there = meSchema.parse(await (await press(token)).json())
    expect(there.id).toBe(meSchema.parse(await (await browser.get('/api/me')).json()).id)
    expect(await answerOf(await press(token))).toEqual([410, 'spent'])
  })
})

describe('a profile', () => {
  it('is cleaned, kept, and makes its owner no newcomer', async () => {
    const browser = await signedIn()
    const answer = await browser.send('PUT', '/api/me', { name: '  Ada\u202E \u200BLace ', languages: ['en', 'fr-CA'], look: 'abc_-1' })
    expect(meSchema.parse(await answer.json())).toMatchObject({ languages: ['en', 'fr-CA'], look: 'abc_-1', newcomer: false })
    const again = meSchema.parse(await (await browser.get('/api/me')).json())
    expect(again.name).not.toContain('\u202E')
    expect(again.newcomer).toBe(false)
    for (const bad of [{}, { name: '', languages: ['en'], look: '' }, { name: 'A', languages: [], look: '' }, { name: 'A', languages: ['en'], look: '<svg>' }])
      expect((await browser.send('PUT', '/api/me', bad)).status).toBe(400)
  })
})

describe('forwarded addresses (SPEC L5)', () => {
  const flood = async (url: string, addressFor: (index: number) => string) => {
    const statuses: number[] = []
    for (let index = 0; index < 120; index++) {
      const headers = { origin: url, 'content-type': 'application/json', 'x-forwarded-for': addressFor(index) }
      statuses.push((await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body: JSON.stringify({ token: newToken() }) })).status)
    }
    return statuses
  }

  it('from nobody’s proxy are not believed: changing them opens no new limit', async () => {
    const alone = await openStaffDoors()
    const statuses = await flood(alone.url, (index) => `203.0.113.${index}`)
    expect(statuses.filter((status) => status === 404)).toHaveLength(100)
    expect(statuses.filter((status) => status === 429)).toHaveLength(20)
    await alone.close()
  })

  it('from a stated proxy are: each visitor has limits of their own, and one who writes more into the header gains nothing', async () => {
    const behind = await openStaffDoors(['127.0.0.1'])
    expect(new Set(await flood(behind.url, (index) => `203.0.113.${index}`))).toEqual(new Set([404]))
    expect((await flood(behind.url, (index) => `10.0.0.${index}, 198.51.100.7`)).filter((status) => status === 429)).toHaveLength(20)
    await behind.close()
  })
})
