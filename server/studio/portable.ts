import { createHash } from 'node:crypto'
import { z } from 'zod'
import { slugSchema } from '../../src/contract/ids.ts'
import { showroomForm, showroomSchema, type Showroom } from '../../src/contract/showroom.ts'
import type { Description } from '../../src/contract/draft/apply.ts'

/** The version of what is written here. One that is newer is not read: what it means is not known. */
export const PORTABLE_FORMAT = 1
/** The list of files, with their checksums. */
const LIST = 'showroom.json'
/** Most bytes of one file, and most files. */
const MOST_BYTES = 8 * 1024 * 1024
const MOST_FILES = 2000

/** A showroom as it is carried from one house to another: its draft and every edition, oldest first. */
export type Portable = { readonly slug: string; readonly description: Description; readonly editions: readonly Showroom[] }

const listSchema = z.object({
  format: z.int(),
  slug: slugSchema,
  /** The folder of the built model that the description names; it is carried by itself. */
  product: z.string(),
  files: z.array(z.object({ path: z.string().regex(/^(?:draft|editions\/\d{4})\.json$/), bytes: z.int().min(1).max(MOST_BYTES), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1).max(MOST_FILES)
})

/** What is wrong with a folder or file that was to be read, as a sentence. */
export class NotPortable extends Error {
  override readonly name = 'NotPortable'
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** JSON to be kept in git: keys in order, two spaces, a line at the end. Equal content is equal text. */
function written(value: unknown): Uint8Array {
  const sorted = (_key: string, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner)
  return new TextEncoder().encode(`${JSON.stringify(value, sorted, 2)}\n`)
}

/** The files of a showroom, by their paths. */
export function pack({ slug, description, editions }: Portable): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([['draft.json', written(description)]])
  editions.forEach((edition, index) => files.set(`editions/${String(index + 1).padStart(4, '0')}.json`, written(edition)))
  const list = { format: PORTABLE_FORMAT, slug, product: description.product, files: [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })) }
  return new Map([[LIST, written(list)], ...files])
}

function json(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new NotPortable(`${path} is no JSON.`)
  }
}

function inForm<S extends z.ZodType>(schema: S, path: string, value: unknown): z.output<S> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new NotPortable(`${path} does not fit at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'unknown'}.`)
}

/**
 * Reads the files of a showroom. Nothing is taken on trust: what the list does not name is not read, what it names has to be there
 * with its checksum, and every description has to be one. Throws a NotPortable.
 */
export function unpack(files: ReadonlyMap<string, Uint8Array>): Portable {
  const listed = files.get(LIST)
  if (!listed) throw new NotPortable(`${LIST} is missing: this is no showroom.`)
  const raw = json(LIST, listed)
  const { format } = inForm(z.object({ format: z.int() }), LIST, raw)
  if (format > PORTABLE_FORMAT) throw new NotPortable(`It was written by a newer version (format ${format}; this one reads up to ${PORTABLE_FORMAT}).`)
  const list = inForm(listSchema, LIST, raw)
  const read = (path: string, schema: typeof showroomForm | typeof showroomSchema) => {
    const named = list.files.find((file) => file.path === path)
    const bytes = files.get(path)
    if (!named || !bytes) throw new NotPortable(`${path} is missing.`)
    if (bytes.length !== named.bytes || sha256(bytes) !== named.sha256) throw new NotPortable(`${path} is not what ${LIST} says: its checksum differs.`)
    return inForm(schema, path, json(path, bytes))
  }
  const editions = list.files.filter(({ path }) => path !== 'draft.json').map(({ path }) => path).toSorted()
  editions.forEach((path, index) => {
    if (path !== `editions/${String(index + 1).padStart(4, '0')}.json`) throw new NotPortable(`Edition ${index + 1} is missing.`)
  })
  const portable = { slug: list.slug, description: read('draft.json', showroomForm), editions: editions.map((path) => read(path, showroomSchema)) }
  if ([portable.description, ...portable.editions].some(({ slug }) => slug !== list.slug)) throw new NotPortable(`Not everything in it is of ${list.slug}.`)
  return portable
}
