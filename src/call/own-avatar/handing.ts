import { type Room, RoomEvent } from 'livekit-client'
import { OWN_AVATAR } from '../../contract/own-avatar.ts'
import { receive } from './receive.ts'

const TOPIC = 'own-avatar'
/** Says that none is worn any more. */
const OFF_TOPIC = 'own-avatar-off'
/** One that is not here by then is not waited for, ms. */
const PATIENCE = 60_000

/** Hands avatars of one's own from page to page, through the call and nowhere else. */
export interface Handing {
  /** Gives what is worn to everybody in the room; null: nothing any more. The newest wish counts. */
  send(bytes: Uint8Array | null): void
  /** Looks again at who is who: the news of it may come after an avatar. */
  recognise(): void
}

/**
 * @param isOther whether an identity, by the SFU's stamp, is the other side's: whatever anybody else hands over is dropped
 * @param taken what the other wears from now on; its bytes are as they came and not looked at
 */
export function createHanding(room: Room, isOther: (identity: string | undefined) => boolean, taken: (bytes: Uint8Array | null) => void): Handing {
  let unknown: { identity: string; bytes: Uint8Array } | null = null
  let newest = 0
  let wanted: { bytes: Uint8Array | null } | null = null
  let sending = false

  const take = (identity: string, bytes: Uint8Array) => {
    if (isOther(identity)) taken(bytes)
    else unknown = { identity, bytes }
  }
  room.registerByteStreamHandler(TOPIC, (reader, { identity }) => {
    const mine = ++newest
    void receive(reader, OWN_AVATAR.bytes, PATIENCE, () => mine === newest).then((bytes) => bytes && mine === newest && take(identity, bytes))
  })
  room.on(RoomEvent.DataReceived, (_payload, participant, _kind, topic) => {
    if (topic !== OFF_TOPIC || !isOther(participant?.identity)) return
    newest++
    unknown = null
    taken(null)
  })

  const work = async () => {
    if (sending) return
    sending = true
    while (wanted) {
      const { bytes } = wanted
      wanted = null
      try {
        if (bytes) await write(room, bytes)
        else await room.localParticipant.publishData(new Uint8Array([0]), { reliable: true, topic: OFF_TOPIC })
      } catch {
        // A dead room: the next one is given it anew.
      }
    }
    sending = false
  }
  return {
    send(bytes) {
      wanted = { bytes }
      void work()
    },
    recognise() {
      if (!unknown || !isOther(unknown.identity)) return
      const { bytes } = unknown
      unknown = null
      taken(bytes)
    }
  }
}

async function write(room: Room, bytes: Uint8Array): Promise<void> {
  const writer = await room.localParticipant.streamBytes({ topic: TOPIC, name: TOPIC, totalSize: bytes.byteLength })
  await writer.write(bytes)
  await writer.close()
}
