import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderStore } from '../../server/adapters/assets/folder.ts'
import { createAssetBook } from '../../server/adapters/postgres/assets.ts'
import { createCarrier } from '../../server/adapters/postgres/carry.ts'
import { createDrafts } from '../../server/adapters/postgres/drafts.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createModelBook } from '../../server/adapters/postgres/models.ts'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { createPlans } from '../../server/adapters/postgres/plans.ts'
import { createPreviews } from '../../server/adapters/postgres/previews.ts'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { fallenReport } from '../../server/incoming/fallen.ts'
import { keepFile, type Shelf } from '../../server/incoming/keep-file.ts'
import { GRACE, sweepAssets } from '../../server/incoming/sweep.ts'
import { createLog } from '../../server/log.ts'
import { createShelf } from '../../server/studio/shelf.ts'
import { beginFrom } from '../../src/contract/draft/begin.ts'
import type { Showroom } from '../../src/contract/showroom.ts'
import { testShowroom } from '../house/showroom.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'

let database: FreshDatabase
let pool: pg.Pool
let folder: string
let shelf: Shelf
let places: { uploads: string; work: string }
beforeAll(async () => {
  database = await freshDatabase()
  pool = database.pool
  await migrate(pool)
  folder = await mkdtemp(join(tmpdir(), 'parlour-kept-'))
  places = { uploads: join(folder, 'uploads'), work: join(folder, 'work') }
  for (const each of Object.values(places)) await mkdir(each)
  shelf = { book: createAssetBook(pool), store: folderStore(join(folder, 'files')) }
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const ADA = { person: randomUUID(), name: 'Ada' }
const slugs = () => `car-${randomUUID().slice(0, 8)}`
const naming = (product: string, slug: string): Showroom => ({ ...testShowroom, slug, product: `/product/${product}/` })

async function kept(words: string, files: Record<string, string> = {}): Promise<string> {
  const file = join(folder, randomUUID())
  await writeFile(file, words)
  return keepFile(shelf, file, { type: 'application/json', served: true, files }, Date.now()).finally(() => rm(file, { force: true }))
}
/** A product of two files, put just now: its description's hash, and theirs. */
async function product(): Promise<{ hash: string; all: string[] }> {
  const inside = await kept(`a level ${randomUUID()}`)
  const hash = await kept(`a description ${randomUUID()}`, { 'full.glb': inside })
  return { hash, all: [hash, inside] }
}
/** Sweeps as if so long had passed since now, ms, and says which of a product's files are left. */
async function leftAfter(time: number, { all }: { all: string[] }): Promise<boolean[]> {
  await sweepAssets(shelf, createModelBook(pool), places, Date.now() + time)
  return Promise.all(all.map(async (each) => (await shelf.book.byHash(each)) !== null && (await shelf.store.open(each))?.destroy() !== undefined))
}
const showrooms = () => createShowrooms(pool, systemClock)
const set = (hash: string) => ({ id: randomUUID(), page: randomUUID(), seen: 0, command: { name: 'set' as const, at: ['product'], to: `/product/${hash}/` }, undoes: null })

describe('what a description names is never swept (SPEC I11)', () => {
  it('I11: named by nobody it stays the grace time, and goes after it', async () => {
    const loose = await product()
    expect(await leftAfter(GRACE - 60_000, loose)).toEqual([true, true])
    expect(await leftAfter(GRACE + 60_000, loose)).toEqual([false, false])
  })

  const namedBy: [string, (hash: string, slug: string) => Promise<unknown>][] = [
    ['a draft as it began', (hash, slug) => createDrafts(pool).begin(slug, beginFrom(naming(hash, slug)), 0)],
    ['an edit of a draft', async (hash, slug) => {
      await createDrafts(pool).begin(slug, beginFrom({ ...testShowroom, slug }), 0)
      expect(await createDrafts(pool).append(slug, set(hash), ADA, 1)).toHaveProperty('entry')
    }],
    ['a draft that was put away', async (hash, slug) => {
      await createDrafts(pool).begin(slug, beginFrom(naming(hash, slug)), 0)
      await createDrafts(pool).archive(slug, 1)
    }],
    ['what an edit took away and can be undone', async (hash, slug) => {
      const drafts = createDrafts(pool)
      await drafts.begin(slug, beginFrom({ ...testShowroom, slug }), 0)
      await drafts.append(slug, set(hash), ADA, 1)
      await drafts.append(slug, { ...set('0'.repeat(64)), seen: 1 }, ADA, 2)
    }],
    ['an edition that is planned', (hash, slug) => createPlans(pool).put({ ...ADA, slug, showroom: naming(hash, slug), at: Date.now() + 9e9, note: '', seq: 1, passes: [] })],
    ['the newest edition', (hash, slug) => showrooms().publish(naming(hash, slug))],
    ['an older edition, which one can go back to', async (hash, slug) => {
      await showrooms().publish(naming(hash, slug))
      await showrooms().publish({ ...testShowroom, slug })
    }],
    ['a draft under a private link', (hash, slug) => createPreviews(pool).make(randomBytes(9).toString('hex'), naming(hash, slug), Date.now() + 9e9)]
  ]
  it.each(namedBy)('I11: named by %s alone, it stays with all that it names', async (_, name) => {
    const one = await product()
    await name(one.hash, slugs())
    expect(await leftAfter(400 * GRACE, one)).toEqual([true, true])
  })

  it('I11: a plan taken back, or a link whose time is over, holds nothing any more', async () => {
    const [planned, linked] = [await product(), await product()]
    const slug = slugs()
    await createPlans(pool).put({ ...ADA, slug, showroom: naming(planned.hash, slug), at: Date.now() + 9e9, note: '', seq: 1, passes: [] })
    await createPreviews(pool).make('secret', naming(linked.hash, slug), 5)
    expect(await leftAfter(2 * GRACE, planned)).toEqual([true, true])
    await createPlans(pool).drop(slug)
    await createPreviews(pool).sweep(6)
    expect([await leftAfter(2 * GRACE, planned), await leftAfter(2 * GRACE, linked)]).toEqual([[false, false], [false, false]])
  })

  it('I11: swept while a showroom is written out to be carried elsewhere, everything that is in it stays', async () => {
    const [drafted, older] = [await product(), await product()]
    const slug = slugs()
    await showrooms().publish(naming(older.hash, slug))
    await showrooms().publish({ ...testShowroom, slug })
    const drafts = createDrafts(pool)
    const desk = createShelf({ drafts, showrooms: showrooms(), plans: createPlans(pool), judged: createModelBook(pool).judged, clock: systemClock, log: createLog('error', () => undefined), published: async () => undefined })
    desk.stop()
    await desk.open(slug)
    await drafts.append(slug, set(drafted.hash), ADA, 1)
    const [portable] = await Promise.all([Promise.all([desk.open(slug), createCarrier(pool).editions(slug)]), leftAfter(2 * GRACE, drafted), leftAfter(2 * GRACE, older)])
    const said = JSON.stringify(portable)
    expect([said.includes(drafted.hash), said.includes(older.hash)]).toEqual([true, true])
    expect([await leftAfter(2 * GRACE, drafted), await leftAfter(2 * GRACE, older)]).toEqual([[true, true], [true, true]])
  })

  it('I11: of a model that is taken away the files stay the grace time from then; what a draft names stays, and what it was judged to be', async () => {
    const models = createModelBook(pool)
    await createPeople(pool, systemClock).add({ id: ADA.person, name: 'Ada', languages: ['en'], look: '', roles: ['marketer'] })
    const weighed = { bytes: 1, triangles: 1, draws: 1, textures: 0, materials: 1, parts: 1 }
    const report = { ...fallenReport('car.glb', 'fell', ''), outcome: 'ready' as const, findings: [], after: { light: weighed, headset: weighed, full: weighed } }
    const brought = async (hash: string) => {
      const id = randomUUID()
      await models.add({ id, name: 'car.glb', bytes: 5, person: ADA.person, at: 0 })
      await models.arrived(id, 0)
      await models.claim('w', [id], 1, 2)
      expect(await models.sourced(id, 'w', await kept(`as it came ${id}`))).toBe(true)
      await models.finish(id, 'w', { report, product: hash, at: 1 })
      return id
    }
    const [loose, drafted] = [await product(), await product()]
    const [one, two] = [await brought(loose.hash), await brought(drafted.hash)]
    const slug = slugs()
    await createDrafts(pool).begin(slug, beginFrom(naming(drafted.hash, slug)), 0)
    // A model that stood for a year is as good as new to whoever is about to name it.
    const later = Date.now() + 365 * GRACE
    expect(await leftAfter(365 * GRACE, loose)).toEqual([true, true])
    expect([await models.remove(one, later), await models.remove(two, later), await models.remove(two, later)]).toEqual([true, true, false])
    expect((await models.list()).map(({ id }) => id).filter((id) => id === one || id === two)).toEqual([])
    expect(await leftAfter(366 * GRACE - 60_000, loose)).toEqual([true, true])
    expect(await leftAfter(366 * GRACE + 60_000, loose)).toEqual([false, false])
    expect(await leftAfter(999 * GRACE, drafted)).toEqual([true, true])
    expect([await models.judged(loose.hash), await models.judged(drafted.hash)]).toMatchObject([null, { model: two, gate: [], light: weighed, passes: [] }])
  })
})
