import { dirname, join } from 'node:path/posix'
import type { JSONDocument } from '@gltf-transform/core'
import { INCOMING_LIMITS as LIMITS } from '../../../src/contract/incoming/limits.ts'
import { Unfit } from '../unfit.ts'
import { openArchive } from './archive.ts'
import { isArchive, openBinary, refuseOthers, textOf } from './container.ts'
import { checkKnown } from './known.ts'
import { outlineOf, type Outline } from './outline.ts'
import { checkSizes } from './sizes.ts'
import { checkTree } from './tree.ts'

/** A model whose lengths, counts and tree hold, and every byte of which is here. */
export interface Opened {
  readonly model: JSONDocument
  readonly outline: Outline
  /** The bytes of the model itself, and of what it refers to beside it in its archive. */
  readonly asItCame: Uint8Array
  readonly beside: (uri: string) => Uint8Array | undefined
}

/** The name under which glTF-Transform knows the chunk of numbers of a GLB. */
const CHUNK = '@glb.bin'

/** Opens a GLB, a glTF that holds everything in itself, or a zip with one of either. `name`: of the file, as it came. */
export async function openModel(bytes: Uint8Array, name: string): Promise<Opened> {
  if (bytes.length > LIMITS.bytes) throw new Unfit('too-large', 'byte 0', `${bytes.length} bytes`)
  refuseOthers(bytes, name)
  if (!isArchive(bytes)) return openOne(bytes, new Map(), '')
  const files = await openArchive(bytes)
  const models = [...files.keys()].filter((path) => /\.(glb|gltf)$/i.test(path))
  if (models.length !== 1) throw new Unfit('odd-archive', models[1] ?? 'archive', `${models.length} models`)
  const path = models[0]!
  return openOne(files.get(path)!, files, dirname(path))
}

function openOne(bytes: Uint8Array, files: ReadonlyMap<string, Uint8Array>, folder: string): Opened {
  const plain = bytes[0] === 0x7b
  const { json, binary } = plain ? { json: textOf(bytes), binary: null } : openBinary(bytes)
  const outline = outlineOf(json)
  const found = (uri: string): Uint8Array | undefined => files.get(inFolder(folder, uri))
  checkKnown(outline, (uri) => found(uri) !== undefined)
  checkTree(outline)
  const resources: Record<string, Uint8Array<ArrayBuffer>> = {}
  const keep = (uri: string, data: Uint8Array): void => void (resources[uri] = data as Uint8Array<ArrayBuffer>)
  const lengths = outline.buffers.map(({ uri }, k) => {
    if (uri === undefined) return k === 0 && binary ? binary.length : null
    const data = uri.startsWith('data:') ? fromDataUri(uri, `/buffers/${k}/uri`) : found(uri)!
    keep(uri, data)
    return data.length
  })
  outline.images.forEach(({ uri }, k) => {
    if (uri !== undefined) keep(uri, uri.startsWith('data:') ? fromDataUri(uri, `/images/${k}/uri`) : found(uri)!)
  })
  checkSizes(outline, lengths)
  if (binary) keep(CHUNK, binary)
  return { outline, asItCame: bytes, beside: found, model: { json: JSON.parse(json) as JSONDocument['json'], resources } }
}

/** A path within an archive, as an address beside the model names it. What climbs out finds nothing. */
function inFolder(folder: string, uri: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(uri)) return ''
  try {
    return join(folder, decodeURIComponent(uri))
  } catch {
    return ''
  }
}

function fromDataUri(uri: string, place: string): Uint8Array {
  const match = /^data:[^,]{0,200};base64,/.exec(uri)
  if (!match) throw new Unfit('broken-file', place, 'not base64')
  return Buffer.from(uri.slice(match[0].length), 'base64')
}
