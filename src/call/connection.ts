import { type LocalDataTrack, type RemoteAudioTrack, type RemoteDataTrack, type Room, RoomEvent } from 'livekit-client'
import type { Side } from '../contract/conversation.ts'
import type { CallAccess } from '../contract/protocol.ts'
import { BEAT_TOPIC, type Beat, decodeBeat, encodeBeat } from './beat.ts'
import { createHanding, type Handing } from './own-avatar/handing.ts'
import { joinPatience } from './health.ts'
import { joinRoom } from './room.ts'

/** What comes out of one room, already held against who is who. `from` is the SFU's stamp, never a claim of the payload. */
export interface ConnectionEvents {
  onBeat(beat: Beat): void
  onPose(bytes: Uint8Array): void
  /** Whose voice is to be heard from now on; null for nobody's. */
  onVoice(track: RemoteAudioTrack | null): void
  /** What the other wears of their own from now on, as it came; null: nothing. */
  onAvatar(bytes: Uint8Array | null): void
  onNewcomer(): void
  onGone(): void
}

/** One joined room. A broken one is thrown away whole and another is joined: nothing in it is mended. */
export interface Connection {
  readonly room: Room
  sendBeat(beat: Beat): void
  sendPose(bytes: Uint8Array): void
  sendAvatar(bytes: Uint8Array | null): void
  /** Looks again at who is who: the news of it may come after somebody's voice. */
  recognise(): void
  leave(): Promise<void>
}

const POSE_TRACK = 'pose'
/** Milliseconds: LiveKit leaves a wish unanswered that comes in one moment with the withdrawal of the same wish. */
const ASKED_AGAIN = 500

// The library names its reasons on the error and does not export their class.
const isUnanswered = (error: unknown) => error instanceof Error && 'reasonName' in error && error.reasonName === 'Timeout'

/**
 * Joins and listens. `sideOf` tells whose an identity is (the server says so over the conversation plane); whatever comes
 * from an identity that is not the other side's is dropped.
 */
export async function connect(access: CallAccess, other: Side, sideOf: (identity: string) => Side | null, events: ConnectionEvents, patience = joinPatience(0)): Promise<Connection> {
  const isOther = (identity: string | undefined) => identity !== undefined && sideOf(identity) === other

  const readPoses = async (track: RemoteDataTrack, left: AbortSignal) => {
    if (track.info.name !== POSE_TRACK) return
    const reader = track.subscribe({ signal: left }).getReader()
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        if (isOther(track.publisherIdentity)) events.onPose(value.payload)
      }
    } catch (error) {
      // The stream ends with an error when its publisher or the room goes: the beat, not the stream, says what that means.
      // Only a server that did not answer in time is asked again: the other would stand still for good.
      if (isUnanswered(error)) setTimeout(() => left.aborted || void readPoses(track, left), ASKED_AGAIN)
    }
  }

  // Somebody who reloaded is in the room twice for a while: the newest of them is heard, whatever goes of the older.
  const hearNewest = (within: Room) => {
    const others = [...within.remoteParticipants.values()].filter(({ identity }) => isOther(identity))
    const voices = others.flatMap((participant) =>
      [...participant.audioTrackPublications.values()].flatMap(({ track }) => (track ? [{ track: track as RemoteAudioTrack, since: participant.joinedAt?.getTime() ?? 0 }] : []))
    )
    events.onVoice(voices.sort((a, b) => a.since - b.since).at(-1)?.track ?? null)
  }

  let handing: Handing | null = null
  const { room, leave } = await joinRoom(access, (fresh, left) => {
    handing = createHanding(fresh, isOther, events.onAvatar)
    fresh
      .on(RoomEvent.DataReceived, (payload, participant, _kind, topic) => {
        const beat = topic === BEAT_TOPIC && isOther(participant?.identity) ? decodeBeat(payload) : null
        if (beat) events.onBeat(beat)
      })
      .on(RoomEvent.DataTrackPublished, (track) => void readPoses(track, left))
      .on(RoomEvent.TrackSubscribed, () => hearNewest(fresh))
      .on(RoomEvent.TrackUnsubscribed, () => hearNewest(fresh))
      .on(RoomEvent.ParticipantConnected, () => events.onNewcomer())
      // After a full reconnection the pose streams stay silent without an event, so they are subscribed to anew.
      .on(RoomEvent.Reconnected, () => {
        for (const participant of fresh.remoteParticipants.values())
          for (const track of participant.dataTracks.values()) void readPoses(track, left)
      })
      .on(RoomEvent.Disconnected, () => events.onGone())
  }, patience)

  let poses: LocalDataTrack | null = null
  room.localParticipant.publishDataTrack({ name: POSE_TRACK }).then(
    (track) => (poses = track),
    () => events.onGone()
  )
  const encoded = (beat: Beat) => room.localParticipant.publishData(encodeBeat(beat), { reliable: false, topic: BEAT_TOPIC })

  return {
    room,
    // In a dead room every send fails; the missing beats of the other side are what tells, so a failed send needs no word.
    sendBeat: (beat) => void encoded(beat).catch(() => {}),
    sendPose: (bytes) => void poses?.tryPush({ payload: bytes.slice() }).catch(() => {}),
    sendAvatar: (bytes) => handing?.send(bytes),
    recognise: () => {
      hearNewest(room)
      handing?.recognise()
    },
    leave
  }
}
