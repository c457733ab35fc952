import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Asset, AssetBook, AssetStore } from '../../server/ports/assets.ts'

/** Files in memory. */
export function createFakeAssetStore(now: () => number = Date.now): AssetStore {
  const files = new Map<string, { bytes: Buffer; at: number }>()
  return {
    async put(hash, file) {
      const bytes = await readFile(file)
      if (!files.has(hash)) files.set(hash, { bytes, at: now() })
    },
    async open(hash, slice) {
      const found = files.get(hash)
      return found ? Readable.from([slice ? found.bytes.subarray(slice.first, slice.last + 1) : found.bytes]) : null
    },
    async remove(hash) {
      files.delete(hash)
    },
    async *list() {
      for (const [name, { at }] of files) yield { name, at }
    }
  }
}

/** Which files there are, in memory. `used` says what models and descriptions name. */
export function createFakeAssetBook(used: (hash: string) => boolean): AssetBook {
  const assets = new Map<string, { asset: Asset; at: number }>()
  const whole = (hash: string): boolean => used(hash) || [...assets.values()].some(({ asset }) => Object.values(asset.files).includes(hash) && used(asset.hash))
  return {
    async keep(asset, at, put) {
      await put()
      const known = assets.get(asset.hash)
      assets.set(asset.hash, known ? { asset: { ...known.asset, served: known.asset.served || asset.served }, at: Math.max(known.at, at) } : { asset, at })
    },
    byHash: async (hash) => assets.get(hash)?.asset ?? null,
    async drop(hash, before, remove) {
      const found = assets.get(hash)
      if (!found || found.at >= before || whole(hash)) return false
      assets.delete(hash)
      await remove()
      return true
    },
    loose: async (before) => [...assets].filter(([hash, { at }]) => at < before && !whole(hash)).map(([hash]) => hash),
    all: async () => [...assets.keys()]
  }
}
