import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { selfSignedTls } from '../../server/start/certificate.ts'
import { deviceLinkSchema, meSchema } from '../../src/contract/http.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'

let database: FreshDatabase
let folder: string
let app: App
let url: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'parlour-https-'))
  const tls = await selfSignedTls(folder, ['192.0.2.7', 'localhost', '127.0.0.1'], new Date())
  const config = { ...readConfig(['--port', '0', '--data', folder], {}), tls, lan: true, host: '192.0.2.7' }
  app = await createApp({ config, pool: database.pool, livekit: null, log: createLog('error', () => {}) })
  const listening = await app.listen()
  expect(listening.url).toMatch(/^https:\/\/192\.0\.2\.7:\d+$/)
  url = `https://localhost:${new URL(listening.url).port}`
})
afterAll(async () => {
  await app.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** A request by somebody who clicked the browser's warning away. */
function ask(method: string, path: string, body?: unknown, cookie?: string): Promise<Answer> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const headers = { origin: url, ...(payload && { 'content-type': 'application/json' }), ...(cookie && { cookie }) }
    const sent = request(`${url}${path}`, { method, headers, rejectUnauthorized: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.once('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }))
    })
    sent.once('error', reject).end(payload)
  })
}

describe('a house on the local network, with a certificate that vouches for itself (SPEC S5, S7, S8)', () => {
  it('lets its owner in by a link; the cookie is for https alone; there is no mark, and why is said', async () => {
    const link = (await app.signInLink())!
    expect(link).toMatch(/^https:\/\/192\.0\.2\.7:\d+\/sign-in#[\w-]{32}$/)
    const came = await ask('POST', '/api/sign-in', { token: new URL(link).hash.slice(1) })
    expect(came.status).toBe(200)
    expect(came.headers['set-cookie']![0]).toMatch(/; HttpOnly; SameSite=Strict; Secure$/)
    expect(meSchema.parse(JSON.parse(came.text))).toMatchObject({ verified: false, passkeysPossible: false, passkeysWhy: 'self-signed' })
    // A browser that was told to insist on https would never come back once the certificate is another.
    expect(came.headers['strict-transport-security']).toBeUndefined()
    const cookie = came.headers['set-cookie']![0]!.split(';', 1)[0]!
    expect((await ask('POST', '/api/passkeys/register/options', {}, cookie)).status).toBe(409)
    const other = deviceLinkSchema.parse(JSON.parse((await ask('POST', '/api/device-links', {}, cookie)).text))
    expect(new URL(other.url).hostname).toBe('192.0.2.7')
    expect(await app.signInLink()).toBeNull()
  })

  it('pages may open sockets to their own origin, and sockets open', async () => {
    const socket = new WebSocket(`${url.replace('https', 'wss')}/socket/visit`, { origin: url, rejectUnauthorized: false })
    const code = await new Promise((resolve, reject) => {
      socket.once('close', resolve)
      socket.once('error', reject)
    })
    // Whoever has not asked for anybody has no visit: told so over an open socket.
    expect(code).toBe(4401)
  })

  it('a body that is too large is refused with its reason (SPEC L7)', async () => {
    const answer = await ask('POST', '/api/left-messages', { text: 'x'.repeat(70_000) })
    expect([answer.status, answer.text]).toEqual([413, '{"reason":"too-large"}'])
  })
})
