import {RoomServiceClient} from 'livekit-server-sdk'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {freshLiveKit} from '../../../tests/run/livekit.ts'
import type {LiveKitState} from './handle.ts'
import type {OwnLiveKit} from './own.ts'

let livekit: OwnLiveKit
beforeAll(async () => {
  livekit = await freshLiveKit()
}, 600_000)
afterAll(() => livekit.stop())

test('it answers with the keys of this start', async () => {
  const rooms = new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret)
  expect(await rooms.listRooms()).toEqual([])
  const foreign = new RoomServiceClient(livekit.url, livekit.apiKey, 'x'.repeat(43))
  await expect(foreign.listRooms()).rejects.toThrow()
})

test('killed, it is back at the same address, and those who listen are told both', async () => {
  const states: LiveKitState[] = []
  const forget = livekit.onState((state) => states.push(state))
  const pid = livekit.pid()
  if (pid === null) throw new Error('it does not run')
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(states).toEqual(['down', 'ready']), {timeout: 10_000})
  forget()
  const rooms = new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret)
  expect(await rooms.listRooms()).toEqual([])
})
