import {execFileSync, spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {processesOn} from '../../tests/run/processes.ts'

const script = path.resolve(import.meta.dirname, '../../tests/run/start-small.ts')

let folder: string
const started: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-process-'))
})
afterEach(async () => {
  for (const each of started.splice(0)) if (each.exitCode === null && each.signalCode === null) each.kill('SIGKILL')
  await vi.waitFor(() => expect(processesOn(folder)).toEqual([]), {timeout: 20_000})
  await rm(folder, {recursive: true, force: true})
})

type Started = {readonly process: ChildProcess; said(): string; readonly ended: Promise<number | null>}

function start(dataDir: string, around: readonly string[] = []): Started {
  const command = [...around, process.execPath, '--import', 'tsx', script, '--data', dataDir, '--port', '0']
  const [file = '', ...args] = command
  const child = spawn(file, args, {stdio: ['ignore', 'pipe', 'pipe']})
  started.push(child)
  let said = ''
  child.stdout.on('data', (piece) => (said += piece))
  child.stderr.on('data', (piece) => (said += piece))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {process: child, said: () => said, ended}
}

async function addressOf(one: Started): Promise<string> {
  await vi.waitFor(() => expect(one.said()).toContain('Ctrl-C stops it'), {timeout: 50_000, interval: 20})
  return /(http:\S+)\/desk/.exec(one.said())?.[1] ?? expect.fail(one.said())
}

