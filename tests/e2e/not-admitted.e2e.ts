import { AccessToken, RoomServiceClient } from 'livekit-server-sdk'
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantsFor } from '../../server/adapters/livekit/grants.ts'
import type { OwnLiveKit } from '../../server/start/livekit/own.ts'
import { openDesk, type DeskPage } from '../house/page.ts'
import { signalling } from '../house/signalling.ts'
import { freshLiveKit } from '../run/livekit.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { ask, button, openShowroom, say, words } from './kit/doing.ts'
import { listenIn } from './kit/hearing.ts'
import { type House, openHouse } from './kit/house.ts'
import { endOutlaws, intrude, type Outlaw } from './kit/outlaw.ts'
import { ALIKE, loudest, recognised } from './kit/recognise.ts'
import { signIn } from './kit/signed-in.ts'
import { speech } from './kit/speech.ts'
import { recordWire, sensesOf, voicePackets, watchSenses, type Wire } from './kit/wire.ts'

const NAME = 'Ines'
const CANARY = 'canary-7f3a'
const voice = speech(77)
type Way = { url: string; token: string; identity: string }

let livekit: OwnLiveKit
let house: House
let browser: Browser
let customer: Page
let wire: Wire
let advisor: DeskPage
let conversation: string
/** What the advisor was given for a conversation with this very customer that has ended, and what LiveKit made of it meanwhile. */
let former: { first: string; refreshed: string }
const outlaws: Outlaw[] = []

const admin = () => new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret)
const rooms = async () => (await admin().listRooms()).map(({ name }) => name)

/** A token that is as ours but for what is said: signed by `secret`, for `room`, ending `ttl` seconds from now. */
function token(room: string, { secret = livekit.apiSecret, ttl = 60, identity = randomUUID() as string } = {}): Promise<string> {
  const made = new AccessToken(livekit.apiKey, secret, { identity, ttl })
  made.addGrant(grantsFor(room))
  return made.toJwt()
}

async function ring(question: string): Promise<string> {
  advisor.mark()
  await ask(customer, question, 'voice')
  const { offer } = await advisor.hears('offer', (message) => message.offer?.subject === question)
  expect((await advisor.act({ t: 'accept', request: offer!.request })).t).toBe('ok')
  await button(customer, words.showroom.letIn(NAME)).waitFor()
  const knocking = await advisor.hears('conversation', (message) => message.conversation.state === 'knocking')
  return knocking.conversation.id
}

async function letIn(): Promise<void> {
  await button(customer, words.showroom.letIn(NAME)).click()
  await say(customer, NAME).waitFor()
}

async function wayIn(): Promise<Way> {
  const answer = await advisor.act({ t: 'join', conversation })
  if (answer.t !== 'ok') throw new Error(`join: ${JSON.stringify(answer)}`)
  return answer.call!
}

async function enter(url: string, way: string): Promise<Outlaw> {
  const outlaw = await intrude(url, way)
  if ('refused' in outlaw) throw new Error(`the positive control was not let in: ${outlaw.refused}`)
  outlaws.push(outlaw)
  return outlaw
}

beforeAll(async () => {
  livekit = await freshLiveKit()
  house = await openHouse({ env: { LIVEKIT_URL: livekit.url, LIVEKIT_API_KEY: livekit.apiKey, LIVEKIT_API_SECRET: livekit.apiSecret } })
  advisor = await openDesk(house.url, await signIn(house, NAME))
  await advisor.act({ t: 'status', status: 'available' })
  browser = await openBrowser()
  const opened = await openPage(browser, { viewport: { width: 640, height: 480 } })
  customer = opened.page
  await listenIn(customer)
  await watchSenses(customer)
  wire = recordWire(customer)
})

afterAll(async () => {
  for (const outlaw of outlaws) await outlaw.leave()
  await endOutlaws()
  await advisor?.close()
  await browser?.close()
  await house?.stop()
  await livekit?.stop()
})

