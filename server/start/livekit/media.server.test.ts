import {randomUUID} from 'node:crypto'
import {networkInterfaces} from 'node:os'
import {Room, RoomEvent, dispose} from '@livekit/rtc-node'
import {AccessToken, RoomServiceClient} from 'livekit-server-sdk'
import {afterAll, expect, test} from 'vitest'
import {liveKitProgram} from '../../../tests/run/livekit.ts'
import {lanAddress} from '../lan-address.ts'
import {runOwnLiveKit, type OwnLiveKit} from './own.ts'

afterAll(() => dispose())

/** Joins a room with a client of its own. */
async function join(livekit: OwnLiveKit, room: string, identity: string): Promise<Room> {
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {identity, ttl: 60})
  token.addGrant({room, roomJoin: true, canPublish: false, canPublishData: true, canSubscribe: true})
  const client = new Room()
  await client.connect(livekit.url.replace('http', 'ws'), await token.toJwt(), {autoSubscribe: true, dynacast: false})
  return client
}

const addresses = new Set(['127.0.0.1', lanAddress(networkInterfaces()) ?? '127.0.0.1'])
test.each([...addresses])('two people reach each other by %s', async (mediaAddress) => {
  const livekit = await runOwnLiveKit({file: await liveKitProgram(), mediaAddress, say: console.warn})
  const room = randomUUID()
  try {
    await new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret).createRoom({name: room})
    const hearer = await join(livekit, room, 'hearer')
    const heard = new Promise<string>((resolve) => {
      hearer.on(RoomEvent.DataReceived, (payload) => resolve(Buffer.from(payload).toString()))
    })
    const speaker = await join(livekit, room, 'speaker')
    await speaker.localParticipant?.publishData(Buffer.from('here I am'), {reliable: true})
    expect(await heard).toBe('here I am')
    await speaker.disconnect()
    await hearer.disconnect()
  } finally {
    await livekit.stop()
  }
})
