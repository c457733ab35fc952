import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createModelBook } from '../../server/adapters/postgres/models.ts'
import { createAssetBook } from '../../server/adapters/postgres/assets.ts'
import { folderStore } from '../../server/adapters/assets/folder.ts'
import { inCage } from '../../server/incoming/cage.ts'
import { findFence, NO_FENCE } from '../../server/incoming/fence.ts'
import { GRACE, orphans, sweepAssets } from '../../server/incoming/sweep.ts'
import { startProcess } from '../house/process.ts'
import { diskOf, mayHaveDisks, onDisk } from '../house/small-disk.ts'
import { signedInMember } from '../people/member.ts'
import { freshDatabase } from '../run/database.ts'
import { boxCar, glbOf } from './models.ts'
import { uploader } from './uploader.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'parlour-killed-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Processes whose command line names a folder: those that read a model in it. */
async function readersIn(place: string): Promise<number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (line.includes(place) && line.includes('pipeline/main.ts')) found.push(Number(name))
  }
  return found
}
const gone = (place: string) => vi.waitFor(async () => expect(await readersIn(place)).toEqual([]), { timeout: 60_000, interval: 50 })

/** Seconds of a processor that a process has used; null once it is gone. */
async function used(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // Fields 14 and 15, counted behind the name, in hundredths.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : null
}

