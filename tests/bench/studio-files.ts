import { randomBytes } from 'node:crypto'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { folderStore } from '../../server/adapters/assets/folder.ts'
import { createAssetBook } from '../../server/adapters/postgres/assets.ts'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { keepFile } from '../../server/incoming/keep-file.ts'
import { testShowroom } from '../house/showroom.ts'
import type { Row } from './row.ts'

const FILES = 300
const CHANGED = 2
const EACH = 64 * 1024

/** Bytes that the house writes for an edition whose product has 300 files of which two changed, against those two and the list that names them all. */
export async function filesRow(pool: Pool, folder: string): Promise<Row> {
  const [work, kept] = [join(folder, 'came'), join(folder, 'kept')]
  await mkdir(work, { recursive: true })
  const shelf = { book: createAssetBook(pool), store: folderStore(kept) }
  const showrooms = createShowrooms(pool, systemClock)
  const bytes = new Map(Array.from({ length: FILES }, (_, n) => [`part-${n}.glb`, randomBytes(EACH)]))
  /** Puts every file of a product, and publishes it, as the workshop and the shelf do. Gives the length of its list. */
  async function publish(): Promise<number> {
    const files: Record<string, string> = {}
    for (const [name, data] of bytes) {
      await writeFile(join(work, name), data)
      files[name] = await keepFile(shelf, join(work, name), { type: 'model/gltf-binary', served: true }, systemClock.now())
    }
    const list = JSON.stringify(files)
    await writeFile(join(work, 'product.json'), list)
    const product = await keepFile(shelf, join(work, 'product.json'), { type: 'application/json', served: true, files }, systemClock.now())
    await showrooms.publish({ ...testShowroom, slug: 'files', product: `/product/${product}/` })
    return Buffer.byteLength(list)
  }
  await publish()
  const before = await onDisk(kept)
  for (let n = 0; n < CHANGED; n++) bytes.set(`part-${n * 7}.glb`, randomBytes(EACH))
  const list = await publish()
  const ours = ((await onDisk(kept)) - before) / 1000
  const against = (CHANGED * EACH + list) / 1000
  return { what: `publishing ${FILES} files of which ${CHANGED} changed: bytes written`, ours, against, unit: 'KB', ratio: ours / against, bar: 1, pass: ours <= against }
}

async function onDisk(folder: string): Promise<number> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  return (await Promise.all(found.map((entry) => stat(join(entry.parentPath, entry.name))))).reduce((sum, { size }) => sum + size, 0)
}
