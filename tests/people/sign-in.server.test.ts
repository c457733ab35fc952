import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSignInLinks } from '../../server/adapters/postgres/links.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import { deviceLinkSchema, meSchema } from '../../src/contract/http.ts'
import { CLOSE } from '../../src/contract/protocol.ts'
import { openDesk } from '../house/page.ts'
import { openHouse, type House } from '../house/house.ts'
import { openBrowser, type Browser } from './browser.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const newToken = () => randomBytes(24).toString('base64url')

/** A link made at the machine, as `npm run sign-in` makes it. */
async function machineLink(): Promise<string> {
  const token = newToken()
  await createSignInLinks(house.database.pool, systemClock).make({ id: randomUUID(), token, person: null, maker: 'machine', madeIn: null })
  return token
}
async function signedIn(): Promise<Browser> {
  const browser = openBrowser(house.url)
  expect((await browser.send('POST', '/api/sign-in', { token: await machineLink() })).status).toBe(200)
  return browser
}
const reasonOf = async (response: Response) => ((await response.json()) as { reason: string }).reason

describe('one-time links (SPEC S1–S4)', () => {
  it('S4: two first links pressed at once make one owner, who may answer at once', async () => {
    const tokens = await Promise.all([machineLink(), machineLink()])
    const answers = await Promise.all(tokens.map((token) => openBrowser(house.url).send('POST', '/api/sign-in', { token })))
    const [one, other] = await Promise.all(answers.map(async (answer) => meSchema.parse(await answer.json())))
    expect(one!.id).toBe(other!.id)
    expect(one).toMatchObject({ roles: ['owner', 'advisor'], verified: false, newcomer: true, passkeys: 0, passkeysPossible: true })
    const { rows } = await house.database.pool.query(`select count(*)::int as owners from person where 'owner' = any (roles)`)
    expect(rows).toEqual([{ owners: 1 }])
  })

  it('S1: is spent by the first of many presses', async () => {
    const token = await machineLink()
    const answers = await Promise.all(Array.from({ length: 8 }, () => openBrowser(house.url).send('POST', '/api/sign-in', { token })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410, 410, 410, 410, 410, 410, 410])
    const late = await openBrowser(house.url).send('POST', '/api/sign-in', { token })
    expect([late.status, await reasonOf(late)]).toEqual([410, 'spent'])
  })

  it('S1: opening its page, by a person, a scanner or a preview, spends nothing', async () => {
    const token = await machineLink()
    for (let i = 0; i < 3; i++) await openBrowser(house.url).get('/sign-in')
    await fetch(`${house.url}/sign-in`, { method: 'HEAD' })
    expect((await openBrowser(house.url).send('POST', '/api/sign-in', { token })).status).toBe(200)
  })

  it('S2: neither its token nor the cookie is anywhere in the database', async () => {
    const token = await machineLink()
    const browser = openBrowser(house.url)
    await browser.send('POST', '/api/sign-in', { token })
    const { rows } = await house.database.pool.query('select row_to_json(l)::text as kept from sign_in_link l union all select row_to_json(s)::text from session s')
    const everything = JSON.stringify(rows)
    expect(everything).not.toContain(token)
    expect(everything).not.toContain(browser.cookies.get(SESSION_COOKIE)!)
    expect(house.log.join('\n')).not.toContain(token)
  })

  it('S3: the start prints one only while no owner has signed in', async () => {
    await signedIn()
    const { app } = await house.another()
    expect(await app.signInLink()).toBeNull()
  })
})

describe('sessions (SPEC S6, S7)', () => {
  it('S6: signing out ends this session, and everywhere ends all, with links not pressed yet', async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()]
    expect((await one.send('POST', '/api/sign-out', { everywhere: false })).status).toBe(204)
    expect(one.cookies.size).toBe(0)
    expect((await two.get('/api/me')).status).toBe(200)
    const link = deviceLinkSchema.parse(await (await two.send('POST', '/api/device-links', {})).json())
    expect((await three.send('POST', '/api/sign-out', { everywhere: true })).status).toBe(204)
    expect((await two.get('/api/me')).status).toBe(401)
    const late = await openBrowser(house.url).send('POST', '/api/sign-in', { token: new URL(link.url).hash.slice(1) })
    expect(late.status).toBe(404)
  })

  it('S6: an open desk closes at once, in whichever process, and no other session’s does', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    const { url } = await house.another()
    const cookieOf = (browser: Browser) => `${SESSION_COOKIE}=${browser.cookies.get(SESSION_COOKIE)}`
    const [closing, staying] = [await openDesk(url, cookieOf(here)), await openDesk(url, cookieOf(there))]
    await here.send('POST', '/api/sign-out', { everywhere: false })
    expect(await closing.closed).toBe(CLOSE.notSignedIn)
    expect(await staying.act({ t: 'status', status: 'available' })).toMatchObject({ t: 'ok' })
    await there.send('POST', '/api/sign-out', { everywhere: true })
    expect(await staying.closed).toBe(CLOSE.notSignedIn)
  })

  it('S7: another device of the same person is let in by a link, which is a picture too', async () => {
    const browser = await signedIn()
    const link = deviceLinkSchema.parse(await (await browser.send('POST', '/api/device-links', {})).json())
    expect(link.svg).toMatch(/^<svg /)
    expect(link.expiresAt - Date.now()).toBeLessThanOrEqual(15 * 60_000)
    const { origin, pathname, hash } = new URL(link.url)
    expect([origin, pathname]).toEqual([house.url, '/sign-in'])
    const device = openBrowser(house.url)
    const there = meSchema.parse(await (await device.send('POST', '/api/sign-in', { token: hash.slice(1) })).json())
    const here = meSchema.parse(await (await browser.get('/api/me')).json())
    expect(there.id).toBe(here.id)
  })

  it('S7: signing out of the session that made a link revokes the link', async () => {
    const browser = await signedIn()
    const { url } = deviceLinkSchema.parse(await (await browser.send('POST', '/api/device-links', {})).json())
    await browser.send('POST', '/api/sign-out', { everywhere: false })
    expect((await openBrowser(house.url).send('POST', '/api/sign-in', { token: new URL(url).hash.slice(1) })).status).toBe(404)
  })
})
