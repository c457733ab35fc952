import {mkdir, mkdtemp, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {isInstalled} from './install.mjs'
import {turnToInstall} from './install-turn.mjs'

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'parlour-install-'))
})
afterEach(() => rm(root, {recursive: true, force: true}))

type Packages = Readonly<Record<string, {readonly version?: string; readonly optional?: boolean}>>

async function lockNames(packages: Packages): Promise<void> {
  await writeFile(path.join(root, 'package-lock.json'), JSON.stringify({packages}))
}

async function npmRecorded(packages: Packages): Promise<void> {
  await mkdir(path.join(root, 'node_modules'), {recursive: true})
  await writeFile(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify({packages}))
}

const wanted = {'': {}, 'node_modules/a': {version: '1.0.0'}, 'node_modules/for-macos': {version: '1.0.0', optional: true}}

test('a fresh checkout has nothing installed', async () => {
  await lockNames(wanted)
  expect(isInstalled(root)).toBe(false)
})

test('what npm recorded is enough if it is what the lock file names, but for other platforms’ parts', async () => {
  await lockNames(wanted)
  await npmRecorded({'node_modules/a': {version: '1.0.0'}})
  expect(isInstalled(root)).toBe(true)
})

test('a package that is missing or of another version is not installed', async () => {
  await lockNames(wanted)
  await npmRecorded({})
  expect(isInstalled(root)).toBe(false)
  await npmRecorded({'node_modules/a': {version: '0.9.0'}})
  expect(isInstalled(root)).toBe(false)
})

test('when the lock file changes, what is installed is out of date', async () => {
  await lockNames(wanted)
  await npmRecorded({'node_modules/a': {version: '1.0.0'}})
  expect(isInstalled(root)).toBe(true)
  await lockNames({...wanted, 'node_modules/a': {version: '1.1.0'}})
  expect(isInstalled(root)).toBe(false)
})

test('an install that is cut off leaves nothing that looks finished', async () => {
  await lockNames(wanted)
  await npmRecorded({'node_modules/a': {version: '1.0.0'}})
  expect(isInstalled(root)).toBe(true)
  // npm ci begins by taking node_modules away.
  await rm(path.join(root, 'node_modules'), {recursive: true})
  await mkdir(path.join(root, 'node_modules', 'a'), {recursive: true})
  expect(isInstalled(root)).toBe(false)
})

test('A1: of two starts that find nothing installed one installs and the other waits, and says so', async () => {
  const said: string[] = []
  const done = await turnToInstall(root, (line) => said.push(line))
  let second = false
  const waiting = turnToInstall(root, (line) => said.push(line)).then((over) => {
    second = true
    over()
  })
  await vi.waitFor(() => expect(said).toEqual([`Another process (${process.pid}) is installing the packages: waiting for it.`]))
  expect(second).toBe(false)
  done()
  await waiting
  await expect(readFile(path.join(root, '.installing'))).rejects.toThrow('ENOENT')
})

test('A1: an install whose process is gone, or that is long silent, holds nobody up', async () => {
  const note = path.join(root, '.installing')
  // No process has a number as large as this.
  await writeFile(note, '999999999')
  const over = await turnToInstall(root, (line) => expect.fail(line))
  over()
  await writeFile(note, String(process.pid))
  await utimes(note, new Date(0), new Date(0))
  const overAgain = await turnToInstall(root, (line) => expect.fail(line))
  overAgain()
})
