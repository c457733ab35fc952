import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** What a page may keep for good though its name stays: the house's own product, people, places and surroundings. */
const FOLDERS = ['product', 'people', 'places', 'studio']

/** Versions of files by their addresses, `/people/people.bin`: what follows `?v=` where a file is asked for as it is now. */
export type FileVersions = ReadonlyMap<string, string>

/**
 * Reads the built files once, when the house is opened: a build is followed by a start. A version is the beginning of the SHA-256 of
 * what is in a file, so that an unchanged file keeps its own over every build.
 */
export async function versionsIn(folder: string): Promise<FileVersions> {
  const found = new Map<string, string>()
  for (const top of FOLDERS) {
    const names = await readdir(join(folder, top), { recursive: true, withFileTypes: true }).catch(() => [])
    for (const name of names) {
      if (!name.isFile() || /\.(br|gz)$/.test(name.name)) continue
      const path = join(name.parentPath, name.name)
      const hash = createHash('sha256').update(await readFile(path)).digest('base64url').slice(0, 12)
      found.set(path.slice(folder.length).split(sep).join('/').replace(/^\/?/, '/'), hash)
    }
  }
  return found
}

/** A file's address with its version; as it is where it has none. */
export const versioned = (versions: FileVersions, path: string): string => (versions.has(path) ? `${path}?v=${versions.get(path)}` : path)
