import { randomUUID } from 'node:crypto'
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { showroomSchema } from '../../src/contract/showroom.ts'
import { uploadedProduct } from '../../src/contract/incoming/gate.ts'
import type { CarriedFile, createCarrier } from '../adapters/postgres/carry.ts'
import { typeOf, type Shelf as FileShelf } from '../incoming/keep-file.ts'
import type { Carried } from '../ports/carried.ts'
import type { Clock } from '../ports/clock.ts'
import { glbFault } from './glb-fault.ts'
import { hashesOf, NotPortable, picturesOf, productsOf, type Portable } from './portable.ts'
import type { Shelf } from './shelf.ts'

export type CarryParts = {
  readonly carrier: ReturnType<typeof createCarrier>
  readonly open: Shelf['open']
  readonly store: FileShelf['store']
  readonly clock: Clock
  /** Whether this house is built with a product, by its folder: `/product/one/`. */
  readonly isBuilt: (product: string) => Promise<boolean>
  /** Where files lie on their way into the store. */
  readonly work: string
}

/** Whether a house whose pages lie in `folder` is built with a product, by its address: `/product/one/`. */
export function builtProducts(folder: string): CarryParts['isBuilt'] {
  return (product) => access(join(folder, product, 'product.json')).then(() => true, () => false)
}

/** A showroom of this house, as it is carried; null where there is none. */
export async function carriedOut(slug: string, { carrier, open, store }: CarryParts): Promise<Portable | null> {
  const draft = await open(slug)
  if (!draft) return null
  // As they would be read there: what an older version wrote may lack what has a standard value now.
  const editions = (await carrier.editions(slug)).map((edition) => ({ ...edition, showroom: showroomSchema.parse(edition.showroom) }))
  const wanted = productsOf({ description: draft.description, editions })
  const models = await carrier.models(wanted)
  const lacking = wanted.find((product) => !models.some((model) => model.product === product))
  if (lacking !== undefined) throw new NotPortable(`The model ${lacking.slice(0, 12)} that it shows is not in this house.`)
  const bytes = new Map<string, Uint8Array>()
  for (const hash of new Set([...models.flatMap(hashesOf), ...picturesOf({ description: draft.description, editions })])) {
    const stream = await store.open(hash)
    if (!stream) throw new Error(`the store lacks ${hash}`)
    bytes.set(hash, await buffer(stream))
  }
  return { slug, description: draft.description, editions, models, bytes }
}

/** Takes a showroom in, with its models and editions: all of it or nothing. Throws a NotPortable. */
export async function takeIn(portable: Portable, { carrier, store, clock, isBuilt, work }: CarryParts): Promise<void> {
  await mayCome(portable, isBuilt)
  const folder = join(work, randomUUID())
  await mkdir(folder, { recursive: true })
  try {
    const files = [...filesOf(portable)].map(([hash, about]): CarriedFile => {
      const bytes = portable.bytes.get(hash)!
      return {
        hash, bytes: bytes.length, ...about,
        async put() {
          await writeFile(join(folder, hash), bytes)
          await store.put(hash, join(folder, hash), about.type)
        },
        remove: () => store.remove(hash)
      }
    })
    if (!(await carrier.takeIn(portable, files, clock.now()))) throw new NotPortable(`There is a showroom at /s/${portable.slug} already.`, 'exists', portable.slug)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same showroom under another address. */
export function readdressed(portable: Portable, slug: string): Portable {
  return { ...portable, slug, description: { ...portable.description, slug }, editions: portable.editions.map((edition) => ({ ...edition, showroom: { ...edition.showroom, slug } })) }
}

/** What cannot be shown here, or is no model as a house makes them, is refused before anything is written. */
async function mayCome({ description, editions, models, bytes }: Portable, isBuilt: CarryParts['isBuilt']): Promise<void> {
  for (const product of new Set([description.product, ...editions.map(({ showroom }) => showroom.product)]))
    if (uploadedProduct(product) === null && !(await isBuilt(product))) throw new NotPortable(`It shows ${product}, which this house was not built with.`, 'not-here', product)
  for (const { name, files } of models)
    for (const [file, hash] of Object.entries(files)) {
      const fault = file.endsWith('.glb') ? glbFault(bytes.get(hash)!) : null
      if (fault !== null) throw new NotPortable(`${file}, of the model ${name}, is not as a house makes models: ${fault}.`)
    }
}

/** What each file of the models is served as. The file that a model came as is kept, and never served. */
function filesOf({ models, ...rest }: Carried): Map<string, Pick<CarriedFile, 'type' | 'served' | 'files'>> {
  const found = new Map<string, Pick<CarriedFile, 'type' | 'served' | 'files'>>()
  for (const hash of picturesOf(rest)) found.set(hash, { type: 'image/webp', served: true, files: {} })
  for (const { source } of models) if (source !== null) found.set(source, { type: 'application/octet-stream', served: false, files: {} })
  for (const { product, files, poster } of models) {
    if (poster !== null) found.set(poster, { type: 'image/webp', served: true, files: {} })
    for (const [name, hash] of Object.entries(files)) found.set(hash, { type: typeOf(name), served: true, files: {} })
    found.set(product, { type: typeOf('product.json'), served: true, files })
  }
  return found
}
