import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {processesOn} from '../../tests/run/processes.ts'
import {supervise} from './supervise.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'parlour-supervise-'))
  await mkdir(path.join(root, 'server', 'start'), {recursive: true})
  await mkdir(path.join(root, 'src', 'contract'), {recursive: true})
})
afterEach(() => rm(root, {recursive: true, force: true}))

/** Supervises a server that consists of this script. */
async function start(script: string) {
  await writeFile(path.join(root, 'server', 'start', 'supervised.mjs'), script)
  const said: string[] = []
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => (stop = resolve))
  const code = supervise({argv: ['--dev'], env: process.env, root, say: (line) => said.push(line), stopped})
  const times = (line: string) => said.filter((one) => one === line).length
  return {code, stop, times}
}

const patience = {timeout: 20_000}

test('a changed source starts the server again; a changed test or page does not; stopping ends it', async () => {
  const one = await start('console.log("up", ...process.argv.slice(2)); setInterval(() => {}, 1000)')
  await vi.waitFor(() => expect(one.times('up --dev')).toBe(1), patience)
  await writeFile(path.join(root, 'server', 'rule.test.ts'), '')
  await writeFile(path.join(root, 'server', 'rule.ts'), '')
  await vi.waitFor(() => expect(one.times('up --dev')).toBe(2), patience)
  await writeFile(path.join(root, 'src', 'contract', 'protocol.ts'), '')
  await vi.waitFor(() => expect(one.times('up --dev')).toBe(3), patience)
  expect(one.times('A source of the server has changed: starting again.')).toBe(2)
  one.stop()
  expect(await one.code).toBe(0)
  expect(processesOn(root)).toEqual([])
})

test('a server that falls is started again once its source is mended', async () => {
  const one = await start('console.log("down"); process.exit(1)')
  await vi.waitFor(() => expect(one.times('The server has ended; it starts again when a source changes.')).toBe(1), patience)
  await writeFile(path.join(root, 'server', 'start', 'supervised.mjs'), 'console.log("up"); setInterval(() => {}, 1000)')
  await vi.waitFor(() => expect(one.times('up')).toBe(1), patience)
  one.stop()
  expect(await one.code).toBe(0)
})
