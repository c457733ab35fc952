import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderStore } from '../../server/adapters/assets/folder.ts'
import { createAssetBook } from '../../server/adapters/postgres/assets.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { keepFile } from '../../server/incoming/keep-file.ts'
import { GRACE } from '../../server/incoming/sweep.ts'
import { freshDatabase } from '../run/database.ts'

const root = resolve(import.meta.dirname, '../..')

test('I21: a command lists every file that belongs to nobody and every file that is lost, and ends with 1 while there is any', { timeout: 60_000 }, async () => {
  const database = await freshDatabase()
  const data = await mkdtemp(join(tmpdir(), 'parlour-orphans-'))
  try {
    await migrate(database.pool)
    const { host, port, user, database: name } = database.connection as { host: string; port: number; user: string; database: string }
    const url = `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}&port=${port}`
    const orphans = (...args: string[]) => new Promise<[number, string[]]>((done) => {
      execFile(process.execPath, ['--import', 'tsx', 'server/start/orphans.ts', '--data', data, ...args], { cwd: root, env: { ...process.env, DATABASE_URL: url } }, (error, out, err) => done([error ? Number(error.code) : 0, (out + err).trim().split('\n').toSorted()]))
    })
    const at = (...path: string[]) => join(data, 'models', ...path)
    for (const each of ['files', 'uploads', 'work']) await mkdir(at(each), { recursive: true })
    await writeFile(at('kept'), 'kept')
    const store = folderStore(at('files'))
    const hash = await keepFile({ book: createAssetBook(database.pool), store }, at('kept'), { type: 'model/gltf-binary', served: true }, Date.now())
    expect(await orphans('--now')).toEqual([0, ['0 orphan files']])

    const stray = 'ab'.padEnd(64, '0')
    await store.put(stray, at('kept'), 'model/gltf-binary')
    await writeFile(at('uploads', 'nobodys'), 'half')
    await mkdir(at('work', 'nobodys.worker'))
    await store.remove(hash)
    const lost = `a file that is not there: ${hash}`
    expect(await orphans('--now')).toEqual([1, ['4 orphan files', `a file that is not there: ${hash}`, `a file that no book knows: ${stray}`, 'half a work at no model: work/nobodys.worker', 'half an upload of no model: uploads/nobodys']])
    // What is young may be about to be named.
    expect(await orphans()).toEqual([1, ['1 orphan files', lost]])
    const old = (Date.now() - 2 * GRACE) / 1000
    await utimes(at('uploads', 'nobodys'), old, old)
    expect(await orphans()).toEqual([1, ['2 orphan files', lost, 'half an upload of no model: uploads/nobodys']])
  } finally {
    await rm(data, { recursive: true, force: true })
    await database.drop()
  }
})