describe('an advisor not yet admitted cannot be heard, seen or read (SPEC C1, K1)', () => {
  it('the same advisor was with the same customer before, and kept what they were given', async () => {
    await openShowroom(customer, house.url)
    conversation = await ring('A first question')
    await letIn()
    const way = await wayIn()
    const line = await signalling(livekit.url, way.token)
    former = { first: way.token, refreshed: await line.refreshed }
    line.close()
    await advisor.act({ t: 'end', conversation })
    await expect.poll(rooms).toEqual([])
    await advisor.act({ t: 'ready' })
    // A new page over the same visit: what it has of a call from here on is of the second conversation alone.
    await customer.reload()
    wire.received.length = 0
    wire.sent.length = 0
    conversation = await ring('A second question')
  })

  it('before admission there is no token for anybody: none on the wire, none for the asking, and no room', async () => {
    expect(await advisor.act({ t: 'join', conversation })).toMatchObject({ t: 'no', reason: 'not-now' })
    expect(await rooms()).toEqual([])
    const before = advisor.heard.slice(advisor.heard.findLastIndex((message) => message.t === 'offer'))
    expect(wire.received.length).toBeGreaterThan(0)
    for (const said of [...wire.received, ...wire.sent, ...before.map((message) => JSON.stringify(message))]) expect(said).not.toMatch(/token|eyJ[\w-]+\.|"call"/)
  })

  it('nothing that the advisor writes, points at, types or changes reaches the customer', async () => {
    const heard = wire.received.length
    expect(await advisor.act({ t: 'say', conversation, text: CANARY })).toMatchObject({ t: 'no', reason: 'not-now' })
    expect(await advisor.act({ t: 'change', conversation, change: { kind: 'choose', group: 'paint', choice: 'ember' } })).toMatchObject({ t: 'no' })
    advisor.send({ t: 'typing', conversation, on: true })
    advisor.send({ t: 'point', conversation, part: 'bonnet', at: null })
    // An act that is answered comes after them: what they would have told is on the wire by then.
    expect((await advisor.act({ t: 'status', status: 'available' })).t).toBe('ok')
    await customer.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(wire.received.slice(heard).filter((said) => /entry|typing|pointed|revised/.test(said))).toEqual([])
    expect(await customer.getByText(CANARY).count()).toBe(0)
  })

  it('a client that ignores our rules gets in with no token, a forged one, an expired one, one of another conversation, or its own former one: not at all', async () => {
    const tried = {
      none: '',
      forged: await token(randomUUID(), { secret: 'a-key-of-somebody-else-that-is-long-enough' }),
      expired: await token(randomUUID(), { ttl: -120 }),
      'for a room that nobody made': await token(randomUUID()),
      former: former.first,
      'former, refreshed': former.refreshed
    }
    for (const [what, way] of Object.entries(tried))
      for (const url of [livekit.url, house.url]) {
        const outcome = await intrude(url, way)
        if (!('refused' in outcome)) outlaws.push(outcome)
        expect(outcome, `${what}, at ${url === house.url ? 'our own door' : 'LiveKit itself'}`).toHaveProperty('refused')
      }
    expect(await rooms()).toEqual([])
  })

  it('the customer sees and hears nothing live: no connection, nothing played, no voice, and no answer but the knock', async () => {
    expect(await sensesOf(customer)).toEqual({ played: 0, connected: 0 })
    expect(await loudest(customer, 1)).toBe(0)
    expect(await customer.getByRole('log').count()).toBe(0)
    await button(customer, words.showroom.letIn(NAME)).waitFor()
  })
})

describe('the same client once it was let in: what was refused is possible, and no more (SPEC K2, K3, K11)', () => {
  let inside: Outlaw
  let way: Way

  it('with the token that the desk was given it joins, and is heard', async () => {
    await letIn()
    way = await wayIn()
    inside = await enter(house.url, way.token)
    expect(inside.room.localParticipant!.identity).toBe(way.identity)
    await inside.speak(voice)
    expect(await recognised(customer, voice, 30_000)).toBeGreaterThan(ALIKE)
    const senses = await sensesOf(customer)
    expect(Math.min(senses.connected, senses.played)).toBeGreaterThan(0)
  })

  it('it may show no video', async () => {
    expect(await inside.showVideo()).toBe(false)
  })

  it('it cannot speak under another name: LiveKit says who it is, whatever the message claims', async () => {
    const room = claimsOf(way.token).video.room
    const own = (await admin().listParticipants(room)).map(({ identity }) => identity).find((identity) => identity !== way.identity)!
    const witness = await enter(livekit.url, await token(room))
    const stamped = new Promise<string>((resolve) => {
      witness.room.registerTextStreamHandler('claim', (_reader, { identity }) => resolve(identity))
    })
    const writer = await inside.room.localParticipant!.streamText({ topic: 'claim', senderIdentity: own })
    await writer.write('I am the customer')
    await writer.close()
    expect(await stamped).toBe(way.identity)
    await witness.leave()
  })

  it('who is in the room without our word is nobody: not heard, though there', async () => {
    await inside.leave()
    const stranger = await enter(livekit.url, await token(claimsOf(way.token).video.room))
    const played = (await sensesOf(customer)).played
    await stranger.speak(voice)
    // Two seconds of the voice come as far as the page's own connection: that nothing is played is the page's doing.
    const before = await voicePackets(customer)
    await expect.poll(() => voicePackets(customer), { timeout: 30_000 }).toBeGreaterThan(before + 100)
    expect((await sensesOf(customer)).played).toBe(played)
  })
})

const claimsOf = (way: string) => JSON.parse(Buffer.from(way.split('.')[1]!, 'base64url').toString()) as { video: { room: string } }
