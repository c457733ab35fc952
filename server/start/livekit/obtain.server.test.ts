import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {cacheFolder} from '../cache-folder.ts'
import {missingLiveKitLine, obtainLiveKit} from './obtain.ts'
import {pinnedVersion} from './version.ts'

const nowhere = 'http://127.0.0.1:1'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-obtain-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** A program that says it is a LiveKit server of some version. */
async function claims(version: string, ...place: string[]): Promise<string> {
  const file = path.join(folder, ...place, 'livekit-server')
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, `#!/bin/sh\necho "livekit-server version ${version}"\n`)
  await chmod(file, 0o755)
  return file
}

function cacheParts(): string[] {
  const place = path.join(cacheFolder({HOME: folder}), `livekit-server-${pinnedVersion}`)
  return path.relative(folder, place).split(path.sep)
}

function obtain(...onPath: string[]) {
  const env = {PATH: onPath.map((place) => path.join(folder, place)).join(path.delimiter), HOME: folder}
  return obtainLiveKit({env, say: () => {}, releases: nowhere})
}

test('one on the PATH goes before the cache', async () => {
  const file = await claims('1.14.2', 'bin')
  await claims(pinnedVersion, ...cacheParts())
  expect(await obtain('bin')).toEqual({file, from: 'path'})
})

test('one on the PATH that is too old, or cannot be run, is passed over', async () => {
  await claims('1.5.0', 'old')
  await chmod(await claims(pinnedVersion, 'broken'), 0o644)
  const file = await claims(pinnedVersion, ...cacheParts())
  expect(await obtain('old', 'broken')).toEqual({file, from: 'cache'})
})

test('where no way works, each says why, quickly, in one line', async () => {
  const startedAt = Date.now()
  const obtained = await obtain('empty')
  expect(Date.now() - startedAt).toBeLessThan(15_000)
  if (obtained.file !== null) throw new Error('there is none to be had')
  expect(obtained.reasons).toHaveLength(2)
  const line = missingLiveKitLine(obtained.reasons)
  expect(line).toContain('Go is not installed')
  expect(line).toContain('in writing only')
  expect(line).not.toContain('\n')
})
