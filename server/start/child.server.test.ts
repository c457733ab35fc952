import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test, vi} from 'vitest'
import {startChild, type Child} from './child.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'parlour-child-'))
afterAll(() => rm(folder, {recursive: true, force: true}))

function start(script: string, patience = 5, lines: string[] = []): Child {
  const env = {PATH: process.env['PATH'] ?? ''}
  return startChild({
    file: 'sh',
    args: ['-c', script],
    env,
    cwd: folder,
    endSignal: 'TERM',
    patience,
    onLine: (line) => lines.push(line),
  })
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('its lines are heard, and its code is known', async () => {
  const lines: string[] = []
  const {code} = await start('echo out; echo err >&2; exit 7', 5, lines).exited
  expect(lines.toSorted()).toEqual(['err', 'out'])
  expect(code).toBe(7)
})

test('asked to end, it may end in its own way', async () => {
  const lines: string[] = []
  const child = start('trap "echo bye; exit 3" TERM; echo ready; while :; do sleep 0.05; done', 5, lines)
  await vi.waitFor(() => expect(lines).toContain('ready'))
  expect((await child.stop()).code).toBe(3)
  expect(lines).toContain('bye')
})

test('what does not end when asked is ended once its patience is over', async () => {
  const lines: string[] = []
  const child = start('trap "" TERM; echo ready; while :; do sleep 0.05; done', 1, lines)
  await vi.waitFor(() => expect(lines).toContain('ready'))
  const pid = child.pid() ?? expect.fail('it has no number')
  await child.stop()
  expect(alive(pid)).toBe(false)
})

test('a program that is not there is an exit, not a crash', async () => {
  const {code} = await startChild({
    file: '/nowhere/program',
    args: [],
    env: {},
    cwd: folder,
    endSignal: 'TERM',
    patience: 1,
    onLine: () => {},
  }).exited
  expect(code).toBe(127)
})

test('when this process is killed outright, its child ends too', async () => {
  const note = path.join(folder, 'pid')
  const script = `
    import {startChild} from ${JSON.stringify(path.join(import.meta.dirname, 'child.ts'))}
    startChild({file: 'sh', args: ['-c', 'echo $$ > ${note}; exec sleep 600'], env: {PATH: process.env.PATH},
      cwd: '/', endSignal: 'TERM', patience: 1, onLine() {}})
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {stdio: 'inherit'})
  const pid = await vi.waitFor(
    async () => {
      const number = Number((await readFile(note, 'utf8')).trim())
      expect(number).toBeGreaterThan(0)
      return number
    },
    {timeout: 15_000},
  )
  expect(alive(pid)).toBe(true)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  await vi.waitFor(() => expect(alive(pid)).toBe(false), {timeout: 5_000})
})
