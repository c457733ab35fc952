import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { OwnLiveKit } from '../../server/start/livekit/own.ts'
import { openHouse, type House } from '../house/house.ts'
import { freshLiveKit } from '../run/livekit.ts'

let livekit: OwnLiveKit
let house: House
beforeAll(async () => {
  livekit = await freshLiveKit()
  house = await openHouse(livekit)
})
afterAll(async () => {
  await house.close()
  await livekit.stop()
})

async function tokenFor(room: string): Promise<string> {
  await new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret).createRoom({ name: room })
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity: 'somebody', ttl: 60 })
  token.addGrant({ room, roomJoin: true })
  return token.toJwt()
}

/** Opens a socket, and gives what came first: a frame, or the status of a refusal. */
function first(address: string, headers: Record<string, string> = {}): Promise<{ frame: number } | { status: number }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address.replace(/^http/, 'ws'), { headers: { origin: house.url, ...headers } })
    socket.once('message', (data: Buffer) => {
      resolve({ frame: data.length })
      socket.close()
    })
    socket.once('unexpected-response', (request, response) => {
      resolve({ status: response.statusCode ?? 0 })
      request.destroy()
    })
    socket.once('error', reject)
  })
}

describe('the way to LiveKit (SPEC P11)', () => {
  it('carries a join, and its token is in no line of the log', async () => {
    const token = await tokenFor('one')
    expect(await first(`${house.url}/rtc?access_token=${token}&auto_subscribe=1&sdk=js&version=2.20.2&protocol=16`)).toHaveProperty('frame')
    const valid = await fetch(`${house.url}/rtc/validate?access_token=${token}`)
    expect([valid.status, await valid.text()]).toEqual([200, 'success'])
    expect(house.log.join('\n')).not.toContain(token.slice(0, 20))
  })

  it('carries a refusal as LiveKit gave it', async () => {
    expect(await first(`${house.url}/rtc?access_token=none`)).toEqual({ status: 401 })
    expect((await fetch(`${house.url}/rtc/validate?access_token=none`)).status).toBe(401)
  })

  it('is for pages of our own alone, and leads nowhere else', async () => {
    const token = await tokenFor('two')
    expect(await first(`${house.url}/rtc?access_token=${token}`, { origin: 'http://evil.example' })).toEqual({ status: 403 })
    for (const path of ['/twirp/livekit.RoomService/ListRooms', '/rtc/..%2ftwirp/livekit.RoomService/ListRooms', '/rtc/../twirp/livekit.RoomService/ListRooms', '/rtcx', '/rtc%2f..%2ftwirp'])
      expect([path, await statusOf(path, token)]).toEqual([path, 404])
    const posted = await fetch(`${house.url}/twirp/livekit.RoomService/ListRooms`, {
      method: 'POST', headers: { origin: house.url, 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: '{}'
    })
    expect(posted.status).toBe(404)
  })

  /** The status of a path that is sent just as it is written. */
  function statusOf(path: string, token: string): Promise<number> {
    const { hostname, port } = new URL(house.url)
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ hostname, port, path, headers: { authorization: `Bearer ${token}` } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      sent.once('error', reject).end()
    })
  }
})

describe('a call server that is looked at from behind (SPEC P11)', () => {
  let behind: Server
  let seen: IncomingMessage[] = []
  const sockets: Socket[] = []
  let respond: (socket: Duplex) => void = () => {}
  let other: House
  beforeAll(async () => {
    behind = createServer((request, response) => {
      seen.push(request)
      response.writeHead(200, { 'set-cookie': 'a=b', 'content-type': 'text/plain' }).end('fine')
    })
    behind.on('upgrade', (request, socket) => {
      seen.push(request)
      sockets.push(socket as Socket)
      socket.resume()
      socket.on('error', () => {})
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: x\r\n\r\n')
      respond(socket)
    })
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve))
    const { port } = behind.address() as AddressInfo
    other = await openHouse({ url: `http://127.0.0.1:${port}`, apiKey: 'key', apiSecret: 'x'.repeat(32), state: () => 'ready' })
  })
  afterAll(async () => {
    await other.close()
    sockets.forEach((socket) => socket.destroy())
    behind.close()
  })

  /** Asks for an upgrade by hand, so that what follows is bytes. */
  function upgraded(headers: Record<string, string> = {}): Promise<Socket> {
    const { hostname, port } = new URL(other.url)
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ hostname, port, path: '/rtc', headers: { connection: 'Upgrade', upgrade: 'websocket', origin: other.url, ...headers } })
      sent.once('upgrade', (_response, socket) => resolve(socket as Socket))
      sent.once('error', reject).end()
    })
  }

  it('sees no cookie, origin or address of ours, and sets no cookie here', async () => {
    seen = []
    const answer = await fetch(`${other.url}/rtc/validate`, { headers: { cookie: 'parlour-session=x', 'x-forwarded-for': '1.2.3.4' } })
    expect([await answer.text(), answer.headers.get('set-cookie')]).toEqual(['fine', null])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    ;(await upgraded({ cookie: 'parlour-session=x' })).destroy()
    expect(seen).toHaveLength(2)
    for (const { headers } of seen) for (const name of ['cookie', 'origin', 'x-forwarded-for', 'referer']) expect(headers[name]).toBeUndefined()
  })

  it('is held up by a slow reader, who fills no memory here', async () => {
    let written = 0
    const block = Buffer.alloc(256 * 1024)
    const stopped = new Promise<void>((resolve) => {
      respond = (socket) => {
        const more = () => {
          // A pipe that takes everything would never say stop.
          for (let i = 0; i < 400; i++) {
            written += block.length
            if (!socket.write(block)) break
          }
          if (written > 90 * 1024 * 1024) return resolve()
          const stuck = setTimeout(resolve, 1500)
          socket.once('drain', () => {
            clearTimeout(stuck)
            more()
          })
        }
        more()
      }
    })
    const reader = await upgraded()
    reader.pause()
    await stopped
    respond = () => {}
    expect(written).toBeLessThan(40 * 1024 * 1024)
    reader.destroy()
  })

  it('is let go when the page is gone, and the page when it is gone', async () => {
    const before = sockets.length
    const page = await upgraded()
    const far = sockets[before]!
    const farEnded = new Promise((resolve) => far.once('end', resolve))
    page.destroy()
    await farEnded
    const another = await upgraded()
    const pageClosed = new Promise((resolve) => another.once('close', resolve))
    another.on('error', () => {})
    another.resume()
    sockets.at(-1)!.destroy()
    await pageClosed
  })

  it('that is not there is a 502, at once', async () => {
    const nowhere = await openHouse({ url: 'http://127.0.0.1:9', apiKey: 'key', apiSecret: 'x'.repeat(32), state: () => 'down' })
    expect((await fetch(`${nowhere.url}/rtc/validate?access_token=t0k3n`)).status).toBe(502)
    expect(await first(`${nowhere.url}/rtc?access_token=t0k3n`, { origin: nowhere.url })).toEqual({ status: 502 })
    expect(nowhere.log.join('\n')).toContain('LiveKit does not answer')
    expect(nowhere.log.join('\n')).not.toContain('t0k3n')
    await nowhere.close()
    const without = await openHouse(null)
    expect((await fetch(`${without.url}/rtc/validate`)).status).toBe(503)
    await without.close()
  })
})
