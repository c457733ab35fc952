import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begunOpenIdSchema, openIdSchema } from '../../src/contract/openid.ts'
import { meSchema } from '../../src/contract/http.ts'
import { openDesk } from '../house/page.ts'
import { openHouse, type House } from '../house/house.ts'
import { openBrowser, type Browser } from './browser.ts'
import { startLyingProvider, type LyingProvider, type Lie } from './lying-provider.ts'
import { signedInMember } from './member.ts'
import { startProvider, type LoopbackProvider } from './openid-provider.ts'

/** Where a browser is sent after it came back: to the desk, or to the sign-in page with a reason. */
async function comeBack(browser: Browser, address: string): Promise<string> {
  const { pathname, search } = new URL(address)
  const answer = await browser.get(pathname + search)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  return answer.headers.get('location')!
}
async function begin(browser: Browser, join = false): Promise<string> {
  const answer = await browser.send('POST', '/api/openid/begin', { join })
  expect(answer.status).toBe(200)
  return begunOpenIdSchema.parse(await answer.json()).url
}
const meOf = async (browser: Browser) => meSchema.parse(await (await browser.get('/api/me')).json())
const settings = (issuer: string) => ({ PARLOUR_OPENID_ISSUER: issuer, PARLOUR_OPENID_CLIENT_ID: 'parlour', PARLOUR_OPENID_CLIENT_SECRET: 'a secret of the two alone', PARLOUR_OPENID_NAME: 'Company' })

