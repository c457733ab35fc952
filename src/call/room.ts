import { AudioPresets, LogLevel, Room, type RoomOptions, setLogLevel } from 'livekit-client'
import type { CallAccess } from '../contract/protocol.ts'

/** Speech, not music: the browser's echo, noise and gain handling on, a low bit rate, silence not sent, loss covered. */
export const speech = { echoCancellation: true, noiseSuppression: true, autoGainControl: true } as const

const options: RoomOptions = {
  adaptiveStream: false,
  dynacast: false,
  disconnectOnPageLeave: true,
  stopLocalTrackOnUnpublish: false,
  audioCaptureDefaults: speech,
  publishDefaults: { audioPreset: AudioPresets.speech, dtx: true, red: true, stopMicTrackOnMute: false }
}

/** The address LiveKit's client is given: our own origin when the server names none, since it passes `/rtc` through. */
function addressOf(url: string): string {
  return new URL(url || '/', location.href.replace(/^http/, 'ws')).href.replace(/\/$/, '')
}

/** A room that was joined, and the one way out of it. */
export interface Joined {
  readonly room: Room
  /** Leaves without waiting for a server that may be gone. */
  leave(): Promise<void>
}

/**
 * Joins a call's room within `patience` ms. `prepare` gets the room before anything comes out of it, and the signal that it
 * is being left: whoever subscribes to a data track hands it on. A subscription that still waits for the server when its
 * room goes is otherwise given up seconds later, by a room that has no line left to say so, as a fault of the whole page.
 * No address of anybody else's is ever asked for a way through (no STUN).
 */
export async function joinRoom(access: CallAccess, prepare: (room: Room, left: AbortSignal) => void, patience: number): Promise<Joined> {
  // The library calls it an error when somebody reloads while their track is on its way. What matters is judged by what arrives (health.ts).
  setLogLevel(LogLevel.silent)
  const room = new Room(options)
  const leaving = new AbortController()
  const leave = async () => {
    leaving.abort()
    room.removeAllListeners()
    await room.disconnect(false)
  }
  prepare(room, leaving.signal)
  try {
    await room.connect(addressOf(access.url), access.token, {
      rtcConfig: { iceServers: [] },
      maxRetries: 0,
      peerConnectionTimeout: patience,
      websocketTimeout: patience
    })
    return { room, leave }
  } catch (error) {
    await leave()
    throw error
  }
}
