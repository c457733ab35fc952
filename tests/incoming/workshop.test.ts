import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { folderStore } from '../../server/adapters/assets/folder.ts'
import type { CageEnd, CageWork } from '../../server/incoming/cage.ts'
import { fallenReport } from '../../server/incoming/fallen.ts'
import { NO_FENCE } from '../../server/incoming/fence.ts'
import type { Shelf } from '../../server/incoming/keep-file.ts'
import { GRACE, orphans, sweepAssets, UPLOAD_LIFE } from '../../server/incoming/sweep.ts'
import { LEASE, startWorkshop, type Workshop } from '../../server/incoming/workshop.ts'
import type { ModelBook } from '../../server/ports/models.ts'
import type { Report } from '../../src/contract/incoming/report.ts'
import { createFakeAssetBook } from '../fakes/assets.ts'
import { createFakeModelBook } from '../fakes/models.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const OUT = { 'full.glb': 'a full level', 'light.glb': 'a light level', 'product.json': '{"names":"them all"}' }
const REPORT: Report = {
  ...fallenReport('car.glb', 'fell', ''), outcome: 'ready', findings: [],
  files: Object.entries(OUT).map(([file, text]) => ({ file, bytes: text.length, sha256: sha256(text) }))
}

/** Makes what a cage would, in an instant. */
async function made({ folder }: CageWork): Promise<CageEnd> {
  await mkdir(join(folder, 'out'), { recursive: true })
  for (const [name, text] of Object.entries(OUT)) await writeFile(join(folder, 'out', name), text)
  return { end: 'report', report: REPORT }
}

const folders: string[] = []
const workshops: Workshop[] = []
afterEach(async () => {
  // One that was cut hangs for good: it is let go of, not waited for.
  for (const each of workshops.splice(0)) void each.stop()
  for (const each of folders.splice(0)) await rm(each, { recursive: true, force: true })
})

async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-shop-'))
  folders.push(folder)
  const places = { uploads: join(folder, 'uploads'), work: join(folder, 'work') }
  for (const each of Object.values(places)) await mkdir(each)
  const time = { now: 1_800_000_000_000 }
  const models = createFakeModelBook(() => 'Ada')
  const sources = new Set<string>()
  const names = async () => new Set((await models.list()).flatMap(({ product }) => (product ? [product.split('/')[2]!] : [])))
  let used = new Set<string>()
  const book = createFakeAssetBook((hash) => used.has(hash) || sources.has(hash))
  const shelf: Shelf = { book, store: folderStore(join(folder, 'files')) }
  const said: string[] = []
  const log = { debug() {}, info() {}, warn() {}, error: (words: string) => void said.push(words) }
  const arrive = async (name = 'car.glb') => {
    const id = randomUUID()
    await models.add({ id, name, bytes: 5, person: 'ada', at: time.now })
    await writeFile(join(places.uploads, id), 'bytes')
    await writeFile(join(places.uploads, `${id}.json`), '{}')
    await models.arrived(id, time.now++)
    return id
  }
  const open = (over: { models?: ModelBook; shelf?: Shelf; read?: (work: CageWork) => Promise<CageEnd> } = {}) => {
    const workshop = startWorkshop({ worker: randomUUID(), models, shelf, places, clock: { now: () => time.now }, log, fence: async () => NO_FENCE, read: made, ...over })
    workshops.push(workshop)
    return workshop
  }
  const settled = async (id: string, workshop: Workshop): Promise<string> => {
    for (let round = 0; round < 2000; round++) {
      const model = await models.byId(id)
      if (model!.state === 'ready' || model!.state === 'refused') return model!.state
      workshop.wake()
      await new Promise((done) => setTimeout(done, 5))
    }
    throw new Error('it never ends')
  }
  /** Nothing lies about once a day is over, and of the product everything is there. */
  const tidy = async (): Promise<void> => {
    used = await names()
    const later = Date.now() + 2 * GRACE
    await sweepAssets(shelf, models, places, later)
    await sweepAssets(shelf, models, places, later)
    expect(await orphans(shelf, models, places, Infinity)).toEqual({ strays: [], uploads: [], work: [] })
    for (const hash of used) {
      const product = await book.byHash(hash)
      for (const each of [hash, ...Object.values(product!.files)]) expect(await shelf.store.open(each)).not.toBeNull()
    }
  }
  return { models, shelf, places, time, said, sources, arrive, open, settled, tidy }
}

