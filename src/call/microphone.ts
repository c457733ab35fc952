import { createLocalAudioTrack, type LocalAudioTrack, Room } from 'livekit-client'
import { loudness } from './ear.ts'
import { speech } from './room.ts'

/** One's own microphone, from the moment it was allowed. Lives longer than a room: a rebuilt call takes it over. */
export interface Microphone {
  track: LocalAudioTrack
  /** Loudness at the device, also while muted (then nothing leaves it). */
  level(): number
  choose(deviceId: string): Promise<void>
  /** Opens the device anew, which the system had ended or silenced; whoever hears this track goes on hearing it. */
  reopen(): Promise<void>
  close(): void
}

/** Asks for the microphone. Must come from a press. Throws the browser's own error, see `faultOf`. */
export async function openMicrophone(context: AudioContext, deviceId: string | null): Promise<Microphone> {
  const track = await createLocalAudioTrack({ ...speech, ...(deviceId ? { deviceId } : {}) })
  let meter = meterOf(track, context)
  return {
    track,
    level: () => meter.level(),
    choose: async (id) => {
      await track.setDeviceId({ exact: id })
      meter.close()
      meter = meterOf(track, context)
    },
    reopen: async () => {
      await track.restartTrack()
      meter.close()
      meter = meterOf(track, context)
    },
    close: () => {
      meter.close()
      track.stop()
    }
  }
}

/** The inputs there are; their labels are known only once a microphone was allowed. */
export async function microphones(): Promise<{ id: string; label: string }[]> {
  const devices = await Room.getLocalDevices('audioinput', false)
  return devices.filter((device) => device.deviceId !== '').map((device) => ({ id: device.deviceId, label: device.label }))
}

// A muted track is silent for everybody, its meter too: the meter listens to a copy of its own, which never leaves the page.
function meterOf(track: LocalAudioTrack, context: AudioContext) {
  const copy = track.mediaStreamTrack.clone()
  copy.enabled = true
  const source = context.createMediaStreamSource(new MediaStream([copy]))
  const analyser = new AnalyserNode(context, { fftSize: 512, smoothingTimeConstant: 0.2 })
  source.connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples)
      return loudness(samples)
    },
    close: () => {
      source.disconnect()
      copy.stop()
    }
  }
}