/** Watches the program that reads in a folder, by what it has used of a processor, until that comes to so much; then ends it with SIGKILL. Gives what it came to. */
async function killedAt(seconds: number, place: string): Promise<number> {
  const pids = await vi.waitFor(async () => {
    const all = await readersIn(place)
    expect(all.length).toBeGreaterThan(0)
    return all
  }, { timeout: 60_000, interval: 5 })
  let most = 0
  for (;;) {
    // The first of them is what stands round it; whichever works is the program.
    const each = await Promise.all((await readersIn(place)).concat(pids).map(async (pid) => ({ pid, seconds: await used(pid) })))
    const [busiest] = each.filter((one) => one.seconds !== null).toSorted((a, b) => b.seconds! - a.seconds!)
    if (!busiest) return most
    most = Math.max(most, busiest.seconds!)
    if (most >= seconds) {
      try {
        process.kill(busiest.pid, 'SIGKILL')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
      return most
    }
    await new Promise((done) => setTimeout(done, 5))
  }
}

test('I9: a reader ended with SIGKILL at any moment is told of as fallen, leaves no process, and the same folder serves again', { timeout: 240_000 }, async () => {
  const fence = await findFence()
  await writeFile(join(folder, 'in'), await glbOf(boxCar()))
  const [undisturbed, whole] = await Promise.all([inCage({ folder, name: 'auto.glb', fence }), killedAt(Infinity, folder)])
  expect(undisturbed.end).toBe('report')
  for (const share of [0, 0.15, 0.3, 0.45, 0.6]) {
    const [end] = await Promise.all([inCage({ folder, name: 'auto.glb', fence }), killedAt(share * whole, folder)])
    expect([share, end.end]).toEqual([share, 'fell'])
    await gone(folder)
  }
  expect((await inCage({ folder, name: 'auto.glb', fence })).end).toBe('report')
})

test('I9: where the disk has no room for what is made, that is the house’s fault and not the model’s', { timeout: 120_000 }, async () => {
  await writeFile(join(folder, 'in'), await glbOf(boxCar()))
  const reading = inCage({ folder, name: 'auto.glb', fence: NO_FENCE })
  // Whatever is written there finds no room, as on a disk that is full.
  await vi.waitFor(async () => expect(await readersIn(folder)).not.toEqual([]), { timeout: 60_000, interval: 5 })
  await mkdir(join(folder, 'out'), { recursive: true })
  await symlink('/dev/full', join(folder, 'out', 'headset.glb'))
  expect(await reading).toMatchObject({ end: 'full', said: expect.stringMatching(/ENOSPC/) as unknown })
})

test('I9, I13: the server ended with SIGKILL while bytes come, before, while and after they are read: it all goes on with the next, and nothing is left lying', { timeout: 300_000 }, async () => {
  const database = await freshDatabase()
  try {
    await migrate(database.pool)
    const car = await glbOf(boxCar())
    let house = await startProcess(database.connection, {}, folder)
    const { cookie } = await signedInMember(database.pool, house.url, ['marketer'])
    const again = async (): Promise<ReturnType<typeof uploader>> => {
      await house.kill()
      // Nobody waits for the word of one who is known to be gone.
      await database.pool.query(`update model set held_until = 0 where state = 'checking'`)
      house = await startProcess(database.connection, {}, folder)
      return uploader(house.url, cookie)
    }
    let ada = uploader(house.url, cookie)
    const half = await ada.begun('half.glb', car.length)
    expect((await ada.patch(half, 0, car.slice(0, 4000))).status).toBe(204)
    ada = await again()
    const there = await ada.offset(half)
    expect(there).toBe(4000)
    expect((await ada.patch(half, there, car.slice(there))).status).toBe(204)
    ada = await again()
    const first = half.split('/').pop()!
    await ada.settled(first, ({ state }) => state === 'checking' || state === 'ready')
    ada = await again()
    expect((await ada.settled(first)).state).toBe('ready')
    // What an ended server had begun ends with it.
    await gone(folder)
    const second = await ada.bring('again.glb', car)
    await ada.settled(second, ({ state }) => state !== 'waiting')
    ada = await again()
    const [one, two] = [await ada.settled(first), await ada.settled(second)]
    expect([one.state, two.state, two.product === one.product]).toEqual(['ready', 'ready', true])
    await house.kill()
    await gone(folder)

    const models = createModelBook(database.pool)
    const shelf = { book: createAssetBook(database.pool), store: folderStore(join(folder, 'models', 'files')) }
    const places = { uploads: join(folder, 'models', 'uploads'), work: join(folder, 'models', 'work') }
    await sweepAssets(shelf, models, places, Date.now() + 2 * GRACE)
    expect(await orphans(shelf, models, places, Infinity)).toEqual({ strays: [], uploads: [], work: [] })
    for (const hash of await shelf.book.all()) expect(await shelf.store.open(hash).then((stream) => stream?.destroy())).toBeDefined()
  } finally {
    await database.drop()
  }
})

/** What a full disk is tried with, bytes: all that there is, and half of what comes. */
const ROOM = 700 << 20
const HALF = 300_000

/** A GLB with a chunk that nobody knows behind it, so that it is large; told apart by `mark`. */
function padded(glb: Uint8Array, bytes: number, mark: number): Uint8Array {
  const out = new Uint8Array(glb.length + 8 + bytes).fill(mark)
  out.set(glb)
  const view = new DataView(out.buffer)
  view.setUint32(8, out.length, true)
  view.setUint32(glb.length, bytes, true)
  view.setUint32(glb.length + 4, 0x12345678, true)
  return out
}

if (mayHaveDisks(tmpdir())) {
  test('I9, I13: a disk that is full while bytes come, and while a model is put away, is told as that; with room again all goes on, nobody else loses anything, and nothing is left lying', { timeout: 240_000 }, async () => {
    const database = await freshDatabase()
    const at = { now: null as Awaited<ReturnType<typeof startProcess>> | null }
    try {
      await migrate(database.pool)
      const house = (at.now = await startProcess(database.connection, {}, folder, onDisk(folder, ROOM)))
      const disk = diskOf(house.pid, folder)
      const ada = uploader(house.url, (await signedInMember(database.pool, house.url, ['marketer'])).cookie)
      const car = await glbOf(boxCar())
      const other = await ada.settled(await ada.bring('other.glb', car))
      expect(other.state).toBe('ready')

      // Full in the middle of an upload: its maker hears why, what had come stays, and nothing new begins.
      const whole = padded(car, 2 * HALF, 1)
      const address = await ada.begun('half.glb', whole.length)
      expect((await ada.patch(address, 0, whole.slice(0, HALF))).status).toBe(204)
      await disk.leave(0)
      const refused = await ada.patch(address, HALF, whole.slice(HALF))
      expect([refused.status, await refused.json()]).toEqual([507, { reason: 'no-room' }])
      const begun = await ada.create('more.glb', whole.length)
      expect([begun.status, await begun.json()]).toEqual([507, { reason: 'no-room' }])
      const there = await ada.offset(address)
      expect(there).toBeGreaterThanOrEqual(HALF)
      // Nobody says how long this piece is: it is only found in writing.
      const pieces = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(whole.slice(there))
          stream.close()
        }
      })
      const found = await ada.patch(address, there, pieces)
      expect([found.status, await found.json()]).toEqual([507, { reason: 'no-room' }])
      disk.become(ROOM)
      const from = await ada.offset(address)
      expect((await ada.patch(address, from, whole.slice(from))).status).toBe(204)
      expect((await ada.settled(address.split('/').pop()!)).state).toBe('ready')

      // Full once all of it is here, so that it cannot be put away: the house's fault, said so.
      const late = padded(car, 2 * HALF, 2)
      const second = await ada.begun('late.glb', late.length)
      expect((await ada.patch(second, 0, late.slice(0, HALF))).status).toBe(204)
      await disk.leave(late.length - HALF + 60_000)
      expect((await ada.patch(second, HALF, late.slice(HALF))).status).toBe(204)
      const fallen = await ada.settled(second.split('/').pop()!)
      expect([fallen.state, fallen.report!.findings[0]!.code]).toEqual(['refused', 'house-fault'])
      disk.become(ROOM)
      expect((await ada.settled(await ada.bring('late.glb', late))).state).toBe('ready')
      expect((await fetch(`${house.url}${other.product}product.json`)).status).toBe(200)

      const shelf = { book: createAssetBook(database.pool), store: folderStore(join(disk.seen, 'models', 'files')) }
      const places = { uploads: join(disk.seen, 'models', 'uploads'), work: join(disk.seen, 'models', 'work') }
      await sweepAssets(shelf, createModelBook(database.pool), places, Date.now() + 2 * GRACE)
      expect(await orphans(shelf, createModelBook(database.pool), places, Infinity)).toEqual({ strays: [], uploads: [], work: [] })
    } finally {
      await at.now?.kill()
      await database.drop()
    }
  })
}
