import type { ByteStreamReader } from 'livekit-client'

/** One piece of a stream as LiveKit holds it. */
interface Chunk {
  readonly content: Uint8Array
}

/**
 * LiveKit's reader stops at the first byte too many and can then only be left, while what still comes is kept for it without end. The
 * stream under it can be read on. Not public: receive.test.ts fails when it is no longer there.
 */
const streamUnder = (reader: ByteStreamReader): ReadableStream<Chunk> => (reader as unknown as { reader: ReadableStream<Chunk> }).reader

/**
 * The whole of a stream, or null as soon as it is clear that it will not be had: larger than `most` bytes, not as long as it says, cut
 * short, no longer `wanted`, or not here after `patience` ms. Whatever comes after that is let go piece by piece: a sender who never
 * stops fills nothing.
 */
export function receive(reader: ByteStreamReader, most: number, patience: number, wanted: () => boolean): Promise<Uint8Array | null> {
  const { size } = reader.info
  return new Promise((settle) => {
    let kept: Uint8Array[] | null = size !== undefined && size >= 1 && size <= most ? [] : null
    let length = 0
    const refuse = () => {
      kept = null
      settle(null)
    }
    if (!kept) settle(null)
    const late = setTimeout(refuse, patience)
    const readOn = async () => {
      const source = streamUnder(reader).getReader()
      for (;;) {
        const { done, value } = await source.read()
        if (done) break
        if (!kept) continue
        length += value.content.byteLength
        if (length > size! || !wanted()) refuse()
        else kept.push(value.content)
      }
      if (kept && length === size) settle(joined(kept, length))
      else refuse()
    }
    // Cut short by a sender who went: they are seen as they look without it.
    void readOn().catch(refuse).finally(() => clearTimeout(late))
  })
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