async function count(address: string): Promise<unknown> {
  return (await fetch(`${address}/?filler=1`)).json()
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('A6: %s stops it and all its children, with code 0', async (signal) => {
  const one = start(folder)
  await addressOf(one)
  expect(processesOn(folder).length).toBeGreaterThan(1)
  one.process.kill(signal)
  expect(await one.ended).toBe(0)
  expect(processesOn(folder)).toEqual([])
})

test('A6: killed outright, it leaves nothing behind, and the next start has all that was kept', async () => {
  const one = start(folder)
  expect(await count(await addressOf(one))).toEqual({requests: 1})
  one.process.kill('SIGKILL')
  await one.ended
  const next = start(folder)
  expect(await count(await addressOf(next))).toEqual({requests: 2})
  next.process.kill('SIGTERM')
  expect(await next.ended).toBe(0)
})

/** On a machine that is busy with other things five seconds mean little: then it is held against an empty program. */
test('a later start is ready within five seconds, or eight times what an empty program takes', async () => {
  const times: number[] = []
  const empty: number[] = []
  for (let round = 0; round < 4; round++) {
    let startedAt = Date.now()
    const one = start(folder)
    await addressOf(one)
    if (round > 0) times.push(Date.now() - startedAt)
    one.process.kill('SIGTERM')
    await one.ended
    startedAt = Date.now()
    await once(spawn(process.execPath, ['--import', 'tsx', '--eval', '0']), 'exit')
    empty.push(Date.now() - startedAt)
  }
  expect(Math.min(...times)).toBeLessThan(Math.max(5_000, 8 * Math.min(...empty)))
}, 240_000)

test('A7: two starts at once on a new folder: one has it, the other says so', async () => {
  const both = [start(folder), start(folder)]
  const loser = await Promise.race(both.map(async (one) => [one, await one.ended] as const))
  expect(loser[1]).toBe(1)
  expect(loser[0].said()).toContain(`Parlour is already running on ${folder}`)
  const winner = both.find((one) => one !== loser[0]) ?? expect.fail()
  expect(await count(await addressOf(winner))).toEqual({requests: 1})
})

test('asked to stop in the middle of its set-up, it stops', async () => {
  const one = start(folder)
  await vi.waitFor(async () => expect((await readdir(folder)).length).toBeGreaterThan(0), {timeout: 50_000, interval: 5})
  one.process.kill('SIGTERM')
  await one.ended
  await vi.waitFor(() => expect(processesOn(folder)).toEqual([]), {timeout: 20_000})
  expect(await count(await addressOf(start(folder)))).toEqual({requests: 1})
})

test('A7: a data folder that cannot be made is refused in one sentence', async () => {
  const file = path.join(folder, 'file')
  await writeFile(file, '')
  const one = start(path.join(file, 'data'))
  expect(await one.ended).toBe(1)
  expect(one.said().trim()).toBe(`${file}/data is not a folder: choose another with --data.`)
})

/** Whether an account other than root's can come to this checkout at all. */
function othersReachUs(): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$0"', import.meta.dirname], {uid: 65534, gid: 65534, cwd: '/', stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

if (process.platform === 'linux' && process.getuid?.() === 0 && othersReachUs()) {
  test('as root without user namespaces, the database runs as an account that is there', async () => {
    // Without unshare on the PATH there are none.
    const programs = path.join(folder, 'programs')
    await mkdir(programs)
    await chmod(folder, 0o755)
    for (const [name, file] of [['node', process.execPath], ['sleep', '/bin/sleep']] as const) await symlink(file, path.join(programs, name))
    const one = start(path.join(folder, 'data'), ['env', `PATH=${programs}`])
    expect(await count(await addressOf(one))).toEqual({requests: 1})
    expect((await stat(path.join(folder, 'data', 'postgres'))).uid).not.toBe(0)
    one.process.kill('SIGTERM')
    expect(await one.ended).toBe(0)
  })
}

/**
 * A command before a command: it mounts a small disk that only what comes after sees. Null where the system lets nobody.
 */
function onDisk(place: string, options: string, after = 'exec "$@"'): string[] | null {
  const own = process.getuid?.() === 0 ? ['-m'] : ['-Urm']
  const around = ['unshare', ...own, 'sh', '-c', `mount -t tmpfs -o ${options} none "$0" && ${after}`, place]
  try {
    execFileSync('unshare', [...own, 'sh', '-c', 'mount -t tmpfs none "$0"', place], {stdio: 'ignore'})
    return around
  } catch {
    return null
  }
}

if (process.platform === 'linux' && onDisk(tmpdir(), 'size=1m') !== null) {
  test('A7: a data folder that cannot be written is refused in one sentence', async () => {
    const one = start(path.join(folder, 'data'), onDisk(folder, 'size=1m,ro') ?? [])
    expect(await one.ended).toBe(1)
    expect(one.said().trim()).toBe(`${folder}/data cannot be written: choose a folder of your own with --data.`)
  })

  test.each(['500k', '12m'])('A7: on a disk of %s there is one sentence, and nothing half done', async (size) => {
    const one = start(path.join(folder, 'data'), onDisk(folder, `size=${size}`) ?? [])
    expect(await one.ended).toBe(1)
    expect(one.said().trim()).toBe(`The disk that holds ${folder}/data is full: make room there, then start again.`)
  })

  test('A7: when the disk fills while it runs, no more is kept, and with room again all that was kept is there', async () => {
    const again = '{ "$@"; mount -o remount,size=400m "$0"; exec "$@"; }'
    const one = start(path.join(folder, 'data'), onDisk(folder, 'size=100m', again) ?? [])
    const address = await addressOf(one)
    let kept = 0
    for (let full = false; !full; ) {
      const response = await fetch(`${address}/?filler=2500`).catch(() => null)
      full = response === null || !response.ok
      if (!full && response) kept = ((await response.json()) as {requests: number}).requests
    }
    expect(kept).toBeGreaterThan(0)
    // PostgreSQL ends by itself if it was its log that found no room; else it goes on without.
    await fetch(`${address}/end`).catch(() => null)
    await vi.waitFor(() => expect(one.said().split('Ctrl-C stops it')).toHaveLength(3), {timeout: 60_000})
    const address2 = [...one.said().matchAll(/(http:\S+)\/desk/g)].at(-1)?.[1] ?? expect.fail()
    expect(await (await fetch(address2)).json()).toEqual({requests: kept})
    await fetch(`${address2}/end`).catch(() => null)
    await one.ended
  }, 120_000)
}
