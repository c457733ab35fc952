import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { NotCarried } from '../../src/contract/draft/carrying.ts'
import { slugSchema } from '../../src/contract/ids.ts'
import { passSchema, uploadedProduct } from '../../src/contract/incoming/gate.ts'
import { confirmedSchema } from '../../src/contract/incoming/model.ts'
import { reportSchema } from '../../src/contract/incoming/report.ts'
import { logoHash } from '../../src/contract/presenting.ts'
import { showroomForm, showroomSchema } from '../../src/contract/showroom.ts'
import type { Carried, CarriedModel } from '../ports/carried.ts'
import { README } from './portable-readme.ts'

/** The version of what is written here. One that is newer is not read: what it means is not known. */
export const PORTABLE_FORMAT = 2
/** The list of files, with their checksums. */
export const LIST = 'showroom.json'
const SCHEMA = 'showroom.schema.json'
/** Most bytes of one text and of one model's file, and most files. */
const MOST_TEXT = 8 * 1024 * 1024
const MOST_FILE = 512 * 1024 * 1024
const MOST_FILES = 4000

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
/** Names that a product's own files may have; none of them is a way out of its folder. */
const fileNameSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/)
const editionPath = (number: number) => `editions/${String(number).padStart(4, '0')}.json`
const filePath = (hash: string) => `files/${hash}`

const listSchema = z.object({
  format: z.int(),
  slug: slugSchema,
  files: z
    .array(z.object({
      path: z.string().regex(/^(?:README\.md|showroom\.schema\.json|draft\.json|editions\.json|models\.json|editions\/\d{4}\.json|files\/[0-9a-f]{64})$/),
      bytes: z.int().min(1).max(MOST_FILE),
      sha256: hashSchema
    }))
    .min(1)
    .max(MOST_FILES)
})
const publicationsSchema = z.array(z.object({ at: z.int(), by: z.string().max(200).nullable(), note: z.string().max(500), back: z.int().min(1).nullable(), passes: z.array(passSchema).max(8) })).max(MOST_FILES)
const modelsSchema = z
  .array(z.object({
    product: hashSchema,
    files: z.record(fileNameSchema, hashSchema),
    poster: hashSchema.nullable(),
    source: hashSchema.nullable(),
    name: z.string().max(200),
    bytes: z.int().min(0),
    madeAt: z.int(),
    finishedAt: z.int(),
    report: reportSchema,
    confirmed: z.array(confirmedSchema).max(500),
    passes: z.array(passSchema).max(8)
  }))
  .max(MOST_FILES)

/** A showroom with the bytes that its models are made of, by their hash. */
export type Portable = Carried & { readonly bytes: ReadonlyMap<string, Uint8Array> }
type Files = ReadonlyMap<string, Uint8Array>

/** What is wrong with a folder or file that was to be read, as a sentence; and what kind of thing, with the name that it is about. */
export class NotPortable extends Error {
  override readonly name = 'NotPortable'
  readonly code: NotCarried
  readonly about: string
  constructor(sentence: string, code: NotCarried = 'other', about = '') {
    super(sentence)
    this.code = code
    this.about = about
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** JSON to be kept in git: keys in order, two spaces, a line at the end. Equal content is equal text. */
function written(value: unknown): Uint8Array {
  const sorted = (_key: string, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner)
  return new TextEncoder().encode(`${JSON.stringify(value, sorted, 2)}\n`)
}

/** The hashes of everything that a model consists of. */
export function hashesOf({ product, files, poster, source }: CarriedModel): string[] {
  return [...new Set([product, ...Object.values(files), ...(poster === null ? [] : [poster]), ...(source === null ? [] : [source])])]
}

/** The uploaded products that descriptions show, by hash, each once and in order. */
export function productsOf({ description, editions }: Pick<Carried, 'description' | 'editions'>): string[] {
  return [...new Set([description.product, ...editions.map(({ showroom }) => showroom.product)].flatMap((folder) => uploadedProduct(folder) ?? []))].toSorted()
}

/** The pictures that descriptions show beside their models, by hash, each once and in order. */
export function picturesOf({ description, editions }: Pick<Carried, 'description' | 'editions'>): string[] {
  return [...new Set([description, ...editions.map(({ showroom }) => showroom)].flatMap(({ style }) => logoHash(style) ?? []))].toSorted()
}

/** Whether bytes are a WebP: no other picture is served from an import. */
const isWebp = (bytes: Uint8Array) => [...bytes.subarray(0, 4), ...bytes.subarray(8, 12)].map((byte) => String.fromCharCode(byte)).join('') === 'RIFFWEBP'

/** The JSON Schema of a description, for text editors. */
export function descriptionSchema(): unknown {
  return z.toJSONSchema(showroomForm, { io: 'input' })
}

/** The files of a showroom, by their paths. Text first, so that whoever unfolds it reads what it is. */
export function pack({ slug, description, editions, models, bytes }: Portable): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ['README.md', new TextEncoder().encode(README)],
    [SCHEMA, written(descriptionSchema())],
    ['draft.json', written({ $schema: `./${SCHEMA}`, ...description })],
    ['editions.json', written(editions.map(({ at, by, note, back, passes }) => ({ at, by, note, back, passes })))],
    ['models.json', written(models)]
  ])
  editions.forEach(({ showroom }, index) => files.set(editionPath(index + 1), written({ $schema: `../${SCHEMA}`, ...showroom })))
  for (const hash of [...new Set([...models.flatMap(hashesOf), ...picturesOf({ description, editions })])].toSorted()) files.set(filePath(hash), bytes.get(hash)!)
  return sealed(slug, files)
}

