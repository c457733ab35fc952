import { RoomServiceClient } from 'livekit-server-sdk'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { OwnLiveKit } from '../../server/start/livekit/own.ts'
import { openHouse, type House } from '../house/house.ts'
import { knock, meeting } from '../house/meeting.ts'
import { freshLiveKit } from '../run/livekit.ts'
import { knockAt, signalling } from '../house/signalling.ts'

let livekit: OwnLiveKit
let house: House
beforeAll(async () => {
  livekit = await freshLiveKit()
  house = await openHouse(livekit)
})
afterEach(() => house.rest())
afterAll(async () => {
  await house.close()
  await livekit.stop()
})

const rooms = async () => (await new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret).listRooms()).map((room) => room.name)
type Claims = { sub: string; nbf: number; exp: number; video: Record<string, unknown> }
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Claims
type Joined = { t: string; call?: { url: string; token: string; identity: string } }

it('K1: before admission there is no room, no token and no identity, for either side', async () => {
  const desk = await house.desk()
  const customer = await house.customer()
  const conversation = await knock(customer, desk, { mode: 'voice' })
  expect(await customer.act({ t: 'join' })).toMatchObject({ t: 'no', reason: 'not-now' })
  expect(await desk.act({ t: 'join', conversation })).toMatchObject({ t: 'no', reason: 'not-now' })
  expect(await rooms()).toEqual([])
  expect((await house.database.pool.query('select from call_identity')).rowCount).toBe(0)
  expect((await house.database.pool.query('select room from conversation where id = $1', [conversation])).rows).toEqual([{ room: null }])
  await customer.act({ t: 'decline', conversation })
  expect(await desk.act({ t: 'join', conversation })).toMatchObject({ t: 'no', reason: 'not-now' })
})

it('K2: a token is for one room and one entry, for a minute at most, with every grant said', async () => {
  const { desk, customer, conversation } = await meeting(house, { mode: 'voice' })
  const joins = [await customer.act({ t: 'join' }), await customer.act({ t: 'join' }), await desk.act({ t: 'join', conversation })] as Joined[]
  const calls = joins.map((joined) => joined.call!)
  const claims = calls.map(({ token }) => claimsOf(token))
  for (const [index, { sub, nbf, exp, video }] of claims.entries()) {
    expect(exp - nbf).toBeLessThanOrEqual(60)
    expect(exp * 1000 - Date.now()).toBeLessThanOrEqual(61_000)
    expect(sub).toBe(calls[index]!.identity)
    expect(video).toEqual({
      room: claims[0]!.video['room'], roomJoin: true, roomCreate: false, roomList: false, roomRecord: false, roomAdmin: false, ingressAdmin: false,
      canPublish: true, canPublishSources: ['microphone'], canPublishData: true, canSubscribe: true, canUpdateOwnMetadata: false,
      canSubscribeMetrics: false, hidden: false, recorder: false, agent: false, canManageAgentSession: false
    })
  }
  expect(new Set(calls.map(({ identity }) => identity)).size).toBe(3)
  const { peers } = await desk.hears('peers', (message) => message.peers.advisor.length === 1)
  expect(peers).toEqual({ customer: [calls[0]!.identity, calls[1]!.identity], advisor: [calls[2]!.identity] })
  expect(await rooms()).toEqual([claims[0]!.video['room']])
  expect(house.log.join('\n')).not.toContain(calls[0]!.token)
  await customer.act({ t: 'end' })
})

it('K3: a microphone may be published, a camera or a screen may not', async () => {
  const { customer } = await meeting(house, { mode: 'voice' })
  const { call } = (await customer.act({ t: 'join' })) as Joined
  const line = await signalling(livekit.url, call!.token)
  expect(await line.publish('camera')).toBe(false)
  expect(await line.publish('screen')).toBe(false)
  expect(await line.publish('microphone')).toBe(true)
  line.close()
  await customer.act({ t: 'end' })
})

it('K4: the end closes the room on the server, and no token opens it again: not the first, not a refreshed one', async () => {
  const { customer, desk, conversation } = await meeting(house, { mode: 'voice' })
  const { call } = (await customer.act({ t: 'join' })) as Joined
  const line = await signalling(livekit.url, call!.token)
  const refreshed = await line.refreshed
  expect(claimsOf(refreshed).exp).toBeGreaterThan(claimsOf(call!.token).exp)
  await desk.act({ t: 'end', conversation })
  await line.closed
  await expect.poll(rooms).toEqual([])
  for (const token of [call!.token, refreshed]) expect(await knockAt(livekit.url, token)).toBe(404)
  expect(await rooms()).toEqual([])
  expect((await house.database.pool.query('select from room_to_close')).rowCount).toBe(0)
  expect(await customer.act({ t: 'join' })).toMatchObject({ t: 'no', reason: 'not-now' })
})

it('K5: with LiveKit killed writing goes on, joining says so, and the room is there again with it', async () => {
  const { customer, desk, conversation } = await meeting(house, { mode: 'voice' })
  const { call } = (await customer.act({ t: 'join' })) as Joined
  process.kill(livekit.pid()!, 'SIGKILL')
  await expect.poll(() => livekit.state()).toBe('down')
  expect(await customer.act({ t: 'join' })).toMatchObject({ t: 'no', reason: 'no-call' })
  expect((await customer.act({ t: 'say', text: 'in writing then' })).t).toBe('ok')
  await desk.hears('entry', ({ entry }) => entry.kind === 'said')
  await expect.poll(() => livekit.state(), { timeout: 20_000 }).toBe('ready')
  const again = (await desk.act({ t: 'join', conversation })) as Joined
  expect(claimsOf(again.call!.token).video['room']).toBe(claimsOf(call!.token).video['room'])
  const line = await signalling(livekit.url, again.call!.token)
  line.close()
  await customer.act({ t: 'end' })
})
