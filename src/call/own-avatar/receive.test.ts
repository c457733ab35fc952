import { type ByteStreamReader, Room } from 'livekit-client'
import { describe, expect, it } from 'vitest'
import { receive } from './receive.ts'

/** LiveKit's own way of taking streams in, as it is called when packets come. */
interface Incoming {
  setConnected(connected: boolean): void
  handleDataStreamPacket(packet: object, encryption: number): void
  validateParticipantHasNoActiveDataStreams(identity: string): void
  readonly byteStreamControllers: ReadonlyMap<string, { readonly controller: ReadableStreamDefaultController }>
}

/** A stream that comes in, packet by packet, through LiveKit itself. */
const incoming = (says: number | null) => {
  const room = new Room()
  const { incomingDataStreamManager: manager } = room as unknown as { incomingDataStreamManager: Incoming }
  manager.setConnected(true)
  let reader: ByteStreamReader | null = null
  room.registerByteStreamHandler('t', (came) => { reader = came })
  const packet = (kind: string, value: object) => manager.handleDataStreamPacket({ participantIdentity: 'them', value: { case: kind, value: { streamId: 's', ...value } } }, 0)
  const header = { topic: 't', mimeType: '', timestamp: 0n, attributes: {}, contentHeader: { case: 'byteHeader', value: { name: 'n' } } }
  packet('streamHeader', says === null ? header : { ...header, totalLength: BigInt(says) })
  return {
    reader: reader!,
    chunk: (...bytes: number[]) => packet('streamChunk', { chunkIndex: 0n, content: Uint8Array.from(bytes) }),
    end: () => packet('streamTrailer', { attributes: {} }),
    leave: () => manager.validateParticipantHasNoActiveDataStreams('them'),
    /** How many pieces wait for a reader: a stream wants one ahead, and each that waits is one less. */
    waiting: () => new Promise<number>((settle) => setTimeout(() => settle(1 - manager.byteStreamControllers.get('s')!.controller.desiredSize!)))
  }
}
const always = () => true

describe('what another page hands over (SPEC Y5)', () => {
  it('is had whole', async () => {
    const stream = incoming(5)
    const got = receive(stream.reader, 8, 1000, always)
    stream.chunk(1, 2, 3)
    stream.chunk(4, 5)
    stream.end()
    expect(await got).toEqual(Uint8Array.of(1, 2, 3, 4, 5))
  })

  it('Y5: is refused when it says too much, nothing, or not the truth, when it is cut short, late, or no longer wanted', async () => {
    const lies: [string, number | null, number[], number][] = [['too much', 9, [1], 1000], ['nothing', null, [1], 1000], ['none', 0, [1], 1000], ['less', 2, [1, 2, 3], 1000], ['more', 4, [1, 2, 3], 1000], ['late', 5, [1], 5]]
    for (const [name, says, bytes, patience] of lies) {
      const stream = incoming(says)
      const got = receive(stream.reader, 8, patience, always)
      stream.chunk(...bytes)
      if (name !== 'late') stream.end()
      expect(await got, name).toBeNull()
    }
    const gone = incoming(5)
    const cut = receive(gone.reader, 8, 1000, always)
    gone.chunk(1)
    gone.leave()
    expect(await cut).toBeNull()
    const older = incoming(5)
    const unwanted = receive(older.reader, 8, 1000, () => false)
    older.chunk(1, 2)
    expect(await unwanted).toBeNull()
  })

  it('Y5: never fills the page: whatever a sender who does not stop sends is let go', async () => {
    for (const says of [9, 3, null]) {
      const stream = incoming(says)
      const got = receive(stream.reader, 8, 1000, always)
      for (let k = 0; k < 500; k++) stream.chunk(1, 2, 3, 4)
      expect(await got).toBeNull()
      for (let k = 0; k < 500; k++) stream.chunk(1, 2, 3, 4)
      expect(await stream.waiting(), `said ${says}`).toBe(0)
    }
    // So it is with a reader of LiveKit's that is left when there is enough: everything else waits for nobody.
    const stream = incoming(9)
    stream.chunk(1, 2, 3, 4)
    for await (const _ of stream.reader) break
    for (let k = 0; k < 500; k++) stream.chunk(1, 2, 3, 4)
    expect(await stream.waiting()).toBe(500)
  })
})
