import type { RemoteAudioTrack } from 'livekit-client'
import type { Vec3 } from '../contract/ids.ts'
import type { Beat } from './beat.ts'
import { type Ear, openEar } from './ear.ts'
import type { MouthShape } from './mouth.ts'
import type { CallState } from '../contract/call-state.ts'

interface Options {
  sound: 'spatial' | 'plain'
  onChange(change: Partial<CallState>): void
}

/** The other side's voice and heartbeat: what arrives, and since when. */
export function createListening(context: AudioContext, options: Options) {
  let ear: Ear | null = null
  let track: RemoteAudioTrack | null = null
  let sound = options.sound
  let beatAt = 0
  let packetsAt = 0
  let packets = 0
  let speaksSince = 0
  let other: CallState['other'] = 'absent'

  const play = async () => {
    if (ear) options.onChange({ soundBlocked: !(await ear.play()) })
  }

  return {
    beat: (beat: Beat) => {
      beatAt = performance.now()
      if (beat === other) return
      if (beat === 'on') speaksSince = beatAt
      other = beat
      options.onChange({ other })
    },
    hear: (next: RemoteAudioTrack | null) => {
      if (next === track) return
      ear?.close()
      ear = null
      track = next
      packets = 0
      options.onChange({ hears: next !== null })
      if (!next) return
      ear = openEar(next, context, sound)
      void play()
    },
    /** Looks whether packets of the voice came since the last look. */
    count: async () => {
      const mine = track
      const report = await mine?.getRTCStatsReport()
      if (!report || mine !== track) return
      for (const entry of report.values())
        if (entry.type === 'inbound-rtp' && entry.packetsReceived > packets) {
          packets = entry.packetsReceived
          packetsAt = performance.now()
        }
    },
    signs: () => ({ beatAt, packetsAt, otherSpeaks: other === 'on', otherSpeaksSince: speaksSince }),
    level: () => ear?.level() ?? 0,
    mouth: (out: MouthShape) => ear?.mouth(out) ?? false,
    place: (from: Vec3) => ear?.place(from),
    setSound: (kind: 'spatial' | 'plain') => {
      sound = kind
      ear?.setSound(kind)
      options.onChange({ sound })
      void play()
    },
    soundOn: () => {
      void context.resume()
      void play()
    },
    close: () => {
      ear?.close()
      ear = null
    }
  }
}
