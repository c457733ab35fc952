import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AssetStore } from '../../ports/assets.ts'

/** Files in a folder: `ab/abcd…`, so that no folder holds too many. What is being written has a name of its own until it is whole. */
export function folderStore(folder: string): AssetStore {
  const place = (hash: string): string => join(folder, hash.slice(0, 2), hash)
  return {
    async put(hash, file) {
      const target = place(hash)
      if (await exists(target)) return
      await mkdir(dirname(target), { recursive: true })
      const part = `${target}.${randomUUID()}.part`
      try {
        await copyFile(file, part)
        // Whole on the disk before it has its name: a cut of the power leaves no half file behind a whole name.
        const written = await open(part, 'r+')
        await written.sync().finally(() => written.close())
        await rename(part, target)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    async open(hash, slice) {
      const target = place(hash)
      if (!(await exists(target))) return null
      return createReadStream(target, slice ? { start: slice.first, end: slice.last } : {})
    },
    remove: (hash) => rm(place(hash), { force: true }),
    async *list() {
      for (const shelf of await readdir(folder).catch(noneIfAbsent))
        for (const name of await readdir(join(folder, shelf)).catch(noneIfAbsent)) {
          const found = await stat(join(folder, shelf, name)).catch(() => null)
          if (found) yield { name, at: found.mtimeMs }
        }
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return false
    throw error
  })
}

function noneIfAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
