import {RoomServiceClient} from 'livekit-server-sdk'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {freshLiveKit} from '../../../tests/run/livekit.ts'
import {makesRoomsForAll} from './auto-create.ts'
import type {LiveKitState} from './handle.ts'
import {watchOutside} from './outside.ts'
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

test('it makes no room for whoever joins', async () => {
  expect(await makesRoomsForAll(livekit)).toBe(false)
})

test('a server that is not there, or has other keys, is known as such', async () => {
  expect(await makesRoomsForAll({...livekit, url: 'http://127.0.0.1:1'})).toBeNull()
  expect(await makesRoomsForAll({...livekit, apiSecret: 'x'.repeat(43)})).toBeNull()
})

test('as an outside server it is watched: ready while it answers, down while it does not', async () => {
  const outside = watchOutside({...livekit, url: livekit.url.replace('http', 'ws')})
  await vi.waitFor(() => expect(outside.state()).toBe('ready'))
  expect(outside.url).toBe(livekit.url)
  await outside.stop()
  expect(outside.state()).toBe('stopped')
  const absent = watchOutside({...livekit, url: 'ws://127.0.0.1:1'})
  await vi.waitFor(() => expect(absent.state()).toBe('down'))
  await absent.stop()
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
