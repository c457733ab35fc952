import {spawn, type ChildProcess} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {processesOn} from '../../tests/run/processes.ts'

const script = path.resolve(import.meta.dirname, '../../tests/run/start-small.ts')

let folder: string
let npm: ChildProcess | null = null
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-npm-'))
})
afterEach(async () => {
  npm?.kill('SIGKILL')
  await vi.waitFor(() => expect(processesOn(folder)).toEqual([]), {timeout: 20_000})
  await rm(folder, {recursive: true, force: true})
})

/** npm itself ends the shell that it started and not what that shell started, or nothing at all. */
test.each(['SIGTERM', 'SIGKILL'] as const)('npm start ended by %s takes everything with it', async (signal) => {
  const data = path.join(folder, 'data')
  const start = `"${process.execPath}" --import "${import.meta.resolve('tsx')}" "${script}" --data "${data}" --port 0`
  await mkdir(data)
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({name: 'x', version: '1.0.0', scripts: {start}}))
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))
  npm = spawn('npm', ['start', '--offline'], {cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore']})
  let said = ''
  npm.stdout?.on('data', (piece) => (said += piece))
  await vi.waitFor(() => expect(said).toContain('Ctrl-C stops it'), {timeout: 60_000})
  expect(processesOn(data).length).toBeGreaterThan(1)
  npm.kill(signal)
  await vi.waitFor(() => expect(processesOn(data)).toEqual([]), {timeout: 30_000})
}, 120_000)