describe('at a real provider (SPEC S14)', () => {
  let house: House
  let provider: LoopbackProvider
  beforeAll(async () => {
    provider = await startProvider()
    house = await openHouse(null, settings(provider.issuer))
    provider.allow(`${house.url}/openid/back`)
  })
  afterAll(async () => {
    await house.close()
    await provider.close()
  })
  const member = (name: string) => signedInMember(house.database.pool, house.url, ['advisor'], name)

  it('S14: whoever joined their identity signs in by it, at the desk too, without the mark until a passkey was used', async () => {
    const ada = await member('Ada')
    expect(openIdSchema.parse(await (await ada.browser.get('/api/openid')).json())).toEqual({ name: 'Company', joined: false })
    expect(await comeBack(ada.browser, await provider.signIn(await begin(ada.browser, true), 'ada@company'))).toBe('/desk')
    expect(openIdSchema.parse(await (await ada.browser.get('/api/openid')).json())).toEqual({ name: 'Company', joined: true })
    const elsewhere = openBrowser(house.url)
    expect(await comeBack(elsewhere, await provider.signIn(await begin(elsewhere), 'ada@company'))).toBe('/desk')
    expect(await meOf(elsewhere)).toMatchObject({ id: ada.id, name: 'Ada', verified: false })
    const page = await openDesk(house.url, [...elsewhere.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    expect((await page.hears('welcome')).state.you).toMatchObject({ id: ada.id, verified: false })
    await page.close()
  })

  it('S14: an identity that nobody here joined lets nobody in, and one cannot be joined twice', async () => {
    const stranger = openBrowser(house.url)
    expect(await comeBack(stranger, await provider.signIn(await begin(stranger), 'stranger@company'))).toBe('/sign-in?openid=unknown')
    expect((await stranger.get('/api/me')).status).toBe(401)
    const [bo, eve] = [await member('Bo'), await member('Eve')]
    expect(await comeBack(bo.browser, await provider.signIn(await begin(bo.browser, true), 'bo@company'))).toBe('/desk')
    expect(await comeBack(eve.browser, await provider.signIn(await begin(eve.browser, true), 'bo@company'))).toBe('/sign-in?openid=taken')
  })

  it('S14: another browser’s answer, a repeated one, and a no let nobody in', async () => {
    const cy = await member('Cy')
    await comeBack(cy.browser, await provider.signIn(await begin(cy.browser, true), 'cy@company'))
    const [own, other] = [openBrowser(house.url), openBrowser(house.url)]
    const address = await provider.signIn(await begin(own), 'cy@company')
    await begin(other)
    // The other's own try is over with it, and the answer is not its own.
    expect(await comeBack(other, address)).toBe('/sign-in?openid=wrong')
    expect(await comeBack(openBrowser(house.url), address)).toBe('/sign-in?openid=expired')
    expect(await comeBack(own, address)).toBe('/desk')
    expect(await comeBack(own, address)).toBe('/sign-in?openid=expired')
    const shy = openBrowser(house.url)
    expect(await comeBack(shy, await provider.deny(await begin(shy)))).toBe('/sign-in?openid=denied')
    for (const browser of [other, shy]) expect((await browser.get('/api/me')).status).toBe(401)
  })

  it('S12, S14: out of the team, the identity is nobody’s; signed out meanwhile, nothing is joined', async () => {
    const di = await member('Di')
    await comeBack(di.browser, await provider.signIn(await begin(di.browser, true), 'di@company'))
    const owner = await signedInMember(house.database.pool, house.url, ['owner'])
    expect((await owner.browser.send('DELETE', `/api/team/${di.id}`)).status).toBe(204)
    const back = openBrowser(house.url)
    expect(await comeBack(back, await provider.signIn(await begin(back), 'di@company'))).toBe('/sign-in?openid=unknown')
    const gone = await member('Gil')
    const address = await provider.signIn(await begin(gone.browser, true), 'gil@company')
    await gone.browser.send('POST', '/api/sign-out', { everywhere: true })
    expect(await comeBack(gone.browser, address)).toBe('/sign-in?openid=expired')
  })
})

describe('at a provider that lies (SPEC S14)', () => {
  let house: House
  let provider: LyingProvider
  beforeAll(async () => {
    provider = await startLyingProvider('parlour')
    house = await openHouse(null, settings(provider.issuer))
  })
  afterAll(async () => {
    await house.close()
    await provider.close()
  })

  it('S14: with a true answer its person is let in, so that what follows shows something', async () => {
    const mallory = await signedInMember(house.database.pool, house.url, ['advisor'], 'Mallory')
    provider.lie({})
    expect(await comeBack(mallory.browser, provider.back(await begin(mallory.browser, true)))).toBe('/desk')
    const browser = openBrowser(house.url)
    expect(await comeBack(browser, provider.back(await begin(browser)))).toBe('/desk')
    expect((await meOf(browser)).id).toBe(mallory.id)
  })

  const lies: [string, Lie, { state?: string; iss?: string }?][] = [
    ['a wrong nonce', { nonce: 'another' }],
    ['a wrong issuer in the token', { issuer: 'http://127.0.0.1:9/other' }],
    ['a wrong issuer in the answer', {}, { iss: 'http://127.0.0.1:9/other' }],
    ['a wrong audience', { audience: 'another house' }],
    ['a key that it does not publish', { key: 'other' }],
    ['no signature', { key: 'none' }],
    ['a token that is over', { expired: true }],
    ['a wrong state', {}, { state: 'another' }]
  ]
  it.each(lies)('S14: %s lets nobody in', async (_what, lie, change) => {
    provider.lie(lie)
    const browser = openBrowser(house.url)
    expect(await comeBack(browser, provider.back(await begin(browser), change))).toBe('/sign-in?openid=wrong')
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  it('S14: late is over, and a provider that is away is said to be', async () => {
    provider.lie({})
    const browser = openBrowser(house.url)
    const address = provider.back(await begin(browser))
    await house.database.pool.query('update openid_try set expires_at = $1', [Date.now() - 1])
    expect(await comeBack(browser, address)).toBe('/sign-in?openid=expired')
    const lonely = await openHouse(null, settings('http://127.0.0.1:9'))
    const answer = await openBrowser(lonely.url).send('POST', '/api/openid/begin', { join: false })
    expect([answer.status, await answer.json()]).toEqual([409, { reason: 'not-now' }])
    await lonely.close()
  })

  it('D6: neither a code, a state nor a subject is in the log', () => {
    expect(house.log.join('\n')).not.toMatch(/mallory|code=|state=/)
  })
})

it('without a provider there is none to begin with', async () => {
  const house = await openHouse()
  const browser = openBrowser(house.url)
  expect(openIdSchema.parse(await (await browser.get('/api/openid')).json())).toEqual({ name: null, joined: false })
  expect((await browser.send('POST', '/api/openid/begin', { join: false })).status).toBe(404)
  expect((await browser.get('/openid/back?code=x&state=y')).status).toBe(404)
  await house.close()
})
