import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderStore } from '../../server/adapters/assets/folder.ts'
import { createFakeAssetBook, createFakeAssetStore } from '../fakes/assets.ts'
import { assetBookSuite, assetStoreSuite } from './assets.suite.ts'

assetStoreSuite('in memory', async () => ({ store: createFakeAssetStore(), close: async () => {} }))

assetStoreSuite('in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-files-'))
  return { store: folderStore(folder), close: () => rm(folder, { recursive: true, force: true }) }
})

assetBookSuite('in memory', async () => {
  const used = new Set<string>()
  return {
    book: createFakeAssetBook((hash) => used.has(hash)),
    async useInModel(hash) {
      used.add(hash)
      return async () => void used.delete(hash)
    },
    useInEdition: async (hash) => void used.add(hash),
    close: async () => {}
  }
})
