import { OWN_AVATAR } from '../../contract/own-avatar.ts'
import { isObject, type Json } from './json.ts'
import { must } from './refusal.ts'

const MAGIC = 0x46546c67
const JSON_CHUNK = 0x4e4f534a
const BINARY_CHUNK = 0x004e4942
/** The description alone may be so large, bytes: an animation of ten thousand channels is not. */
const JSON_BYTES = 1024 * 1024

/** A GLB taken apart: its description and its one buffer (glTF 2.0, 4.4). */
export interface Glb {
  readonly json: Json
  readonly binary: Uint8Array
}

/** Takes a GLB apart. Throws a NotWorn for anything whose lengths do not add up exactly. */
export function readGlb(bytes: Uint8Array): Glb {
  must(bytes.byteLength <= OWN_AVATAR.bytes, 'too-large', `${bytes.byteLength} bytes`)
  must(bytes.byteLength >= 20, 'not-an-avatar', 'shorter than a header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  must(view.getUint32(0, true) === MAGIC && view.getUint32(4, true) === 2, 'not-an-avatar', 'not a GLB of version 2')
  must(view.getUint32(8, true) === bytes.byteLength, 'broken', 'the header says another length')
  const chunks: { type: number; data: Uint8Array }[] = []
  for (let at = 12; at < bytes.byteLength; ) {
    must(at + 8 <= bytes.byteLength && chunks.length < 2, 'broken', 'a chunk too many, or cut short')
    const length = view.getUint32(at, true)
    must(length % 4 === 0 && at + 8 + length <= bytes.byteLength, 'broken', 'a chunk says another length')
    chunks.push({ type: view.getUint32(at + 4, true), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length
  }
  const [first, second] = chunks
  must(first?.type === JSON_CHUNK && second?.type === BINARY_CHUNK, 'broken', 'not one description and one buffer')
  must(first.data.byteLength <= JSON_BYTES, 'too-large', 'the description')
  return { json: parse(first.data), binary: second.data }
}

function parse(data: Uint8Array): Json {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data))
  } catch {
    must(false, 'broken', 'the description is no JSON')
  }
  must(isObject(value), 'broken', 'the description is no object')
  return value
}
