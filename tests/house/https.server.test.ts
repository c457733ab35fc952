import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2'
import { Agent, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { createApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { selfSignedTls } from '../../server/start/certificate.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'
import { testShowroom } from './showroom.ts'

let database: FreshDatabase
let folder: string
let app: App
let url: string
let ca: string
let pool: pg.Pool
let closed = false
/** What stands for LiveKit: it says which requests came, and echoes what is sent on a line. */
const asked: string[] = []
const voice = createServer((incoming, answer) => {
  asked.push(`${incoming.method} ${incoming.url} ${String(incoming.headers[':authority'])}`)
  answer.writeHead(401, { 'content-type': 'text/plain' }).end('no')
})
new WebSocketServer({ server: voice }).on('connection', (socket) => socket.on('message', (data) => socket.send(data, { binary: true })))

beforeAll(async () => {
  voice.listen(0, '127.0.0.1')
  await once(voice, 'listening')
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'parlour-https-'))
  const tls = await selfSignedTls(folder, ['localhost', '127.0.0.1'], new Date())
  ca = tls.cert
  await migrate(database.pool)
  await createShowrooms(database.pool, systemClock).publish(testShowroom)
  pool = new pg.Pool({ ...database.connection, max: 10 })
  const livekit = { url: `http://127.0.0.1:${(voice.address() as AddressInfo).port}`, apiKey: 'key', apiSecret: 'secret'.repeat(8), state: () => 'ready' }
  app = await createApp({ config: { ...readConfig(['--port', '0', '--data', folder], {}), tls }, pool, livekit, log: createLog('error', (line) => console.error(line)) })
  url = (await app.listen()).url
})
afterAll(async () => {
  if (!closed) await app.close()
  voice.close()
  await pool.end()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

type Answer = { headers: IncomingHttpHeaders; body: Buffer }

async function over2(session: ClientHttp2Session, headers: Record<string, string>, body?: string): Promise<Answer> {
  const stream = session.request(headers)
  stream.end(body)
  const [[answered], parts] = await Promise.all([once(stream, 'response') as Promise<[IncomingHttpHeaders]>, stream.toArray()])
  return { headers: answered, body: Buffer.concat(parts as Buffer[]) }
}

it('P17: pages, files and acts come by HTTP/2, many on one connection, with the same headers as ever', async () => {
  const session = connect(url, { ca })
  try {
    const page = await over2(session, { ':path': '/s/one', accept: 'text/html' })
    expect(session.alpnProtocol).toBe('h2')
    expect(page.headers[':status']).toBe(200)
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ${url.replace('https', 'wss')}`)
    expect(page.body.toString()).toContain(`${url}/s/one`)
    const all = await Promise.all(Array.from({ length: 20 }, () => over2(session, { ':path': '/robots.txt' })))
    expect(all.map(({ headers }) => headers[':status'])).toEqual(all.map(() => 200))
    const part = await over2(session, { ':path': '/product/one/car-light.glb', range: 'bytes=100-199' })
    expect([part.headers[':status'], part.body.length]).toEqual([206, 100])
    const visit = { ':method': 'POST', ':path': '/api/visits', 'content-type': 'application/json' }
    expect((await over2(session, { ...visit, origin: url }, JSON.stringify({ showroom: 'one', edition: 1 }))).headers[':status']).toBeLessThan(300)
    expect((await over2(session, { ...visit, origin: 'https://elsewhere.example' }, JSON.stringify({ showroom: 'one', edition: 1 }))).headers[':status']).toBe(403)
  } finally {
    session.close()
  }
})

it('P17: on the same port HTTP/1.1 and lines go on, LiveKit’s too', async () => {
  const status = await new Promise<number>((resolve, reject) => request(`${url}/s/one`, { ca, agent: false }, (answer) => resolve(answer.resume().statusCode!)).once('error', reject).end())
  expect(status).toBe(200)
  const line = new WebSocket(`${url.replace('https', 'wss')}/rtc?access_token=x`, { ca, origin: url })
  await once(line, 'open')
  line.send('there?')
  const [echo] = (await once(line, 'message')) as [Buffer]
  expect(echo.toString()).toBe('there?')
  line.close()
  const foreign = new WebSocket(`${url.replace('https', 'wss')}/rtc`, { ca, origin: 'https://elsewhere.example' })
  const [error] = (await once(foreign, 'error')) as [Error]
  expect(error.message).toContain('403')
})

it('P17: plain questions to LiveKit are passed on from HTTP/2, without what is HTTP/2’s own', async () => {
  const session = connect(url, { ca })
  const { headers, body } = await over2(session, { ':path': '/rtc/validate?access_token=x' })
  expect([headers[':status'], body.toString()]).toEqual([401, 'no'])
  expect(asked).toEqual(['GET /rtc/validate?access_token=x undefined'])
  session.close()
})

it('P17: connections that are only kept open hold up no closing', async () => {
  const session = connect(url, { ca })
  await over2(session, { ':path': '/robots.txt' })
  const agent = new Agent({ keepAlive: true, ca })
  await new Promise<void>((resolve, reject) => request(`${url}/robots.txt`, { agent }, (answer) => answer.resume().once('end', resolve)).once('error', reject).end())
  const gone = once(session, 'close')
  const begun = performance.now()
  closed = true
  await app.close()
  await gone
  expect(performance.now() - begun).toBeLessThan(2500)
  agent.destroy()
})
