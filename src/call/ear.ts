import type { RemoteAudioTrack } from 'livekit-client'
import type { Vec3 } from '../contract/ids.ts'
import { mouthOf, type MouthShape } from './mouth.ts'

/** One voice that is being heard. */
export interface Ear {
  /** Loudness now, 0 to 1. */
  level(): number
  /** Writes how the mouth stands that is heard; false while it is silent. Nothing of it leaves the page. */
  mouth(out: MouthShape): boolean
  setSound(sound: 'spatial' | 'plain'): void
  /** Where the voice comes from, in the listener's own frame: metres, x right, y up, −z ahead. */
  place(from: Vec3): void
  /** Tries to play; resolves to false where the browser wants a press first. */
  play(): Promise<boolean>
  close(): void
}

/**
 * Plays a remote voice, plain through an audio element, or spatial through Web Audio. The element is kept, muted, in the
 * spatial case too: Chromium keeps a remote track silent that goes only into Web Audio.
 */
export function openEar(track: RemoteAudioTrack, context: AudioContext, sound: 'spatial' | 'plain'): Ear {
  const stream = new MediaStream([track.mediaStreamTrack])
  const element = new Audio()
  element.srcObject = stream
  const source = context.createMediaStreamSource(stream)
  const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0.2 })
  const panner = new PannerNode(context, { panningModel: 'HRTF', distanceModel: 'inverse', refDistance: 1.5, rolloffFactor: 0.6 })
  source.connect(analyser)
  source.connect(panner)
  const samples = new Float32Array(analyser.fftSize)
  const spectrum = new Float32Array(analyser.frequencyBinCount)

  const setSound = (kind: 'spatial' | 'plain') => {
    element.muted = kind === 'spatial'
    if (kind === 'spatial') panner.connect(context.destination)
    else panner.disconnect()
  }
  setSound(sound)

  return {
    setSound,
    level: () => {
      analyser.getFloatTimeDomainData(samples)
      return loudness(samples)
    },
    mouth: (out) => {
      analyser.getFloatFrequencyData(spectrum)
      return mouthOf(spectrum, context.sampleRate / analyser.fftSize, out)
    },
    place: ([x, y, z]) => {
      const at = context.currentTime + 0.05
      panner.positionX.linearRampToValueAtTime(x, at)
      panner.positionY.linearRampToValueAtTime(y, at)
      panner.positionZ.linearRampToValueAtTime(z, at)
    },
    play: async () => {
      try {
        await Promise.all([element.play(), resumed(context)])
        return true
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotAllowedError') return false
        // A track taken away while it starts to play is no refusal: the next one is played anew.
        if (error instanceof DOMException && error.name === 'AbortError') return true
        throw error
      }
    },
    close: () => {
      source.disconnect()
      panner.disconnect()
      element.pause()
      element.srcObject = null
    }
  }
}

// Without a press `resume()` stays pending for ever instead of failing, so only a blocked element is taken for an answer.
function resumed(context: AudioContext): void {
  if (context.state === 'suspended') void context.resume()
}

/** Root mean square as a meter shows it: −60 dB is 0, −10 dB is 1. */
export function loudness(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  const decibels = 10 * Math.log10(sum / samples.length + 1e-12)
  return Math.min(1, Math.max(0, (decibels + 60) / 50))
}
