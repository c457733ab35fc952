import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModelBook } from '../ports/models.ts'
import type { Shelf } from './keep-file.ts'

/** What nobody uses stays so long, ms: an edition that is being published may name it in a moment. */
export const GRACE = 24 * 60 * 60_000
/** A half upload can be gone on with for so long, ms. */
export const UPLOAD_LIFE = 24 * 60 * 60_000

export type Places = { readonly uploads: string; readonly work: string }
export type Swept = { readonly assets: readonly string[]; readonly strays: readonly string[]; readonly uploads: readonly string[]; readonly work: readonly string[] }

/** What lies about and belongs to nobody: files that no book knows, halves of uploads and of work without their model. */
export async function orphans(shelf: Shelf, models: ModelBook, places: Places, before: number): Promise<Omit<Swept, 'assets'>> {
  const known = new Set(await shelf.book.all())
  const strays: string[] = []
  for await (const { name, at } of shelf.store.list()) if (!known.has(name) && at < before) strays.push(name)
  const alive = new Set(await models.unfinished())
  const left = async (folder: string): Promise<string[]> => {
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)))
    const old = await Promise.all(names.map(async (name) => ((await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? Infinity) < before))
    return names.filter((name, k) => old[k] && !alive.has(name.replace(/\..*$/, '')))
  }
  return { strays, uploads: await left(places.uploads), work: await left(places.work) }
}

/**
 * Takes away what nobody uses and what was left lying: files that neither a model nor any description names and that nobody touched for the
 * grace time, uploads that nobody went on with, what fell down in the middle. `now` in ms since 1970.
 */
export async function sweepAssets(shelf: Shelf, models: ModelBook, places: Places, now: number, grace = GRACE): Promise<Swept> {
  for (const { id, at } of await models.coming()) if (at < now - UPLOAD_LIFE) await models.remove(id, now)
  const assets: string[] = []
  for (const hash of await shelf.book.loose(now - grace)) if (await shelf.book.drop(hash, now - grace, () => shelf.store.remove(hash))) assets.push(hash)
  const found = await orphans(shelf, models, places, now - grace)
  for (const name of found.strays) await shelf.store.remove(name)
  for (const [folder, names] of [[places.uploads, found.uploads], [places.work, found.work]] as const) for (const name of names) await rm(join(folder, name), { recursive: true, force: true })
  return { assets, ...found }
}
