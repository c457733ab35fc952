const MAGIC = 0x46546c67
const JSON_CHUNK = 0x4e4f534a
const HEADER = 12
const CHUNK = 8

/**
 * What a GLB that a house made never has: a wrong length, a body that is none, or an address of anything outside of it. Null: none of
 * that. (glTF 2.0, "GLB File Format Specification".)
 */
export function glbFault(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER + CHUNK || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== 2) return 'it is no GLB'
  if (view.getUint32(8, true) !== bytes.length) return 'its length is wrong'
  const length = view.getUint32(HEADER, true)
  if (view.getUint32(HEADER + 4, true) !== JSON_CHUNK || HEADER + CHUNK + length > bytes.length) return 'its first chunk is no text'
  let body: unknown
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(HEADER + CHUNK, HEADER + CHUNK + length)))
  } catch {
    return 'its first chunk is no text'
  }
  return namesOutside(body) ? 'it names a file outside of itself' : null
}

function namesOutside(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return true
  const { buffers, images } = body as { buffers?: unknown; images?: unknown }
  return [buffers, images].some((list) => Array.isArray(list) && list.some((each: unknown) => typeof each === 'object' && each !== null && 'uri' in each))
}
