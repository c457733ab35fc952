import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'
import { testShowroom } from '../house/showroom.ts'

const root = resolve(import.meta.dirname, '../..')
let here: FreshDatabase
let there: FreshDatabase
let folder: string
beforeAll(async () => {
  ;[here, there] = await Promise.all([freshDatabase(), freshDatabase()])
  folder = await mkdtemp(join(tmpdir(), 'parlour-carry-'))
  await migrate(here.pool)
  const showrooms = createShowrooms(here.pool, systemClock)
  for (const basePrice of [1, 2, 1]) await showrooms.publish({ ...testShowroom, basePrice })
})
afterAll(async () => {
  await Promise.all([here.drop(), there.drop()])
  await rm(folder, { recursive: true })
})

/** The command, as somebody types it, on one database. */
function showroom({ connection }: FreshDatabase, ...args: string[]): Promise<{ code: number; said: string }> {
  const { host, port, user, database } = connection as { host: string; port: number; user: string; database: string }
  const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'server/start/showroom.ts', ...args], { cwd: root, env: { ...process.env, DATABASE_URL: url } }, (error, out, err) => done({ code: error ? Number(error.code) : 0, said: out + err }))
  })
}

const contents = async (from: string) => Object.fromEntries(await Promise.all((await readdir(from, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(async (entry) => [join(entry.parentPath, entry.name).slice(from.length), await readFile(join(entry.parentPath, entry.name), 'utf8')] as const)))

describe('npm run showroom (SPEC E14)', () => {
  it('E14: out of one house, into another and out again is equal, as a folder and as a zip', async () => {
    expect(await showroom(here, 'export', 'test-car', join(folder, 'a'))).toMatchObject({ code: 0 })
    expect(await showroom(there, 'import', join(folder, 'a'))).toMatchObject({ code: 0, said: expect.stringContaining('3 editions') })
    expect(await showroom(there, 'export', 'test-car', join(folder, 'b'))).toMatchObject({ code: 0 })
    expect(await contents(join(folder, 'b'))).toEqual(await contents(join(folder, 'a')))
    await showroom(here, 'export', 'test-car', join(folder, 'a.zip'))
    await showroom(there, 'export', 'test-car', join(folder, 'b.zip'))
    expect((await readFile(join(folder, 'a.zip'))).equals(await readFile(join(folder, 'b.zip')))).toBe(true)
    expect(await showroom(there, 'import', join(folder, 'a.zip'))).toMatchObject({ code: 1, said: expect.stringContaining('already') })
  })

  it('E14: what is wrong is said in a sentence, with a code', async () => {
    await writeFile(join(folder, 'no.zip'), 'no zip')
    expect(await showroom(there, 'import', join(folder, 'no.zip'))).toEqual({ code: 1, said: 'It is no zip that can be read.\n' })
    expect(await showroom(here, 'export', 'none-such', join(folder, 'c'))).toMatchObject({ code: 1 })
    expect(await showroom(here, 'carry')).toMatchObject({ code: 2 })
  })
})
