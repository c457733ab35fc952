import { type LocalTrack, type LocalTrackPublication, type Room, Track } from 'livekit-client'
import type { Beat } from './beat.ts'
import { type Microphone, microphones, openMicrophone } from './microphone.ts'
import { faultOf } from './permission.ts'
import type { CallState } from '../contract/call-state.ts'
import { createWaking } from './waking.ts'

/** Louder than this at a muted microphone is somebody speaking, not a room. */
const SPEECH_LEVEL = 0.45

/** One's own voice: asked for, muted, held down, changed, and carried over from a room that broke into the next. */
export function createSpeaking(context: AudioContext, onChange: (change: Partial<CallState>) => void) {
  let microphone: Microphone | null = null
  let muted = false
  let pushToTalk = false
  let held = false
  let input: string | null = null
  let room: Room | null = null
  let speakingWhileMuted = false
  let asking = false
  let closed = false
  const waking = createWaking()

  const silent = () => muted || (pushToTalk && !held)

  const apply = async () => {
    const track = microphone?.track
    if (!track) return
    onChange({ microphone: muted ? 'muted' : 'on' })
    await (silent() ? track.mute() : track.unmute())
  }

  const publish = async (): Promise<LocalTrackPublication | undefined> =>
    room && microphone ? room.localParticipant.publishTrack(microphone.track as LocalTrack, { source: Track.Source.Microphone }) : undefined

  const on = async () => {
    muted = false
    if (microphone) return apply()
    if (asking) return
    asking = true
    onChange({ microphone: 'asking' })
    void context.resume()
    try {
      const opened = await openMicrophone(context, input)
      if (closed) return opened.close()
      microphone = opened
    } catch (error) {
      if (!closed) onChange({ microphone: faultOf(error) })
      return
    } finally {
      asking = false
    }
    onChange({ inputs: await microphones(), input: (await microphone.track.getDeviceId()) ?? null })
    await apply()
    await publish()
  }

  // After a headset slept. Only where no prompt comes: one would end an immersive session.
  const reopen = async () => {
    const mine = microphone
    try {
      const permission = await navigator.permissions.query({ name: 'microphone' as PermissionName })
      if (!mine || microphone !== mine) return
      if (permission.state !== 'granted') {
        mine.close()
        microphone = null
        return onChange({ microphone: permission.state === 'denied' ? 'refused' : 'off' })
      }
      void context.resume()
      await mine.reopen()
      if (microphone === mine) await apply()
    } catch (error) {
      console.warn('the microphone has not come back yet:', error)
    }
  }

  return {
    /** Brings the microphone into a freshly joined room. */
    enter: async (fresh: Room) => {
      room = fresh
      await publish()
    },
    beat: (): Beat => (!microphone ? 'off' : silent() ? 'muted' : 'on'),
    level: () => (microphone && !silent() ? microphone.level() : 0),
    watch: () => {
      if (microphone && waking.needed(microphone.track.mediaStreamTrack, document.visibilityState === 'visible', performance.now())) void reopen()
      const speaking = Boolean(microphone && muted && microphone.level() > SPEECH_LEVEL)
      if (speaking !== speakingWhileMuted) onChange({ speakingWhileMuted: (speakingWhileMuted = speaking) })
    },
    close: () => {
      closed = true
      microphone?.close()
      microphone = null
    },
    acts: {
      microphoneOn: () => void on(),
      mute: (next: boolean) => {
        muted = next
        void apply()
      },
      setPushToTalk: (next: boolean) => {
        pushToTalk = next
        held = false
        onChange({ pushToTalk })
        void apply()
      },
      hold: (down: boolean) => {
        held = down
        void apply()
      },
      chooseInput: (id: string) => {
        input = id
        onChange({ input })
        void microphone?.choose(id)
      }
    }
  }
}