/** Ports of which the n-th call, counted over all of them, is the last that is made (or the first that is not): then nothing moves any more. */
function cutAt(n: number, after: boolean, models: ModelBook, shelf: Shelf, read: (work: CageWork) => Promise<CageEnd>, fail?: Error) {
  let calls = 0
  const reached = { value: false }
  const never = () => {
    reached.value = true
    return fail ? Promise.reject(fail) : new Promise<never>(() => undefined)
  }
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const real = target[name as keyof T]
        if (typeof real !== 'function' || name === 'list' || name === 'byId') return real
        return async (...values: unknown[]) => {
          if (reached.value && !fail) return never()
          if (++calls !== n) return real.apply(target, values)
          if (after) await real.apply(target, values)
          return never()
        }
      }
    })
  const ports = wrap({ read })
  return { models: wrap(models), shelf: { book: wrap(shelf.book), store: wrap(shelf.store) }, read: (work: CageWork) => ports.read(work), reached }
}

test('I9: cut at any step, before or after it, another takes it up; it ends ready, and nothing is left lying', { timeout: 120_000 }, async () => {
  let steps = 0
  for (const after of [false, true])
    for (let n = 1; ; n++) {
      const at = await place()
      const id = await at.arrive()
      const cut = cutAt(n, after, at.models, at.shelf, made)
      const first = at.open(cut)
      const reached = (async () => {
        while (!cut.reached.value) await new Promise((done) => setTimeout(done, 2))
        return 'cut'
      })()
      // A cut may also come in the look for more that follows the end.
      const ended = await Promise.race([at.settled(id, first).then(() => Promise.race([first.stop().then(() => 'ended'), reached])), reached])
      if (ended === 'cut') {
        steps++
        at.time.now += LEASE + 1
        const second = at.open()
        expect([n, after, await at.settled(id, second)]).toEqual([n, after, 'ready'])
        await second.stop()
      }
      await at.tidy()
      if (ended === 'ended') break
    }
  // Claim, source, reading, three files and the end: each of them was cut twice.
  expect(steps).toBeGreaterThan(20)
})

test('I9: a disk that is full at any step once: it is tried again and ends ready, with nothing left lying', { timeout: 120_000 }, async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  for (let n = 2; ; n++) {
    const at = await place()
    const id = await at.arrive()
    const cut = cutAt(n, false, at.models, at.shelf, made, full)
    const shop = at.open(cut)
    // Where giving it back fails too, the lease ends.
    void (async () => {
      while (!cut.reached.value) await new Promise((done) => setTimeout(done, 2))
      await new Promise((done) => setTimeout(done, 50))
      at.time.now += LEASE + 1
    })()
    const state = await at.settled(id, shop)
    await shop.stop()
    expect([n, state]).toEqual([n, 'ready'])
    await at.tidy()
    if (!cut.reached.value) break
  }
})

test('I9: one over which reading falls every time is given up after three tries, and those behind it are not held up', async () => {
  const at = await place()
  const bad = await at.arrive('bad.glb')
  const good = await at.arrive('good.glb')
  const order: string[] = []
  const shop = at.open({
    read: async (work) => {
      order.push(work.name)
      return work.name === 'bad.glb' ? { end: 'fell', said: 'its last word' } : made(work)
    }
  })
  expect(await at.settled(good, shop)).toBe('ready')
  expect(await at.settled(bad, shop)).toBe('refused')
  await shop.stop()
  expect(order).toEqual(['bad.glb', 'good.glb', 'bad.glb', 'bad.glb'])
  expect((await at.models.byId(bad))!.report).toMatchObject({ outcome: 'refused', fence: 'none', findings: [{ code: 'fell', detail: 'its last word' }] })
  await at.tidy()
})

