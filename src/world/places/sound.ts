import { brownNoise } from './bed.ts'

/** What a place sounds like: a bed of noise through filters, swelling slowly, and now and then something small in it. */
interface Voice {
  /** Bands of noise: middle in Hz, width as Q, loudness; how slowly (s) and how far (0 to 1) each swells. */
  readonly bands: readonly { readonly hertz: number; readonly q: number; readonly gain: number; readonly swell: number; readonly depth: number }[]
  /** Small calls: pitch in Hz, how long and how far apart in seconds, how many times in a row. */
  readonly calls: { readonly hertz: number; readonly slide: number; readonly seconds: number; readonly apart: number; readonly row: number; readonly gain: number } | null
}

const SEA = [
  { hertz: 240, q: 0.5, gain: 0.5, swell: 9, depth: 0.55 },
  { hertz: 900, q: 0.6, gain: 0.16, swell: 7.3, depth: 0.8 }
] as const

const VOICES: Readonly<Record<string, Voice>> = {
  hall: { bands: [{ hertz: 160, q: 0.4, gain: 0.3, swell: 17, depth: 0.2 }, { hertz: 2600, q: 0.5, gain: 0.018, swell: 6, depth: 0.7 }], calls: { hertz: 3100, slide: 700, seconds: 0.11, apart: 6, row: 3, gain: 0.012 } },
  bright: { bands: [{ hertz: 130, q: 0.4, gain: 0.26, swell: 21, depth: 0.15 }, { hertz: 1800, q: 0.5, gain: 0.012, swell: 8, depth: 0.6 }], calls: null },
  'terrace/noon': { bands: SEA, calls: { hertz: 1500, slide: -500, seconds: 0.3, apart: 11, row: 2, gain: 0.01 } },
  'terrace/gold': { bands: SEA, calls: { hertz: 2700, slide: 500, seconds: 0.13, apart: 7, row: 4, gain: 0.01 } },
  terrace: { bands: SEA, calls: { hertz: 4300, slide: 0, seconds: 0.05, apart: 0.9, row: 3, gain: 0.006 } }
}

/** Loudness of it all: under a voice, and under the car's own sounds. */
const QUIET = 0.1
const FADE_SECONDS = 1.5
const BED_SECONDS = 6

/** The sound of places. Made here, of noise; nothing is fetched. */
export interface PlaceSound {
  /**
   * Turns to a place's sound at a time of day, or to none. To be called for the first time from a press: browsers forbid it else. While the
   * page is hidden nothing sounds, and once none has faded away nothing runs.
   */
  play(place: string | null, time: string): void
  dispose(): void
}

export function createPlaceSound(): PlaceSound {
  let context: AudioContext | null = null
  let bed: AudioBuffer | null = null
  let playing: { key: string; end(): void } | null = null
  let fading = 0

  const rest = () => void context?.suspend()
  const shown = () => {
    if (document.hidden) rest()
    else if (playing) void context?.resume()
  }
  document.addEventListener('visibilitychange', shown)

  const begin = (on: AudioContext, noise: AudioBuffer, key: string, voice: Voice) => {
    const out = new GainNode(on, { gain: 0 })
    out.connect(on.destination)
    out.gain.setTargetAtTime(QUIET, on.currentTime, FADE_SECONDS / 3)
    const running: (AudioScheduledSourceNode)[] = []
    voice.bands.forEach((band, k) => {
      const source = new AudioBufferSourceNode(on, { buffer: noise, loop: true, playbackRate: 1 - 0.07 * k })
      const filter = new BiquadFilterNode(on, { type: 'bandpass', frequency: band.hertz, Q: band.q })
      const gain = new GainNode(on, { gain: band.gain * (1 - band.depth / 2) })
      const swell = new OscillatorNode(on, { frequency: 1 / band.swell })
      const depth = new GainNode(on, { gain: (band.gain * band.depth) / 2 })
      source.connect(filter).connect(gain).connect(out)
      swell.connect(depth).connect(gain.gain)
      source.start(0, k)
      swell.start()
      running.push(source, swell)
    })
    let timer = 0
    const call = () => {
      const { calls } = voice
      if (!calls) return
      const pan = new StereoPannerNode(on, { pan: Math.random() * 1.6 - 0.8 })
      pan.connect(out)
      const count = 1 + Math.floor(Math.random() * calls.row)
      for (let k = 0; k < count; k++) {
        const at = on.currentTime + k * calls.seconds * 1.7
        const tone = new OscillatorNode(on, { frequency: calls.hertz * (0.94 + 0.12 * Math.random()) })
        const loud = new GainNode(on, { gain: 0 })
        tone.frequency.setTargetAtTime(calls.hertz + calls.slide, at, calls.seconds / 2)
        loud.gain.setTargetAtTime(calls.gain / QUIET, at, calls.seconds / 6)
        loud.gain.setTargetAtTime(0, at + calls.seconds * 0.6, calls.seconds / 5)
        tone.connect(loud).connect(pan)
        tone.start(at)
        tone.stop(at + calls.seconds * 3)
      }
      timer = window.setTimeout(call, 1000 * calls.apart * (0.5 + Math.random()))
    }
    timer = window.setTimeout(call, 2000)
    return {
      key,
      end() {
        clearTimeout(timer)
        out.gain.setTargetAtTime(0, on.currentTime, FADE_SECONDS / 4)
        for (const source of running) source.stop(on.currentTime + FADE_SECONDS)
      }
    }
  }

  return {
    play(place, time) {
      const key = place ? (VOICES[`${place}/${time}`] ? `${place}/${time}` : place) : ''
      if (playing?.key === key || (!playing && !key)) return
      playing?.end()
      playing = null
      clearTimeout(fading)
      const voice = VOICES[key]
      if (!voice) {
        fading = window.setTimeout(rest, 1000 * FADE_SECONDS)
        return
      }
      context ??= new AudioContext({ latencyHint: 'playback' })
      if (!document.hidden) void context.resume()
      bed ??= noiseBuffer(context)
      playing = begin(context, bed, key, voice)
    },
    dispose() {
      document.removeEventListener('visibilitychange', shown)
      clearTimeout(fading)
      playing?.end()
      playing = null
      void context?.close()
      context = null
    }
  }
}

function noiseBuffer(context: AudioContext): AudioBuffer {
  const length = Math.round(BED_SECONDS * context.sampleRate)
  const buffer = new AudioBuffer({ length, numberOfChannels: 2, sampleRate: context.sampleRate })
  for (const channel of [0, 1]) buffer.copyToChannel(brownNoise(length, Math.random), channel)
  return buffer
}
