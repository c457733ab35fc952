import { Unreachable } from './refused.ts'

/**
 * Fetches a file of our own origin, telling the bytes as they come. `of` is 0 while the whole size is unknown (a compressed
 * answer says how long it is packed, not how long it will be).
 *
 * @throws Unreachable when the file is not there or stops half-way.
 */
export async function fetchBytes(url: string, onProgress: (bytes: number, of: number) => void = () => {}): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url)
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`)
    const packed = response.headers.has('content-encoding')
    const of = packed ? 0 : Number(response.headers.get('content-length') ?? 0)
    const chunks: Uint8Array[] = []
    let bytes = 0
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read()
      if (done) break
      chunks.push(value)
      onProgress((bytes += value.length), of)
    }
    const whole = new Uint8Array(bytes)
    let offset = 0
    for (const chunk of chunks) {
      whole.set(chunk, offset)
      offset += chunk.length
    }
    return whole.buffer
  } catch (cause) {
    throw new Unreachable(cause)
  }
}
