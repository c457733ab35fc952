import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asset, AssetBook, AssetStore } from '../../server/ports/assets.ts'

/** What everything that holds bytes by their hash must do. */
export function assetStoreSuite(name: string, open: () => Promise<{ store: AssetStore; close(): Promise<void> }>): void {
  describe(`files by their hash, ${name}`, () => {
    let at: Awaited<ReturnType<typeof open>>
    let folder: string
    beforeAll(async () => {
      ;[at, folder] = await Promise.all([open(), mkdtemp(join(tmpdir(), 'parlour-put-'))])
    }, 900_000)
    afterAll(async () => {
      await at.close()
      await rm(folder, { recursive: true, force: true })
    })
    const put = async (bytes: Buffer) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const file = join(folder, hash)
      await writeFile(file, bytes)
      await at.store.put(hash, file, 'model/gltf-binary')
      return { hash, file }
    }
    const names = async () => {
      const all: string[] = []
      for await (const { name: each, at: when } of at.store.list()) {
        expect(when).toBeGreaterThan(Date.now() - 3_600_000)
        all.push(each)
      }
      return all
    }
    const read = async (hash: string, slice?: { first: number; last: number }) => {
      const stream = await at.store.open(hash, slice)
      return stream ? buffer(stream) : null
    }

    it('I10: what is put is there, whole and in slices, and listed', async () => {
      const bytes = randomBytes(100_000)
      const { hash } = await put(bytes)
      expect((await read(hash))?.equals(bytes)).toBe(true)
      expect((await read(hash, { first: 10, last: 19 }))?.equals(bytes.subarray(10, 20))).toBe(true)
      expect((await read(hash, { first: 99_999, last: 99_999 }))?.equals(bytes.subarray(99_999))).toBe(true)
      expect(await names()).toContain(hash)
    })

    it('I10: the same twice, and at once, is one', async () => {
      const bytes = randomBytes(5000)
      const { hash, file } = await put(bytes)
      await Promise.all([1, 2, 3].map(() => at.store.put(hash, file, 'model/gltf-binary')))
      expect((await names()).filter((each) => each === hash)).toHaveLength(1)
      expect((await names()).filter((each) => each.includes('part'))).toEqual([])
      expect((await read(hash))?.equals(bytes)).toBe(true)
    })

    it('I10: what is larger than a part goes whole', async () => {
      const bytes = randomBytes(20 << 20)
      const { hash } = await put(bytes)
      expect((await read(hash))?.equals(bytes)).toBe(true)
    })

    it('I10: what is not there is not; what is taken away is gone, and twice does no harm', async () => {
      const { hash } = await put(randomBytes(10))
      await at.store.remove(hash)
      await at.store.remove(hash)
      expect(await read(hash)).toBeNull()
      expect(await read('0'.repeat(64))).toBeNull()
      expect(await names()).not.toContain(hash)
    })
  })
}

/** `use` makes a model or an edition name a file. */
export type OpenAssetBook = { book: AssetBook; useInModel(hash: string): Promise<() => Promise<void>>; useInEdition(hash: string): Promise<void>; close(): Promise<void> }

const asset = (files: Record<string, string> = {}): Asset => ({ hash: randomBytes(32).toString('hex'), bytes: 3, type: 'model/gltf-binary', served: false, files })
const nothing = async () => {}

/** What everything that knows which files there are must do. */
export function assetBookSuite(name: string, open: () => Promise<OpenAssetBook>): void {
  describe(`the book of files, ${name}`, () => {
    let at: OpenAssetBook
    beforeAll(async () => void (at = await open()))
    afterAll(() => at.close())

    it('I10: knows what was kept; kept again it is served if either said so, and young', async () => {
      const one = asset()
      await at.book.keep(one, 100, nothing)
      expect(await at.book.byHash(one.hash)).toEqual(one)
      expect(await at.book.loose(101)).toContain(one.hash)
      await at.book.keep({ ...one, served: true }, 200, nothing)
      await at.book.keep(one, 150, nothing)
      expect(await at.book.byHash(one.hash)).toEqual({ ...one, served: true })
      expect(await at.book.loose(200)).not.toContain(one.hash)
      expect(await at.book.all()).toContain(one.hash)
      expect(await at.book.byHash('f'.repeat(64))).toBeNull()
    })

    it('I10: what could not be put is not noted', async () => {
      const one = asset()
      await expect(at.book.keep(one, 100, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
      expect(await at.book.byHash(one.hash)).toBeNull()
    })

    it('I11: only what is old and named by nobody is dropped', async () => {
      const [inside, inEdition, inModel, loose, young] = [asset(), asset(), asset(), asset(), asset()]
      const product = asset({ 'full.glb': inside.hash })
      for (const each of [inside, inEdition, inModel, loose, product]) await at.book.keep(each, 100, nothing)
      await at.book.keep(young, 300, nothing)
      await at.useInEdition(product.hash)
      await at.useInEdition(inEdition.hash)
      const letGo = await at.useInModel(inModel.hash)
      expect((await at.book.loose(200)).filter((hash) => [inside, inEdition, inModel, loose, product, young].some((each) => each.hash === hash))).toEqual([loose.hash])
      const removed: string[] = []
      const drop = (one: Asset) => at.book.drop(one.hash, 200, async () => void removed.push(one.hash))
      for (const each of [inside, product, inEdition, inModel, young]) expect([each.hash, await drop(each)]).toEqual([each.hash, false])
      expect(await drop(loose)).toBe(true)
      expect(await drop(loose)).toBe(false)
      await letGo()
      expect(await drop(inModel)).toBe(true)
      expect(removed).toEqual([loose.hash, inModel.hash])
    })
  })
}
