import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderStore } from '../../server/adapters/assets/folder.ts'
import { createAssetBook } from '../../server/adapters/postgres/assets.ts'
import { createCarrier } from '../../server/adapters/postgres/carry.ts'
import { createModelBook } from '../../server/adapters/postgres/models.ts'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { fallenReport } from '../../server/incoming/fallen.ts'
import { keepFile } from '../../server/incoming/keep-file.ts'
import { takeIn } from '../../server/studio/carry.ts'
import { readIn } from '../../server/studio/carry-files.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'
import { testShowroom as plain } from '../house/showroom.ts'

const root = resolve(import.meta.dirname, '../..')
const testShowroom = { ...plain, product: '/product/one/' }
type Place = FreshDatabase & { data: string }
let here: Place
let there: Place
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-carry-'))
  const place = async (name: string): Promise<Place> => ({ ...(await freshDatabase()), data: join(folder, name) })
  ;[here, there] = await Promise.all([place('here'), place('there')])
  await Promise.all([migrate(here.pool), migrate(there.pool)])
  const showrooms = createShowrooms(here.pool, systemClock)
  const product = await brought(here.pool, here.data)
  const ada = { person: randomUUID(), name: 'Ada', note: 'Prices of spring', seq: 0, back: null, passes: [] }
  await showrooms.publish({ ...testShowroom, basePrice: 1 })
  await showrooms.publish({ ...testShowroom, basePrice: 2, product }, ada)
  await showrooms.publish({ ...testShowroom, basePrice: 1 }, { ...ada, note: '', back: 1 })
})
afterAll(async () => {
  await Promise.all([here.drop(), there.drop()])
  await rm(folder, { recursive: true })
})

const shelfOf = (pool: pg.Pool, data: string) => ({ book: createAssetBook(pool), store: folderStore(join(data, 'models', 'files')) })

/** A model in a house, made of the drill's own files, with the file that it came as: the folder of its product. */
async function brought(pool: pg.Pool, data: string): Promise<string> {
  const shelf = shelfOf(pool, data)
  const built = join(root, 'public/product/drill')
  const put = (name: string, type: string, files = {}, served = true) => keepFile(shelf, join(built, name), { type, served, files }, 1)
  const files: Record<string, string> = {}
  for (const name of (await readdir(built)).filter((each) => each !== 'product.json')) files[name] = await put(name, name.endsWith('.glb') ? 'model/gltf-binary' : 'application/octet-stream')
  const product = await put('product.json', 'application/json', files)
  const came = join(folder, 'drill-as-it-came.glb')
  await writeFile(came, 'as it came')
  const source = await keepFile(shelf, came, { type: 'application/octet-stream', served: false }, 1)
  const models = createModelBook(pool)
  const [id, person] = [randomUUID(), randomUUID()]
  await createPeople(pool, systemClock).add({ id: person, name: 'Ada', languages: ['en'], look: '', roles: ['marketer'] })
  await models.add({ id, name: 'drill.glb', bytes: 10, person, at: 5 })
  await models.arrived(id, 6)
  await models.claim('w', [id], 7, 8)
  await models.sourced(id, 'w', source)
  await models.finish(id, 'w', { report: { ...fallenReport('drill.glb', 'fell', ''), outcome: 'ready' }, product, at: 9 })
  await models.pass(id, { device: 'phone', by: 'Ada', reason: 'For the fair', at: 10 })
  return `/product/${product}/`
}

/** The command, as somebody types it, on one database. */
function showroom({ connection, data }: Place, ...args: string[]): Promise<{ code: number; said: string }> {
  const { host, port, user, database } = connection as { host: string; port: number; user: string; database: string }
  const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'server/start/showroom.ts', ...args, '--data', data], { cwd: root, env: { ...process.env, DATABASE_URL: url } }, (error, out, err) => done({ code: error ? Number(error.code) : 0, said: out + err }))
  })
}