/** Files with the list of them before them. */
function sealed(slug: string, files: Files): Map<string, Uint8Array> {
  const list = { format: PORTABLE_FORMAT, slug, files: [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })) }
  return new Map([[LIST, written(list)], ...files])
}

/** The list anew, for whoever changed its files by hand and means it. Throws a NotPortable where there is none, or where files that it names are gone. */
export function reseal(files: Files): Uint8Array {
  const { slug, files: listed } = listOf(files)
  const own = listed.map(({ path }) => {
    const bytes = files.get(path)
    if (!bytes) throw new NotPortable(`${path} is missing.`, 'missing', path)
    return [path, bytes] as const
  })
  return sealed(slug, new Map(own)).get(LIST)!
}

function listOf(files: Files): z.infer<typeof listSchema> {
  const listed = files.get(LIST)
  if (!listed) throw new NotPortable(`${LIST} is missing: this is no showroom.`, 'no-showroom')
  const raw = json(LIST, listed)
  const { format } = inForm(z.object({ format: z.int() }), LIST, raw)
  if (format > PORTABLE_FORMAT) throw new NotPortable(`It was written by a newer version (format ${format}; this one reads up to ${PORTABLE_FORMAT}).`, 'newer')
  if (format < PORTABLE_FORMAT) throw new NotPortable(`It was written by an older version (format ${format}; this one reads ${PORTABLE_FORMAT}). Export it anew there.`, 'older')
  const { files: named } = inForm(z.object({ files: z.array(z.object({ path: z.string() })) }), LIST, raw)
  const climbs = [...named.map(({ path }) => path), ...files.keys()].find((path) => /^[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)|^[A-Za-z]:/.test(path))
  if (climbs !== undefined) throw new NotPortable(`A path in it leads out of its folder: ${climbs}.`, 'climbs', climbs)
  return inForm(listSchema, LIST, raw)
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
 * with its checksum, every description has to be one, and every model has to be whole. Throws a NotPortable.
 */
export function unpack(files: Files): Portable {
  const list = listOf(files)
  const named = new Map(list.files.map((file) => [file.path, file]))
  for (const { path, bytes: length, sha256: sum } of list.files) {
    const bytes = files.get(path)
    if (!bytes) throw new NotPortable(`${path} is missing.`, 'missing', path)
    if (bytes.length !== length || sha256(bytes) !== sum) throw new NotPortable(`${path} is not what ${LIST} says: its checksum differs.`, 'checksum', path)
  }
  const read = <S extends z.ZodType>(path: string, schema: S): z.output<S> => {
    if (!named.has(path)) throw new NotPortable(`${path} is missing.`, 'missing', path)
    if (named.get(path)!.bytes > MOST_TEXT) throw new NotPortable(`${path} is longer than such a text can be.`)
    return inForm(schema, path, json(path, files.get(path)!))
  }
  const description = read('draft.json', showroomForm)
  const publications = read('editions.json', publicationsSchema)
  const editions = publications.map((publication, index) => ({ ...publication, showroom: read(editionPath(index + 1), showroomSchema) }))
  if (editions.some(({ back }, index) => back !== null && back > index)) throw new NotPortable('An edition goes back to one that comes later.')
  const portable = { slug: list.slug, description, editions, models: read('models.json', modelsSchema) }
  if ([description, ...editions.map(({ showroom }) => showroom)].some(({ slug }) => slug !== list.slug)) throw new NotPortable(`Not everything in it is of ${list.slug}.`)
  return { ...portable, bytes: modelBytes(portable, files, named) }
}

function modelBytes(portable: Pick<Carried, 'description' | 'editions' | 'models'>, files: Files, named: ReadonlyMap<string, { sha256: string }>): Map<string, Uint8Array> {
  const there = new Set(portable.models.map(({ product }) => product))
  for (const product of productsOf(portable)) if (!there.has(product)) throw new NotPortable(`The model ${product.slice(0, 12)} is missing in models.json.`)
  const found = new Map<string, Uint8Array>()
  for (const model of portable.models)
    for (const hash of hashesOf(model)) {
      const path = filePath(hash)
      if (named.get(path)?.sha256 !== hash) throw new NotPortable(`${path}, of the model ${model.name}, is missing.`, 'missing', path)
      found.set(hash, files.get(path)!)
    }
  for (const hash of picturesOf(portable)) {
    const path = filePath(hash)
    if (named.get(path)?.sha256 !== hash) throw new NotPortable(`${path}, a picture that it shows, is missing.`, 'missing', path)
    if (!isWebp(files.get(path)!)) throw new NotPortable(`${path}, a picture that it shows, is no WebP.`)
    found.set(hash, files.get(path)!)
  }
  return found
}
