import { AudioFrame, AudioSource, dispose, LocalAudioTrack, LocalVideoTrack, Room, TrackPublishOptions, TrackSource, VideoSource } from '@livekit/rtc-node'

/** How long LiveKit may take to let somebody in, or to send them away, ms. */
const PATIENCE = 15_000
const RATE = 48_000
/** Samples of 10 ms. */
const CHUNK = RATE / 100

/** A native LiveKit client that keeps to no rule of ours: it goes where its token leads and sends what it likes. */
export interface Outlaw {
  readonly room: Room
  /** Speaks a round signal into the room, as a microphone that nobody muted, until it leaves. */
  speak(samples: Float32Array): Promise<void>
  /** Publishes a camera; false where the server does not let it. */
  showVideo(): Promise<boolean>
  send(bytes: Uint8Array, topic: string, reliable?: boolean): Promise<void>
  leave(): Promise<void>
}

/** Tries to get into a call's room; gives the client, or why it was not let in. */
export async function intrude(url: string, token: string): Promise<Outlaw | { refused: string }> {
  const room = new Room()
  try {
    await within(room.connect(url.replace(/^http/, 'ws'), token, { autoSubscribe: true, dynacast: false }))
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
  const open: AudioSource[] = []
  return {
    room,
    async speak(samples) {
      const source = new AudioSource(RATE, 1, 200)
      open.push(source)
      const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE })
      await within(room.localParticipant!.publishTrack(LocalAudioTrack.createAudioTrack('voice', source), options))
      void playRound(source, samples, () => open.includes(source))
    },
    async showVideo() {
      const source = new VideoSource(320, 240)
      const options = new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA })
      try {
        await within(room.localParticipant!.publishTrack(LocalVideoTrack.createVideoTrack('face', source), options))
        return true
      } catch {
        return false
      } finally {
        await source.close()
      }
    },
    send: (bytes, topic, reliable = true) => room.localParticipant!.publishData(bytes, { reliable, topic }),
    async leave() {
      for (const source of open.splice(0)) await source.close()
      await room.disconnect()
    }
  }
}

/** Lets go of the native part; for the end of a suite. */
export const endOutlaws = (): Promise<void> => dispose()

async function playRound(source: AudioSource, samples: Float32Array, open: () => boolean): Promise<void> {
  const whole = Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767))
  for (let at = 0; open(); at = at + 2 * CHUNK > whole.length ? 0 : at + CHUNK)
    // A source that is closed in the middle of a chunk says so; nothing is left to play then.
    await source.captureFrame(new AudioFrame(whole.slice(at, at + CHUNK), RATE, 1, CHUNK)).catch(() => {})
}

function within<T>(work: Promise<T>): Promise<T> {
  let over: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_resolve, reject) => {
    over = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(over))
}