const contents = async (from: string) => Object.fromEntries(await Promise.all((await readdir(from, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(async (entry) => [join(entry.parentPath, entry.name).slice(from.length), (await readFile(join(entry.parentPath, entry.name))).toString('base64')] as const)))
const rows = async ({ pool }: Place) => (await pool.query<{ n: string }>(`select (select count(*) from draft) || ' ' || (select count(*) from edition) || ' ' || (select count(*) from asset) || ' ' || (select count(*) from model) as n`)).rows[0]!.n
const stored = async ({ data }: Place) => (await readdir(join(data, 'models', 'files'), { recursive: true }).catch(() => [])).filter((name) => name.length > 60)

describe('npm run showroom (SPEC E14)', () => {
  it('E14: fails half-way: nothing of it is there, in the database or among the files', async () => {
    expect(await showroom(here, 'export', 'test-car', join(folder, 'half'))).toMatchObject({ code: 0 })
    const portable = await readIn(join(folder, 'half'))
    const before = await rows(there)
    const parts = { carrier: createCarrier(there.pool), open: async () => null, store: shelfOf(there.pool, there.data).store, clock: systemClock, isBuilt: async () => true, work: join(there.data, 'work') }
    // The last edition has no time, which the database refuses: the draft, the files, the models and two editions were written before.
    const broken = { ...portable, editions: portable.editions.map((edition, index) => (index === 2 ? { ...edition, at: null as never } : edition)) }
    await expect(takeIn(broken, parts)).rejects.toThrow()
    expect([await rows(there), await stored(there)]).toEqual([before, []])
    // And a showroom that shows what the house has not is not begun.
    await expect(takeIn(portable, { ...parts, isBuilt: async () => false })).rejects.toThrow(/was not built with/)
    expect([await rows(there), await stored(there)]).toEqual([before, []])
  })

  it('E14: out of one house, into another and out again is equal, as a folder and as a zip, with its models, their bytes and who published what', async () => {
    expect(await showroom(here, 'export', 'test-car', join(folder, 'a'))).toMatchObject({ code: 0, said: expect.stringContaining('1 models') })
    expect(await showroom(there, 'import', join(folder, 'a'))).toMatchObject({ code: 0, said: expect.stringContaining('3 editions') })
    expect(await showroom(there, 'export', 'test-car', join(folder, 'b'))).toMatchObject({ code: 0 })
    expect(await contents(join(folder, 'b'))).toEqual(await contents(join(folder, 'a')))
    await showroom(here, 'export', 'test-car', join(folder, 'a.zip'))
    await showroom(there, 'export', 'test-car', join(folder, 'b.zip'))
    expect((await readFile(join(folder, 'a.zip'))).equals(await readFile(join(folder, 'b.zip')))).toBe(true)
    expect((await stored(there)).length).toBe(6)
    const editions = await createShowrooms(there.pool, systemClock).editions('test-car')
    expect(editions.map(({ number, by, note, back }) => [number, by, note, back])).toEqual([[3, 'Ada', '', 1], [2, 'Ada', 'Prices of spring', null], [1, null, '', null]])
    expect(await showroom(there, 'import', join(folder, 'a.zip'))).toMatchObject({ code: 1, said: expect.stringContaining('already') })
  })

  it('E14: what is wrong is said in a sentence, with a code; texts changed by hand come in once they are sealed', async () => {
    await writeFile(join(folder, 'no.zip'), 'no zip')
    expect(await showroom(there, 'import', join(folder, 'no.zip'))).toEqual({ code: 1, said: 'It is no zip that can be read.\n' })
    expect(await showroom(here, 'export', 'none-such', join(folder, 'c'))).toMatchObject({ code: 1 })
    expect(await showroom(here, 'carry')).toMatchObject({ code: 2 })
    await showroom(here, 'export', 'test-car', join(folder, 'd'))
    for (const name of ['draft.json', 'editions/0001.json', 'editions/0002.json', 'editions/0003.json', 'showroom.json']) {
      const path = join(folder, 'd', name)
      await writeFile(path, (await readFile(path, 'utf8')).replace('"slug": "test-car"', '"slug": "by-hand"'))
    }
    expect(await showroom(there, 'import', join(folder, 'd'))).toMatchObject({ code: 1, said: expect.stringContaining('checksum') })
    expect(await showroom(there, 'seal', join(folder, 'd'))).toMatchObject({ code: 0 })
    expect(await showroom(there, 'import', join(folder, 'd'))).toMatchObject({ code: 0 })
  })
})
