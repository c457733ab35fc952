import {once} from 'node:events'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {createServer, type AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {smallApp} from '../../tests/run/small-app.ts'
import {freshDatabase} from '../../tests/run/database.ts'
import {readConfig} from '../config.ts'
import {createLog} from '../log.ts'
import {run} from './run.ts'

const root = path.resolve(import.meta.dirname, '../..')
let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'parlour-run-'))
})
afterEach(() => rm(dataDir, {recursive: true, force: true}))

/** Starts it without pages, and gives what it says and how to stop it. */
function start(...argv: string[]) {
  return startWith({}, ...argv)
}

function startWith(env: Record<string, string>, ...argv: string[]) {
  return startApp(smallApp, env, ...argv)
}

function startApp(createApp: typeof smallApp, env: Record<string, string>, ...argv: string[]) {
  const said: string[] = []
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => (stop = resolve))
  const code = run({
    config: {...readConfig(['--data', dataDir, ...argv], env), dev: true},
    createApp,
    root,
    env: process.env,
    log: createLog('error', (line) => said.push(line)),
    say: (line) => said.push(line),
    stopped,
  })
  return {said, stop, code}
}

async function ready({said, code}: ReturnType<typeof start>): Promise<string> {
  void code.then(() => said.push('it ended'))
  await vi.waitFor(() => expect(said.join('\n')).toMatch(/Showroom|it ended/), {timeout: 20_000})
  return /(http:\S+)\/desk/.exec(said.join('\n'))?.[1] ?? expect.fail(said.join('\n'))
}

test('it sets everything up, says where, answers, and stops with code 0', async () => {
  const started = start('--port', '0')
  const url = await ready(started)
  expect(await (await fetch(url)).json()).toEqual({requests: 0})
  expect(started.said.join('\n')).toContain('http://localhost/sign-in#secret')
  started.stop()
  expect(await started.code).toBe(0)
})

test('A7: a second start on the same data folder is refused in one sentence, and the first goes on', async () => {
  const first = start('--port', '0')
  const url = await ready(first)
  const second = start('--port', '0')
  expect(await second.code).toBe(1)
  expect(second.said).toEqual([
    `Parlour is already running on ${dataDir} (process ${process.pid}): stop that one first, or choose another folder with --data.`,
  ])
  expect((await fetch(url)).status).toBe(200)
  first.stop()
  expect(await first.code).toBe(0)
})

test('stopped, it leaves the data folder to the next start', async () => {
  for (let round = 0; round < 2; round++) {
    const started = start('--port', '0')
    await ready(started)
    started.stop()
    expect(await started.code).toBe(0)
  }
})

test('A7: a taken port is refused in one sentence', async () => {
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  const {port} = other.address() as AddressInfo
  try {
    const started = start('--port', String(port))
    expect(await started.code).toBe(1)
    expect(started.said).toEqual([
      `Port ${port} is taken by another program: stop that one, or choose another port with --port.`,
    ])
  } finally {
    other.close()
  }
})

test('with DATABASE_URL it keeps everything there and runs no database of its own', async () => {
  const database = await freshDatabase()
  try {
    const {host, port, user, database: name} = database.connection
    const started = startWith({DATABASE_URL: `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`}, '--port', '0')
    const url = await ready(started)
    await fetch(`${url}/?filler=1`)
    expect((await database.pool.query('select count(*)::int as requests from request')).rows).toEqual([{requests: 1}])
    expect(await readdir(dataDir)).not.toContain('postgres')
    started.stop()
    expect(await started.code).toBe(0)
  } finally {
    await database.drop()
  }
})

test('a database that does not answer is refused in one sentence', async () => {
  const started = startWith({DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing'}, '--port', '0')
  expect(await started.code).toBe(1)
  expect(started.said).toHaveLength(1)
  expect(started.said[0]).toMatch(/^The database at DATABASE_URL cannot be used \(.*\)\.$/)
})

test('a LiveKit server that does not answer is said in one line, and the start goes on', async () => {
  const env = {LIVEKIT_URL: 'ws://127.0.0.1:1', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'x'.repeat(43)}
  const started = startWith(env, '--port', '0')
  await ready(started)
  expect(started.said[0]).toMatch(/^The LiveKit server at LIVEKIT_URL does not answer yet/)
  started.stop()
  expect(await started.code).toBe(0)
})

test('with --lan it serves under a certificate of its own and names its media ports', async () => {
  const started = start('--port', '0', '--lan', '--host', '127.0.0.1')
  await ready(started)
  expect(started.said.join('\n')).toMatch(/Media +127\.0\.0\.1, UDP \d+/)
  expect(await readdir(path.join(dataDir, 'tls'))).toEqual(['cert.pem', 'key.pem'])
  started.stop()
  expect(await started.code).toBe(0)
})

test.each([
  ['the file system', 'ENOSPC', /^The disk that holds .* is full: make room there, then start again\.$/],
  ['the database', '53100', /^The disk that holds .* is full: make room there, then start again\.$/],
])('A7: what %s says of its disk with %s in the middle of a start is told in one sentence, and the next start has everything', async (_who, code, sentence) => {
  const before = start('--port', '0')
  await fetch(`${await ready(before)}/?filler=1`)
  before.stop()
  await before.code
  const full = startApp(() => Promise.reject(Object.assign(new Error('no more'), {code})), {}, '--port', '0')
  expect(await full.code).toBe(1)
  expect(full.said).toEqual([expect.stringMatching(sentence)])
  const next = start('--port', '0')
  expect(await (await fetch(await ready(next))).json()).toEqual({requests: 1})
  next.stop()
  expect(await next.code).toBe(0)
})

test('A7: a port that somebody takes while it gets ready is refused in the same sentence as one that was taken before', async () => {
  const late = startApp(
    async (options) => ({...(await smallApp(options)), listen: () => Promise.reject(Object.assign(new Error('taken'), {code: 'EADDRINUSE'}))}),
    {}, '--port', '4567',
  )
  expect(await late.code).toBe(1)
  expect(late.said.at(-1)).toBe('Port 4567 is taken by another program: stop that one, or choose another port with --port.')
})
