import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '../../src/contract/protocol.ts'
import { openHouse, type House } from '../house/house.ts'
import { asking } from '../house/meeting.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

/** How long a connection took to be closed, seconds. */
async function closedAfter(closed: Promise<unknown>): Promise<number> {
  const began = performance.now()
  await closed
  return (performance.now() - began) / 1000
}

/** A connection as bytes, on which something was sent. */
async function bytes(text: string): Promise<{ socket: Socket; heard: () => string; closed: Promise<unknown> }> {
  const { hostname, port } = new URL(house.url)
  const socket = connect(Number(port), hostname)
  let heard = ''
  socket.setEncoding('utf8').on('data', (piece) => (heard += piece))
  socket.on('error', () => {})
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  socket.write(text)
  return { socket, heard: () => heard, closed }
}

// All of them wait for the same clock: side by side they take as long as the slowest.
describe.concurrent('connections that are half open', () => {
  it('W8: a page that is gone without a word is let go within half a minute; one that answers stays', async () => {
    const cookie = await house.visit()
    const headers = { cookie, origin: house.url }
    // As the other end of a line that broke: what is sent there is lost, and nothing comes back.
    const gone = new WebSocket(`${house.url.replace('http', 'ws')}/socket/visit`, { headers, autoPong: false })
    await once(gone, 'open')
    gone.send(JSON.stringify({ t: 'hello', v: PROTOCOL_VERSION }))
    const there = await house.customer()
    const seconds = await closedAfter(once(gone, 'close'))
    expect(seconds).toBeGreaterThan(5)
    expect(seconds).toBeLessThan(30)
    expect(await there.act(asking())).toMatchObject({ t: 'no', reason: 'closed' })
  })

  it('W3: a line that never says hello is closed', async () => {
    const silent = new WebSocket(`${house.url.replace('http', 'ws')}/socket/visit`, { headers: { cookie: await house.visit(), origin: house.url } })
    await once(silent, 'open')
    expect(await closedAfter(once(silent, 'close'))).toBeLessThan(15)
  })

  it('L7: headers that never end are not waited for', async () => {
    const { heard, closed } = await bytes('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    const seconds = await closedAfter(closed)
    expect(seconds).toBeGreaterThan(10)
    expect(seconds).toBeLessThan(30)
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('L7: a body that never comes is not waited for', async () => {
    const head = `POST /api/sign-in HTTP/1.1\r\nHost: ${new URL(house.url).host}\r\nOrigin: ${house.url}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`
    const { closed } = await bytes(head)
    const seconds = await closedAfter(closed)
    expect(seconds).toBeGreaterThan(20)
    expect(seconds).toBeLessThan(45)
  })

  it('L7: while they hang, others are answered at once', async () => {
    const hanging = await Promise.all(Array.from({ length: 300 }, () => bytes('GET / HTTP/1.1\r\nHost: x\r\n')))
    const began = performance.now()
    expect((await fetch(`${house.url}/api/showrooms/test-car`)).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(2_000)
    for (const { socket } of hanging) socket.destroy()
  })
})
