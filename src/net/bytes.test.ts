import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchBytes } from './bytes.ts'
import { Unreachable } from './refused.ts'

const whole = Uint8Array.from({ length: 200_000 }, (_, k) => k % 251)
let close: () => Promise<unknown> = async () => undefined
afterEach(() => close())

/** A server that answers each request in turn as it is told, the last way for ever; gives what parts were asked for. */
async function serve(...ways: ((request: IncomingMessage, response: ServerResponse) => void)[]) {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    const way = ways[Math.min(asked.length, ways.length - 1)]!
    asked.push(request.headers.range)
    way(request, response)
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  close = () => new Promise((settle) => {
    server.closeAllConnections()
    server.close(settle)
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/car`, asked }
}

const from = (request: IncomingMessage) => Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
/** Sends so many bytes of what was asked for, then the line breaks. */
const breaksAfter = (count: number) => (request: IncomingMessage, response: ServerResponse) => {
  const begin = from(request)
  response.writeHead(begin ? 206 : 200, { 'content-length': whole.length - begin, ...(begin && { 'content-range': `bytes ${begin}-${whole.length - 1}/${whole.length}` }) })
  response.write(whole.subarray(begin, begin + count), () => setTimeout(() => response.destroy(), 20))
}
const gives = breaksAfter(whole.length)

describe('a file of our own', () => {
  it('comes whole over a line that breaks twice, and nothing of it twice', async () => {
    const { url, asked } = await serve(breaksAfter(70_000), breaksAfter(50_000), gives)
    const told: number[] = []
    expect(new Uint8Array(await fetchBytes(url, (bytes) => void told.push(bytes)))).toEqual(whole)
    expect(asked).toEqual([undefined, 'bytes=70000-', 'bytes=120000-'])
    expect(told.toSorted((a, b) => a - b)).toEqual(told)
    expect(told.at(-1)).toBe(whole.length)
  })

  it('is asked for again from where it was when nothing more comes, though the line stands', async () => {
    const falls = (_request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': whole.length })
      response.write(whole.subarray(0, 70_000))
    }
    const { url, asked } = await serve(falls, gives)
    expect((await fetchBytes(url, undefined, 300)).byteLength).toBe(whole.length)
    expect(asked).toEqual([undefined, 'bytes=70000-'])
  })

  it('begins anew where a server gives no parts', async () => {
    const { url } = await serve(breaksAfter(70_000), (_request, response) => void response.writeHead(200, { 'content-length': whole.length }).end(whole))
    expect(new Uint8Array(await fetchBytes(url))).toEqual(whole)
  })

  it('is asked for again where the server is busy, and not where it has none', async () => {
    const busy = await serve((_request, response) => void response.writeHead(503).end(), gives)
    expect((await fetchBytes(busy.url)).byteLength).toBe(whole.length)
    await close()
    const none = await serve((_request, response) => void response.writeHead(404).end())
    await expect(fetchBytes(none.url)).rejects.toThrow(Unreachable)
    expect(none.asked).toHaveLength(1)
  })

  it('is given up in the end where nothing comes', async () => {
    const { url, asked } = await serve((_request, response) => void response.destroy())
    await expect(fetchBytes(url)).rejects.toThrow(Unreachable)
    expect(asked.length).toBeGreaterThan(4)
  }, 30_000)
})
