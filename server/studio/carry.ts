import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import type { Drafts } from '../ports/drafts.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import type { Clock } from '../ports/clock.ts'
import { NotPortable, pack, unpack, type Portable } from './portable.ts'
import type { Shelf } from './shelf.ts'

/** Most bytes that a zip may unfold to. */
const MOST_UNFOLDED = 64 * 1024 * 1024
/** Zips of equal content are equal: their files have no time of their own. */
const NO_TIME = new Date(Date.UTC(1980, 0, 2))

type Files = ReadonlyMap<string, Uint8Array>

/** A showroom of this house, as it is carried; null where there is none. */
export async function carried(slug: string, shelf: Pick<Shelf, 'open'>, showrooms: PublishedShowrooms): Promise<Portable | null> {
  const draft = await shelf.open(slug)
  if (!draft) return null
  const lines = (await showrooms.editions(slug)).toReversed()
  const editions = await Promise.all(lines.map(async ({ number }) => (await showrooms.edition(slug, number))!.showroom))
  return { slug, description: draft.description, editions }
}

/** Takes a showroom in: its draft, and its editions under their numbers. Throws a NotPortable where there is one of that address. */
export async function takeIn({ slug, description, editions }: Portable, drafts: Drafts, showrooms: PublishedShowrooms, clock: Clock): Promise<void> {
  if ((await showrooms.edition(slug, 1)) || !(await drafts.begin(slug, description, clock.now()))) throw new NotPortable(`There is a showroom at /s/${slug} already.`)
  for (const edition of editions) await showrooms.publish(edition, { person: '00000000-0000-0000-0000-000000000000', name: 'import', note: '', seq: null, back: null, passes: [] })
}

/** Writes a zip, where the name says so, or a folder. */
export async function writeOut(to: string, portable: Portable): Promise<void> {
  const files = pack(portable)
  if (to.endsWith('.zip')) {
    await writeFile(to, zipSync(Object.fromEntries([...files].map(([path, bytes]): [string, Zippable[string]] => [path, [bytes, { mtime: NO_TIME }]]))))
    return
  }
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await writeFile(join(to, path), bytes)
  }
}

/** Reads a zip or a folder that was written so. */
export async function readIn(from: string): Promise<Portable> {
  return unpack(from.endsWith('.zip') ? unzipped(await readFile(from)) : await folder(from))
}

function unzipped(bytes: Uint8Array): Files {
  let unfolded = 0
  try {
    const files = unzipSync(bytes, {
      filter({ originalSize }) {
        unfolded += originalSize
        if (unfolded > MOST_UNFOLDED) throw new NotPortable('It unfolds to more than a showroom can be.')
        return true
      }
    })
    return new Map(Object.entries(files))
  } catch (error) {
    throw error instanceof NotPortable ? error : new NotPortable('It is no zip that can be read.')
  }
}

async function folder(from: string): Promise<Files> {
  const names = (await readdir(from, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  return new Map(await Promise.all(names.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [relative(from, path).split(sep).join('/'), new Uint8Array(await readFile(path))] as const
  })))
}
