import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { meSchema } from '../../src/contract/http.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { openHouse, type House } from './kit/house.ts'
import { faultsOf } from './kit/looked-over.ts'
import { recordOrigins } from './kit/origins.ts'

let house: House
let browser: Browser
let page: Page
let faults: string[]
let origins: Set<string>
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  const opened = await openPage(browser, { viewport: { width: 640, height: 400 }, locale: 'fr-FR' })
  ;({ page, faults } = opened)
  origins = recordOrigins(page)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

/** Complaints of the browser about our own policy. */
const policyFaults = () => faults.filter((fault) => /Content Security Policy|Permissions policy|violates/i.test(fault))

const saysSomething = () => page.evaluate(() => document.body.innerText.trim().length > 0)

it('every page runs under its policy, in the language of its reader, and sets no cookie (SPEC P1–P5)', async () => {
  for (const path of ['/', '/s/one', '/s/one/about', '/sign-in', '/k/none-such-secret', '/nothing']) {
    await page.goto(`${house.url}${path}`, { waitUntil: 'load' })
    expect(await page.evaluate(() => document.documentElement.lang), path).toBe('fr')
    await expect.poll(saysSomething, { timeout: 60_000, interval: 300, message: `${path} ${faults.join(' ')}` }).toBe(true)
  }
  expect(policyFaults()).toEqual([])
  expect([...origins]).toEqual([new URL(house.url).host])
  expect(await page.context().cookies()).toEqual([])
})

it('a link is spent by a press; then a passkey of this browser lets its person in, verified (SPEC S1, S8)', async () => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true }
  })
  await page.goto(`${house.url}/sign-in`)
  const token = new URL(house.signInLink!).hash.slice(1)
  const me = await page.evaluate(async (link) => {
    const post = async (path: string, body: unknown) => {
      const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.status === 204 ? null : answer.json()
    }
    await post('/api/sign-in', { token: link })
    const creation = PublicKeyCredential.parseCreationOptionsFromJSON(await post('/api/passkeys/register/options', {}))
    const made = (await navigator.credentials.create({ publicKey: creation })) as PublicKeyCredential
    const registered = await post('/api/passkeys/register', made.toJSON())
    await post('/api/sign-out', { everywhere: true })
    const asking = PublicKeyCredential.parseRequestOptionsFromJSON(await post('/api/passkeys/sign-in/options', {}))
    const used = (await navigator.credentials.get({ publicKey: asking })) as PublicKeyCredential
    return { registered, signedIn: await post('/api/passkeys/sign-in', used.toJSON()) }
  }, token)
  expect(meSchema.parse(me.registered)).toMatchObject({ passkeys: 1, verified: false, roles: ['owner', 'advisor'] })
  expect(meSchema.parse(me.signedIn)).toMatchObject({ passkeys: 1, verified: true })
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', secure: false })
  await page.goto(`${house.url}/desk`)
  await expect.poll(saysSomething, { timeout: 60_000, interval: 300 }).toBe(true)
  expect(policyFaults()).toEqual([])
})

it('axe finds nothing on any page at 320 px with text twice as large, and none is wider than its window (SPEC V9)', async () => {
  await page.setViewportSize({ width: 320, height: 640 })
  const found: string[] = []
  // By its words and not by its boxes: a long word hangs out of a box that ends in time.
  const widest = () =>
    page.evaluate(() => {
      const hanging: string[] = []
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const range = new Range()
        range.selectNodeContents(text)
        if (range.getBoundingClientRect().right > innerWidth + 1) hanging.push(`${text.parentElement!.tagName}.${text.parentElement!.className} “${text.textContent!.slice(0, 40)}”`)
      }
      return hanging.slice(0, 4).join(', ')
    })
  const lookOver = async (name: string) => {
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await page.locator('main').first().waitFor()
    await page.waitForLoadState('networkidle')
    for (const fault of await faultsOf(page, 'all')) found.push(`${name}: ${fault}${/wider/.test(fault) ? `: ${await widest()}` : ''}`)
  }
  const open = async (path: string) => {
    await page.goto(`${house.url}${path}`)
    await expect.poll(saysSomething, { timeout: 60_000, interval: 300, message: path }).toBe(true)
    await lookOver(path)
  }
  /** Every part of a page that one of its own buttons leads to. */
  const openEach = async (path: string, buttons: string) => {
    await open(path)
    await page.locator(buttons).first().waitFor()
    for (const index of (await page.locator(buttons).all()).keys()) {
      const into = page.locator(buttons).nth(index)
      const name = await into.innerText()
      await into.click()
      await lookOver(`${path}, ${name}`)
    }
  }
  for (const path of ['/s/one/about', '/sign-in', '/k/none-such-secret', '/receipt', '/nothing', '/p/nothing', '/desk']) await open(path)
  await openEach('/team', '.team-nav button:not(:nth-of-type(2))')
  await openEach('/studio', '.studio-bar nav > button:not(.button)')
  await openEach('/studio/edit/one?detail=light', '.editor-bar .acts [aria-pressed]')
  expect(found).toEqual([])
})
