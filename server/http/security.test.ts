import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../log.ts'
import { createAsker } from './origin.ts'
import { passkeyPlace } from './passkey-place.ts'
import { kindPage } from './plain/page.ts'
import { answerFaults, Refused } from './refusal.ts'
import { guard } from './security.ts'

const log: string[] = []
let app: FastifyInstance
beforeAll(async () => {
  app = Fastify({ bodyLimit: 1000 })
  guard(app, { asker: createAsker(['10.0.0.0/8']), selfSigned: false })
  answerFaults(app, createLog('info', (line) => log.push(line)), kindPage)
  app.post('/api/thing/:secret', () => ({ done: true }))
  app.get('/api/fault/:secret', () => {
    throw new TypeError('somebody wrote: my secret')
  })
  app.get('/k/:secret', () => {
    throw new Refused('not-found')
  })
  await app.ready()
})
afterAll(() => app.close())

const JSON_TYPE = { 'content-type': 'application/json' }
const post = (headers: Record<string, string>, payload = '{}') =>
  app.inject({ method: 'POST', url: '/api/thing/s3cr3t', headers: { host: 'parlour.example', ...headers }, payload })

describe('who may change something (SPEC S9)', () => {
  it('a page of our own', async () => {
    expect((await post({ origin: 'http://parlour.example', ...JSON_TYPE })).statusCode).toBe(200)
    expect((await post({ origin: 'http://parlour.example', 'content-type': 'application/json; charset=utf-8' })).statusCode).toBe(200)
  })
  it.each([
    ['another site', { origin: 'http://evil.example' }],
    ['another scheme', { origin: 'https://parlour.example' }],
    ['another port', { origin: 'http://parlour.example:81' }],
    ['a site whose name begins like ours', { origin: 'http://parlour.example.evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['nobody knows what', {}]
  ])('not %s', async (_who, headers) => {
    const answer = await post({ ...headers, ...JSON_TYPE })
    expect([answer.statusCode, answer.json()]).toEqual([403, { reason: 'not-allowed' }])
  })
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])('not a form or a plain text: %s', async (type) => {
    const answer = await post({ origin: 'http://parlour.example', ...(type && { 'content-type': type }) })
    expect([answer.statusCode, answer.json()]).toEqual([400, { reason: 'bad-message' }])
  })
  it('what is too large or broken is refused with its reason', async () => {
    const ours = { origin: 'http://parlour.example', ...JSON_TYPE }
    expect((await post(ours, JSON.stringify('x'.repeat(2000)))).json()).toEqual({ reason: 'too-large' })
    expect((await post(ours, '{"a":')).json()).toEqual({ reason: 'bad-message' })
    expect((await post(ours, '{"__proto__":{"a":1}}')).json()).toEqual({ reason: 'bad-message' })
    expect((await post({ ...ours, host: 'a b' })).statusCode).toBe(400)
  })
})

describe('what the log says (SPEC L6)', () => {
  it('neither secrets nor what people wrote', async () => {
    await post({ origin: 'http://evil.example', ...JSON_TYPE })
    const fault = await app.inject({ url: '/api/fault/s3cr3t?access_token=t0k3n', headers: { cookie: 'a=c00kie' } })
    expect([fault.statusCode, fault.json()]).toEqual([500, { reason: 'server-fault' }])
    const page = await app.inject({ url: '/k/s3cr3t', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    const said = log.join('\n')
    expect(said).toContain('/api/fault/:secret')
    expect(said).toContain('TypeError')
    for (const secret of ['s3cr3t', 't0k3n', 'c00kie', 'my secret', '127.0.0.1']) expect(said).not.toContain(secret)
  })
})

describe('forwarded addresses (SPEC L5)', () => {
  const asker = createAsker(['10.0.0.0/8', '::1'])
  const request = (remoteAddress: string, headers: Record<string, string>, encrypted = false) =>
    ({ socket: { remoteAddress, encrypted }, headers: { host: 'parlour.example', ...headers } }) as never
  it('are believed from a stated proxy alone, link by link', () => {
    expect(asker.address(request('203.0.113.1', { 'x-forwarded-for': '198.51.100.9' }))).toBe('203.0.113.1')
    expect(asker.address(request('10.1.2.3', { 'x-forwarded-for': '198.51.100.9' }))).toBe('198.51.100.9')
    expect(asker.address(request('::ffff:10.1.2.3', { 'x-forwarded-for': '6.6.6.6, 198.51.100.9, 10.9.9.9' }))).toBe('198.51.100.9')
    expect(asker.address(request('::1', {}))).toBe('::1')
  })
  it('and so are schemes and hosts', () => {
    const told = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'Showroom.example:443' }
    expect(asker.origin(request('10.1.2.3', told))).toBe('https://showroom.example')
    expect(asker.origin(request('203.0.113.1', told))).toBe('http://parlour.example')
    expect(asker.origin(request('203.0.113.1', {}, true))).toBe('https://parlour.example')
    expect(asker.origin(request('203.0.113.1', { host: '' }))).toBe('null')
  })
  it('https is insisted on where the certificate is a real one', async () => {
    const secure = Fastify()
    guard(secure, { asker: createAsker(['127.0.0.1']), selfSigned: false })
    secure.get('/', () => 'x')
    const headers = { host: 'parlour.example', 'x-forwarded-proto': 'https' }
    expect((await secure.inject({ url: '/', headers })).headers['strict-transport-security']).toBe('max-age=31536000')
    const own = Fastify()
    guard(own, { asker: createAsker(['127.0.0.1']), selfSigned: true })
    own.get('/', () => 'x')
    expect((await own.inject({ url: '/', headers })).headers['strict-transport-security']).toBeUndefined()
  })
})

describe('where passkeys work (SPEC S8)', () => {
  it.each([
    ['https://showroom.example', false, null],
    ['https://showroom.example:8484', true, 'self-signed'],
    ['http://localhost:8484', false, null],
    ['https://localhost:8484', true, 'self-signed'],
    ['http://127.0.0.1:8484', false, 'ip-address'],
    ['https://[::1]:8484', false, 'ip-address'],
    ['https://192.168.1.7:8484', true, 'ip-address'],
    ['http://showroom.example', false, 'not-secure']
  ] as const)('%s', (origin, selfSigned, obstacle) => expect(passkeyPlace(origin, selfSigned).obstacle).toBe(obstacle))
})