test('I9: a store that never answers is the house’s fault, is said so, and stops nobody for good', async () => {
  const at = await place()
  const id = await at.arrive()
  const store = { ...at.shelf.store, put: () => Promise.reject(new Error('the store is gone')) }
  const shop = at.open({ shelf: { ...at.shelf, store } })
  expect(await at.settled(id, shop)).toBe('refused')
  await shop.stop()
  expect((await at.models.byId(id))!.report!.findings[0]!.code).toBe('house-fault')
  expect(at.said).toHaveLength(3)
  expect((await readdir(at.places.work))).toEqual([])
})

test.each([['memory', 'too-much-memory'], ['time', 'too-long']] as const)('I8: beyond its %s it is refused with that as its reason', async (end, code) => {
  const at = await place()
  const id = await at.arrive()
  expect(await at.settled(id, at.open({ read: async () => ({ end, said: '' }) }))).toBe('refused')
  expect((await at.models.byId(id))!.report!.findings[0]!.code).toBe(code)
})

test('I9: a disk that stays full for what is made is said to be the house’s fault, and leaves nothing lying', async () => {
  const at = await place()
  const id = await at.arrive()
  let tries = 0
  const shop = at.open({ read: async () => (tries++, { end: 'full', said: 'ENOSPC: no space left on device' }) })
  expect(await at.settled(id, shop)).toBe('refused')
  await shop.stop()
  expect([tries, (await at.models.byId(id))!.report!.findings[0]!.code]).toEqual([3, 'house-fault'])
  expect(await readdir(at.places.work)).toEqual([])
})

test('I9: half an upload that nobody goes on with is taken away after a day, with its model', async () => {
  const at = await place()
  const id = randomUUID()
  await at.models.add({ id, name: 'half.glb', bytes: 9, person: 'ada', at: at.time.now })
  await writeFile(join(at.places.uploads, id), 'half')
  await writeFile(join(at.places.uploads, `${id}.json`), '{}')
  await sweepAssets(at.shelf, at.models, at.places, at.time.now + UPLOAD_LIFE)
  expect([(await at.models.byId(id))?.state, (await readdir(at.places.uploads)).length]).toEqual(['coming', 2])
  await sweepAssets(at.shelf, at.models, at.places, Math.max(Date.now(), at.time.now) + UPLOAD_LIFE + GRACE + 1)
  expect([await at.models.byId(id), await readdir(at.places.uploads)]).toEqual([null, []])
})

test('I9: a house that stops gives back what it was at, uncounted', async () => {
  const at = await place()
  const id = await at.arrive()
  let begun = 0
  const shop = at.open({
    read: ({ signal }) => new Promise((done) => {
      begun++
      signal!.addEventListener('abort', () => done({ end: 'stopped', said: '' }))
    })
  })
  while (begun === 0) await new Promise((done) => setTimeout(done, 2))
  await shop.stop()
  expect((await at.models.byId(id))!.state).toBe('waiting')
  const next = at.open()
  expect(await at.settled(id, next)).toBe('ready')
  await next.stop()
  await at.tidy()
})

test('I14: without a fence, and without the switch, nothing is read', async () => {
  const at = await place()
  const id = await at.arrive()
  let read = 0
  const shop = startWorkshop({ worker: 'w', models: at.models, shelf: at.shelf, places: at.places, clock: { now: () => at.time.now }, log: { debug() {}, info() {}, warn() {}, error() {} }, fence: async () => null, read: async (work) => (read++, made(work)) })
  workshops.push(shop)
  shop.wake()
  await new Promise((done) => setTimeout(done, 100))
  expect([read, (await at.models.byId(id))!.state]).toEqual([0, 'waiting'])
})
