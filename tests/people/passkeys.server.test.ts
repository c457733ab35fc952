import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { secretHash } from '../../server/adapters/postgres/secret-hash.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import { meSchema, type Me } from '../../src/contract/http.ts'
import { openHouse, type House } from '../house/house.ts'
import { createAuthenticator, type Authenticator, type Lies } from './authenticator.ts'
import { openBrowser, type Browser } from './browser.ts'

let house: House
let origin: string
let browser: Browser
let person: string
let key: Authenticator

beforeAll(async () => {
  house = await openHouse()
  origin = house.url
})
afterAll(() => house.close())
beforeEach(async () => {
  person = randomUUID()
  await createPeople(house.database.pool, systemClock).add({ id: person, name: 'Ada', languages: ['en'], look: '', roles: ['advisor'] })
  browser = await comeIn('invite')
  key = createAuthenticator(origin)
})

/** A browser with a session of this person that began in the way given, just now. */
async function comeIn(beganBy: 'invite' | 'device' | 'machine'): Promise<Browser> {
  const secret = randomBytes(24).toString('base64url')
  await house.database.pool.query('insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, $4, $5, $5)', [
    randomUUID(), secretHash(secret), person, beganBy, Date.now()
  ])
  const came = openBrowser(origin)
  came.cookies.set(SESSION_COOKIE, secret)
  return came
}
const optionsFor = async (who: Browser, act: 'register' | 'sign-in') =>
  (await (await who.send('POST', `/api/passkeys/${act}/options`, {})).json()) as { challenge: string; userVerification?: string; authenticatorSelection?: unknown }
const register = async (who: Browser, lies?: Lies) => who.send('POST', '/api/passkeys/register', key.register(await optionsFor(who, 'register'), lies))
const use = async (who: Browser, lies?: Lies) => who.send('POST', '/api/passkeys/sign-in', key.use(await optionsFor(who, 'sign-in'), lies))
const meOf = async (answer: Response): Promise<Me> => {
  expect(answer.status).toBe(200)
  return meSchema.parse(await answer.json())
}

describe('passkeys (SPEC S8)', () => {
  it('registering is not using: the mark comes with the first use, in this session alone', async () => {
    const other = await comeIn('device')
    expect(await meOf(await register(browser))).toMatchObject({ passkeys: 1, verified: false })
    expect(await meOf(await use(browser))).toMatchObject({ id: person, verified: true })
    expect(await meOf(await other.get('/api/me'))).toMatchObject({ id: person, verified: false })
  })

  it('a passkey lets its person in where nobody was, verified from the first moment', async () => {
    await register(browser)
    const elsewhere = openBrowser(origin)
    expect(await meOf(await use(elsewhere))).toMatchObject({ id: person, verified: true })
    expect((await elsewhere.get('/api/me')).status).toBe(200)
  })

  it('the mark goes after twelve hours', async () => {
    await register(browser)
    await use(browser)
    await house.database.pool.query('update session set verified_at = $1 where person = $2', [Date.now() - 12 * 3_600_000, person])
    expect(await meOf(await browser.get('/api/me'))).toMatchObject({ verified: false })
  })

  it('user verification is asked for, and what comes without it is refused', async () => {
    expect((await optionsFor(browser, 'register')).authenticatorSelection).toMatchObject({ userVerification: 'required', residentKey: 'required' })
    expect((await register(browser, { unverified: true })).status).toBe(403)
    await register(browser)
    expect((await optionsFor(browser, 'sign-in')).userVerification).toBe('required')
    expect((await use(browser, { unverified: true })).status).toBe(403)
    expect(await meOf(await browser.get('/api/me'))).toMatchObject({ verified: false })
  })

  it.each([
    ['of a page of another origin', { origin: 'http://localhost:1' }],
    ['for another host', { host: 'evil.example' }],
    ['with a counter that went back: a copied key', { counter: 0 }],
  ] as const)('an answer %s is refused', async (_what, lies) => {
    await register(browser)
    await use(browser)
    expect((await use(openBrowser(origin), lies)).status).toBe(403)
  })

  it('an answer is good once, in time, and to a challenge of ours', async () => {
    await register(browser)
    const answer = key.use(await optionsFor(browser, 'sign-in'))
    expect((await browser.send('POST', '/api/passkeys/sign-in', answer)).status).toBe(200)
    expect((await openBrowser(origin).send('POST', '/api/passkeys/sign-in', answer)).status).toBe(410)
    expect((await use(browser, { challenge: randomBytes(32).toString('base64url') })).status).toBe(410)
    const late = key.use(await optionsFor(browser, 'sign-in'))
    await house.database.pool.query('update passkey_challenge set expires_at = $1', [Date.now() - 1])
    expect((await browser.send('POST', '/api/passkeys/sign-in', late)).status).toBe(410)
    // A challenge that was given for one act is none for the other.
    const wrongAct = key.use(await optionsFor(browser, 'register').catch(() => ({ challenge: 'x' })))
    expect((await browser.send('POST', '/api/passkeys/sign-in', wrongAct)).status).toBe(410)
  })

  it('an unknown or unreadable one is refused', async () => {
    expect((await use(browser)).status).toBe(404)
    for (const body of [{}, { id: 'x' }, 'null', { ...key.use({ challenge: 'x' }), id: '../..' }]) expect((await browser.send('POST', '/api/passkeys/sign-in', body)).status).toBe(400)
  })

  it('a borrowed session cannot make itself a passkey beside the one that is there', async () => {
    await register(browser)
    const borrowed = await comeIn('device')
    expect((await borrowed.send('POST', '/api/passkeys/register/options', {})).status).toBe(403)
    const own = await comeIn('machine')
    expect((await own.send('POST', '/api/passkeys/register/options', {})).status).toBe(200)
    await use(borrowed)
    expect((await borrowed.send('POST', '/api/passkeys/register/options', {})).status).toBe(200)
  })

  it('nobody registers without being signed in, nor a key that is another’s', async () => {
    expect((await openBrowser(origin).send('POST', '/api/passkeys/register/options', {})).status).toBe(401)
    await register(browser)
    await use(browser)
    expect((await register(browser)).status).toBe(409)
  })

  it('does not work on an IP address, and says why', async () => {
    const there = openBrowser(origin.replace('localhost', '127.0.0.1'))
    expect((await there.send('POST', '/api/passkeys/sign-in/options', {})).status).toBe(409)
  })
})
