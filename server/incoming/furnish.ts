import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { folderStore } from '../adapters/assets/folder.ts'
import { s3Store } from '../adapters/assets/s3.ts'
import { uploadedProduct } from '../../src/contract/incoming/gate.ts'
import { createAssetBook } from '../adapters/postgres/assets.ts'
import { createModelBook } from '../adapters/postgres/models.ts'
import type { Config } from '../config.ts'
import { assetRoutes } from '../http/assets.ts'
import { modelRoutes } from '../http/models.ts'
import type { StaffDoor } from '../http/staff.ts'
import { uploadRoutes } from '../http/uploads.ts'
import { logFault } from '../live/fault.ts'
import type { Log } from '../log.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import { findFence, type Fence } from './fence.ts'
import { keepFile, type Shelf } from './keep-file.ts'
import { redrawnLogo } from './logo.ts'
import { redrawn } from './poster.ts'
import { sweepAssets } from './sweep.ts'
import { startWorkshop } from './workshop.ts'

export type IncomingParts = {
  readonly config: Config
  readonly pool: Pool
  readonly staff: StaffDoor
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

export type Incoming = { readonly shelf: Shelf; /** Keeps a logo, decoded and written anew; gives its hash, or null where it is no picture. */ keepLogo(picture: Uint8Array): Promise<string | null>; /** What a model's product says of itself (`product.json`), and the folder it is served from; null where none is ready. */ modelled(model: string): Promise<{ product: string; manifest: unknown } | null>; /** Takes away what nobody uses. */ sweep(): Promise<void> }

/** Puts everything about models that come in into the server: uploads, the queue and who works at it, files and reports. */
export async function furnishIncoming(app: FastifyInstance, { config, pool, staff, clock, ids, log }: IncomingParts): Promise<Incoming> {
  const places = { uploads: join(config.dataDir, 'models', 'uploads'), work: join(config.dataDir, 'models', 'work') }
  for (const folder of Object.values(places)) await mkdir(folder, { recursive: true, mode: 0o700 })
  const shelf: Shelf = { book: createAssetBook(pool), store: config.s3 ? s3Store(config.s3) : folderStore(join(config.dataDir, 'models', 'files')) }
  const models = createModelBook(pool)

  let asked: Promise<{ fence: Fence; takes: boolean }> | null = null
  /** Looked for once, when it is first needed: it takes a process or two. */
  const fence = () => (asked ??= findFence().then((found) => ({ fence: found, takes: found.kind !== 'none' || config.readModelsWithoutAFence })))

  const workshop = startWorkshop({
    worker: ids.id(), models, shelf, places, clock, log,
    fence: async () => {
      const found = await fence()
      return found.takes ? found.fence : null
    }
  })
  app.addHook('onClose', () => workshop.stop())

  assetRoutes(app, shelf)
  uploadRoutes(app, { staff, models, clock, ids, folder: places.uploads, fence, arrived: workshop.wake, log })
  modelRoutes(app, {
    staff, models, clock, fence,
    keepPoster: async (picture) => keepPicture(await redrawn(picture))
  })
  await tellArrived()

  async function keepPicture(drawn: Buffer | null): Promise<string | null> {
    if (!drawn) return null
    const file = join(places.work, `${randomUUID()}.webp`)
    await writeFile(file, drawn)
    return keepFile(shelf, file, { type: 'image/webp', served: true }, clock.now()).finally(() => rm(file, { force: true }).catch((error: unknown) => logFault(log, 'a picture could not be deleted', error)))
  }

  /** Says of whole uploads that they are whole: whoever was to say so may have been killed right before. */
  async function tellArrived(): Promise<void> {
    for (const { id, bytes } of await models.coming()) {
      const found = await stat(join(places.uploads, id)).catch(() => null)
      if (found?.size === bytes) await models.arrived(id, clock.now())
    }
    workshop.wake()
  }

  return {
    shelf,
    keepLogo: async (picture) => keepPicture(await redrawnLogo(picture)),
    async modelled(model) {
      const product = (await models.byId(model))?.product ?? null
      const hash = product === null ? null : uploadedProduct(product)
      const stream = hash && (await shelf.store.open(hash))
      return product && stream ? { product, manifest: JSON.parse(await text(stream)) as unknown } : null
    },
    async sweep() {
      await tellArrived()
      const { assets, strays } = await sweepAssets(shelf, models, places, clock.now())
      if (assets.length + strays.length > 0) log.info('files that nobody uses were swept', { files: assets.length + strays.length })
    }
  }
}
