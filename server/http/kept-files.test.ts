import Fastify from 'fastify'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staticFiles } from './static.ts'

let folder: string
const app = Fastify()
const text = 'const one = 1\n'.repeat(200)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-kept-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'assets/a-12345678.js'), text)
  await writeFile(join(folder, 'assets/a-12345678.js.gz'), gzipSync(text))
  await writeFile(join(folder, 'plain.json'), '{"now":1}')
  await staticFiles(app, folder, new Map())
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const SAME = ['content-type', 'content-encoding', 'cache-control', 'etag', 'vary', 'content-length', 'content-security-policy']
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

it('P6: a file that is kept for good is answered from memory as it was from its folder, in each coding', async () => {
  const url = '/assets/a-12345678.js'
  const [packed, plain] = [await get(url, { 'accept-encoding': 'gzip' }), await get(url)]
  expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', undefined])
  await rm(join(folder, 'assets'), { recursive: true })
  const again = [await get(url, { 'accept-encoding': 'gzip, deflate' }), await get(url)]
  for (const [at, before] of [packed, plain].entries()) {
    expect(again[at]!.statusCode).toBe(200)
    expect(SAME.map((name) => again[at]!.headers[name])).toEqual(SAME.map((name) => before.headers[name]))
    expect(again[at]!.rawPayload.equals(before.rawPayload)).toBe(true)
  }
  expect(again[1]!.payload).toBe(text)
  expect((await get(url, { 'if-none-match': String(plain.headers['etag']) })).statusCode).toBe(304)
  // Parts are of the file itself, and it is gone.
  expect((await get(url, { range: 'bytes=0-9' })).statusCode).toBe(404)
})

it('P6: whatever else is asked about each time is read each time', async () => {
  expect((await get('/plain.json')).payload).toBe('{"now":1}')
  await writeFile(join(folder, 'plain.json'), '{"now":22}')
  expect((await get('/plain.json')).payload).toBe('{"now":22}')
})
