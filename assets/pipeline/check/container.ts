import { INCOMING_LIMITS } from '../../../src/contract/incoming/limits.ts'
import type { FindingCode } from '../../../src/contract/incoming/finding-words.ts'
import { Unfit } from '../unfit.ts'

/** What a file holds before anything in it is believed: its JSON as text, and its one chunk of numbers. */
export interface Container {
  readonly json: string
  readonly binary: Uint8Array | null
}

const GLB = 0x46546c67
const JSON_CHUNK = 0x4e4f534a
const BINARY_CHUNK = 0x004e4942

const text = (bytes: Uint8Array, length: number): string => new TextDecoder('latin1').decode(bytes.subarray(0, length))

/** Other kinds of models by their first bytes; the end of a name counts where there are none. */
const OTHERS: readonly { code: FindingCode; name: RegExp; begins: RegExp | null }[] = [
  { code: 'convert-fbx', name: /\.fbx$/i, begins: /^Kaydara FBX Binary|^; FBX / },
  { code: 'convert-step', name: /\.(step|stp)$/i, begins: /^ISO-10303-21/ },
  { code: 'convert-usdz', name: /\.usd[azc]?$/i, begins: /^PXR-USDC|^#usda / },
  { code: 'convert-obj', name: /\.obj$/i, begins: /^(#[^\n]*\n\s*)*(mtllib |o |v -?[\d.])/ }
]

/** Whether the bytes are a zip archive. */
export const isArchive = (bytes: Uint8Array): boolean => bytes.length > 4 && text(bytes, 4) === 'PK\u0003\u0004'

/** Refuses what is another kind of model, with how to convert it. */
export function refuseOthers(bytes: Uint8Array, fileName: string): void {
  const start = text(bytes, 400)
  for (const { code, name, begins } of OTHERS) if (begins?.test(start) || (name.test(fileName) && !start.startsWith('glTF'))) throw new Unfit(code, 'byte 0')
}

/** Takes a GLB apart by its own lengths (glTF 2.0, 4.4), each held against what is really there. */
export function openBinary(bytes: Uint8Array): Container {
  if (bytes.length < 20) throw new Unfit('not-a-model', 'byte 0', `${bytes.length} bytes`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== GLB) throw new Unfit('not-a-model', 'byte 0', `begins with ${JSON.stringify(text(bytes, 12))}`)
  if (view.getUint32(4, true) !== 2) throw new Unfit('not-a-model', 'byte 4', `version ${view.getUint32(4, true)}`)
  const length = view.getUint32(8, true)
  if (length !== bytes.length) throw new Unfit('broken-file', 'byte 8', `${length} bytes said, ${bytes.length} there`)
  let json: string | null = null
  let binary: Uint8Array | null = null
  for (let at = 12; at < length; ) {
    if (at + 8 > length) throw new Unfit('broken-file', `byte ${at}`, 'a chunk without its head')
    const size = view.getUint32(at, true)
    const kind = view.getUint32(at + 4, true)
    if (at + 8 + size > length) throw new Unfit('broken-file', `byte ${at}`, `a chunk of ${size} bytes ends behind the file`)
    const chunk = bytes.subarray(at + 8, at + 8 + size)
    if (kind === JSON_CHUNK && at === 12) json = textOf(chunk, at + 8)
    else if (kind === BINARY_CHUNK && binary === null) binary = chunk
    at += 8 + size
  }
  if (json === null) throw new Unfit('broken-file', 'byte 12', 'no JSON')
  return { json, binary }
}

/** The JSON of a model as text; refused where it is no UTF-8 or beyond all measure. */
export function textOf(bytes: Uint8Array, at = 0): string {
  if (bytes.length > INCOMING_LIMITS.json) throw new Unfit('too-large', `byte ${at}`, `${bytes.length} bytes of JSON`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unfit('broken-file', `byte ${at}`, 'not UTF-8')
  }
}
