import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { isIP } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { renderUnicodeCompact } from 'uqr'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lanAddress } from '../../server/start/lan-address.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, meet, openShowroom, words, write } from './kit/doing.ts'
import { hear, listenIn } from './kit/hearing.ts'
import { type House, openHouse } from './kit/house.ts'
import { envelope, likeness, speech, writeWav } from './kit/speech.ts'

const NAME = 'Ines'
const ALIKE = 0.6
const voice = speech(66)
/** This machine's own address in its network. Where it is in none the rest can still be tried, on its inner address. */
const network = lanAddress(networkInterfaces())
const address = network ?? '127.0.0.1'

let folder: string
let house: House
let browser: Browser
let customer: Page
let desk: Page

/** Keeps every connection for voices that a page makes, to be asked for its figures. Call before the page is opened. */
async function keepConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: RTCPeerConnection[] = []
    Object.assign(window, { keptConnections: kept })
    window.RTCPeerConnection = class extends window.RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        kept.push(this)
      }
    }
  })
}

/** How many packets of sound have arrived, and the addresses at the other end of the ways that carry anything. */
function arrived(page: Page): Promise<{ packets: number; addresses: string[] }> {
  return page.evaluate(async () => {
    const kept = (window as unknown as { keptConnections: RTCPeerConnection[] }).keptConnections
    const reports = (await Promise.all(kept.filter((each) => each.connectionState === 'connected').map((each) => each.getStats()))).map((report) => [...report.values()])
    const inbound = reports.flat().filter((one) => one.type === 'inbound-rtp' && one.kind === 'audio')
    const ways = reports.flatMap((report) => {
      const pairs = report.filter((one) => one.type === 'candidate-pair' && one.nominated && one.bytesReceived > 0)
      return pairs.map((pair) => String(report.find((one) => one.id === pair.remoteCandidateId)?.address))
    })
    return { packets: inbound.reduce((sum, one) => sum + Number(one.packetsReceived), 0), addresses: [...new Set(ways)] }
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-lan-'))
  const file = join(folder, 'voice.wav')
  await writeWav(file, voice)
  house = await openHouse({ data: join(folder, 'data'), args: network === null ? ['--lan', '--host', address] : ['--lan'] })
  browser = await openBrowser(file)
  const trusting = { ignoreHTTPSErrors: true }
  customer = (await openPage(browser, { ...trusting, viewport: { width: 640, height: 480 } })).page
  desk = (await openPage(browser, { ...trusting, viewport: { width: 1280, height: 720 } })).page
  await listenIn(desk)
  await keepConnections(desk)
})

afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await rm(folder, { recursive: true, force: true })
})

const log = (page: Page) => page.getByRole('log')

/** The status of a page, for whoever trusts a certificate. */
function statusOf(url: string, ca: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { ca, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .once('error', reject)
      .end()
  })
}

describe('on the local network (--lan, SPEC A5)', () => {
  it('it prints https addresses on this machine’s own address, media ports, the reason against passkeys, and a QR code', () => {
    expect(new URL(house.url)).toMatchObject({ protocol: 'https:', hostname: address })
    expect(house.signInLink).toContain(house.url)
    const said = house.output()
    expect(said).toMatch(new RegExp(`Media +${address.replaceAll('.', '\\.')}, UDP \\d+`))
    expect(said).toContain(renderUnicodeCompact(`${house.url}/s/one`, { border: 2 }))
    expect(said).toContain('no passkeys')
  })

  it('the certificate is for that address, signed by nobody else, and good for whoever trusts it', async () => {
    expect(isIP(address)).toBe(4)
    const own = await readFile(join(folder, 'data', 'tls', 'cert.pem'), 'utf8')
    await expect(statusOf(`${house.url}/s/one`, [...rootCertificates])).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(await statusOf(`${house.url}/s/one`, [own])).toBe(200)
  })

  it('the desk is entered by the printed link; passkeys are shown as not to be had here, with the reason', async () => {
    await desk.goto(house.signInLink!)
    await button(desk, words.signIn.signIn).click()
    await desk.getByLabel(words.signIn.name).fill(NAME)
    for (let step = 0; step < 3; step++) await button(desk, words.signIn.next).click()
    await desk.getByText(words.signIn.passkeysNot('ip-address')).waitFor()
    expect(await button(desk, words.signIn.addPasskey).count()).toBe(0)
    await button(desk, words.signIn.openDoor).click()
    await desk.getByText(words.desk.doorOpen).waitFor()
    const cookies = await desk.context().cookies()
    expect(cookies.map(({ secure, httpOnly }) => [secure, httpOnly])).toEqual([[true, true]])
  })

  it('pages and socket: a customer asks, the advisor knocks without a mark, comes in, and they write', async () => {
    await openShowroom(customer, house.url)
    expect(await customer.evaluate(() => isSecureContext)).toBe(true)
    await ask(customer, 'Is it quiet inside?', 'voice')
    await meet(desk, customer, NAME)
    expect(await customer.getByText(words.common.verified).count()).toBe(0)
    await write(customer, NAME, 'Hello there')
    await log(desk).getByText('Hello there').waitFor()
  })

  it('voice: what the customer says is recognised at the desk, and its packets come from this machine’s own address', async () => {
    await button(customer, words.common.turnOn).click()
    await button(customer, words.common.mute).waitFor()
    await expect.poll(async () => (await arrived(desk)).packets, { timeout: 60_000 }).toBeGreaterThan(20)
    const before = await arrived(desk)
    expect(before.addresses).toEqual([address])
    await expect.poll(async () => (await arrived(desk)).packets).toBeGreaterThan(before.packets + 20)
    let best = -1
    for (const ends = Date.now() + 100_000; best < ALIKE && Date.now() < ends; ) {
      const heard = await hear(desk, 2.5)
      if (heard) best = Math.max(best, likeness(heard, envelope(voice)))
    }
    expect(best).toBeGreaterThan(ALIKE)
  })
})
