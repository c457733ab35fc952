import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import { LIST, NotPortable, pack, reseal, unpack, type Portable } from './portable.ts'

/** Most bytes that a zip may unfold to, and most files in it. */
const MOST_UNFOLDED = 1024 * 1024 * 1024
const MOST_FILES = 5000
/** Zips of equal content are equal: their files have no time of their own. */
const NO_TIME = new Date(Date.UTC(1980, 0, 2))

type Files = ReadonlyMap<string, Uint8Array>

/** A showroom as one zip. Texts are pressed; models are as small as they get already. */
export function zipped(portable: Portable): Uint8Array {
  return zipSync(Object.fromEntries([...pack(portable)].map(([path, bytes]): [string, Zippable[string]] => [path, [bytes, { mtime: NO_TIME, level: path.startsWith('files/') ? 0 : 6 }]])))
}

/** Writes a zip, where the name says so, or a folder. A zip is there whole or not at all. */
export async function writeOut(to: string, portable: Portable): Promise<void> {
  if (to.endsWith('.zip')) {
    const part = `${to}.part`
    await writeFile(part, zipped(portable))
    return rename(part, to)
  }
  // What an earlier export left there and this one does not have would be kept by nobody's wish.
  for (const stale of ['editions', 'files']) await rm(join(to, stale), { recursive: true, force: true })
  for (const [path, bytes] of pack(portable)) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await writeFile(join(to, path), bytes)
  }
}

/** Reads a zip or a folder that was written so. */
export async function readIn(from: string): Promise<Portable> {
  return unpack(from.endsWith('.zip') ? unzipped(await readFile(from).catch(gone(from))) : await folder(from))
}

/** Writes the list of a folder anew, after its texts were changed by hand; what does not fit is refused, and nothing is written. */
export async function seal(from: string): Promise<Portable> {
  const files = new Map(await folder(from))
  const list = reseal(files)
  const portable = unpack(files.set(LIST, list))
  await writeFile(join(from, LIST), list)
  return portable
}

/** The files of a zip by their paths. Throws a NotPortable. */
export function unzipped(bytes: Uint8Array): Files {
  let unfolded = 0
  let count = 0
  try {
    const files = unzipSync(bytes, {
      filter({ originalSize }) {
        unfolded += originalSize
        if (unfolded > MOST_UNFOLDED || ++count > MOST_FILES) throw new NotPortable('It unfolds to more than a showroom can be.')
        return true
      }
    })
    return new Map(Object.entries(files))
  } catch (error) {
    throw error instanceof NotPortable ? error : new NotPortable('It is no zip that can be read.', 'no-zip')
  }
}

const gone = (from: string) => (error: NodeJS.ErrnoException): never => {
  throw error.code === 'ENOENT' ? new NotPortable(`There is no ${from}.`) : error
}

async function folder(from: string): Promise<Files> {
  const names = (await readdir(from, { recursive: true, withFileTypes: true }).catch(gone(from))).filter((entry) => entry.isFile())
  return new Map(await Promise.all(names.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [relative(from, path).split(sep).join('/'), new Uint8Array(await readFile(path))] as const
  })))
}
