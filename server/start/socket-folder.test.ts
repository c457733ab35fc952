import {mkdir, mkdtemp, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {leaveSocketFolder, longestSocketPath, socketFolder} from './socket-folder.ts'

let folder: string
const made: string[] = []
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-socket-'))
})
afterEach(async () => {
  for (const each of [folder, ...made.splice(0)]) await rm(each, {recursive: true, force: true})
})

test('a near data folder holds its sockets itself', async () => {
  expect(await socketFolder(folder, 'lock')).toBe(path.join(folder, 'socket'))
})

test('a deep data folder has them in a short place that only we may enter, always the same', async () => {
  const deep = path.join(folder, 'x'.repeat(120))
  const place = await socketFolder(deep, 'lock')
  made.push(place)
  expect(Buffer.byteLength(path.join(place, 'lock'))).toBeLessThanOrEqual(longestSocketPath)
  expect((await stat(place)).mode & 0o777).toBe(0o700)
  expect(await socketFolder(deep, 'lock')).toBe(place)
})

test('what was made for a deep data folder is taken away again, once it is empty', async () => {
  const deep = path.join(folder, 'z'.repeat(120))
  const place = await socketFolder(deep, 'lock')
  made.push(place)
  await writeFile(path.join(place, 'lock'), '')
  await leaveSocketFolder(place, deep)
  expect((await stat(place)).isDirectory()).toBe(true)
  await rm(path.join(place, 'lock'))
  await leaveSocketFolder(place, deep)
  await expect(stat(place)).rejects.toThrow(/ENOENT/)
})

test('a place that others may enter, or that is a link, is not used', async () => {
  const deep = path.join(folder, 'y'.repeat(120))
  const usual = await socketFolder(deep, 'lock')
  await rm(usual, {recursive: true})
  await mkdir(usual, {mode: 0o777})
  made.push(usual)
  const open = await socketFolder(deep, 'lock')
  made.push(open)
  if (((await stat(usual)).mode & 0o077) !== 0) expect(open).not.toBe(usual)
  await rm(usual, {recursive: true})
  await symlink(folder, usual)
  const linked = await socketFolder(deep, 'lock')
  made.push(linked)
  expect(linked).not.toBe(usual)
})
