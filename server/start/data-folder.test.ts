import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {diskRefusal, prepareDataFolder} from './data-folder.ts'

test.each([
  ['ENOSPC', 'The disk that holds /srv is full: make room there, then start again.'],
  ['EDQUOT', 'The disk that holds /srv is full: make room there, then start again.'],
  ['EACCES', '/srv cannot be written: choose a folder of your own with --data.'],
  ['EROFS', '/srv cannot be written: choose a folder of your own with --data.'],
  ['ENOTDIR', '/srv is not a folder: choose another with --data.'],
  ['EIO', '/srv cannot be used (it broke): choose another with --data.'],
])('%s is told in one sentence', (code, sentence) => {
  expect(diskRefusal(Object.assign(new Error('it broke'), {code}), '/srv').message).toBe(sentence)
})

test('a new folder is made, and nothing of the trial is left in it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'parlour-data-'))
  const dataDir = path.join(folder, 'deep', 'data')
  await prepareDataFolder(dataDir)
  expect(await readdir(dataDir)).toEqual([])
  await rm(folder, {recursive: true})
})

if (process.platform === 'linux') {
  test('a place where the system makes no folders is refused rather than tried for ever', async () => {
    await expect(prepareDataFolder('/proc/parlour')).rejects.toThrow(/^\/proc\/parlour cannot be used/)
  })
}
