import { backOff } from './back-off.ts'
import { withVersion } from './file-versions.ts'
import { Unreachable } from './refused.ts'

/** How often a file is asked for again where nothing of it has come: some twelve seconds in all. */
const TRIES = 6

/** A line on which nothing has come for so long is as good as broken, ms. */
const SILENT = 15_000

/** What the server says of a file for good: asking again would hear it again. */
class NotGiven extends Error {}

/**
 * Fetches a file of our own origin, telling the bytes as they come. `of` is 0 while the whole size is unknown (a compressed
 * answer says how long it is packed, not how long it will be). A line that breaks is waited for, and what has come is kept: the rest
 * is asked for from there.
 *
 * @param silent how long nothing may come before a line counts as broken, ms
 * @throws Unreachable when the file is not there, or nothing more of it comes in several tries.
 */
export async function fetchBytes(url: string, onProgress: (bytes: number, of: number) => void = () => {}, silent = SILENT): Promise<ArrayBuffer> {
  const address = withVersion(url)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (let tries = 0; ; tries++) {
    const before = bytes
    const watch = watchSilence(silent)
    try {
      const response = await fetch(address, { signal: watch.signal, ...(before > 0 && { headers: { range: `bytes=${before}-` } }) })
      if (before > 0 && response.status === 416) break
      if (!response.ok || !response.body) throw refusalOf(response)
      if (response.status !== 206) {
        chunks.length = 0
        bytes = 0
      }
      const of = sizeOf(response)
      for (const reader = response.body.getReader(); ; ) {
        const { done, value } = await reader.read()
        if (done) break
        watch.heard()
        chunks.push(value)
        onProgress((bytes += value.length), of)
      }
      break
    } catch (cause) {
      // What came counts as a new beginning: a line that breaks every few seconds still brings the whole.
      if (bytes > before) tries = 0
      if (cause instanceof NotGiven || tries >= TRIES) throw new Unreachable(cause)
      await new Promise((resolve) => setTimeout(resolve, backOff(tries)))
    } finally {
      watch.over()
    }
  }
  return joined(chunks, bytes)
}

function watchSilence(silent: number) {
  const ended = new AbortController()
  let timer = setTimeout(() => ended.abort(), silent)
  return {
    signal: ended.signal,
    heard() {
      clearTimeout(timer)
      timer = setTimeout(() => ended.abort(), silent)
    },
    over: () => clearTimeout(timer)
  }
}

const refusalOf = ({ status }: Response): Error => (status >= 500 || status === 408 || status === 429 ? new Error(`status ${status}`) : new NotGiven(`status ${status}`))

/** How long the whole file will be; 0 where that is not told. */
function sizeOf({ headers }: Response): number {
  const whole = /\/(\d+)$/.exec(headers.get('content-range') ?? '')
  if (whole) return Number(whole[1])
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0)
}

function joined(chunks: readonly Uint8Array[], bytes: number): ArrayBuffer {
  const whole = new Uint8Array(bytes)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole.buffer
}
