/** What a part sounds like: a door's latch and weight, a flap's, a small motor, a lamp's relay. */
export type SoundKind = 'door' | 'flap' | 'motor' | 'lamp'

/** Quiet sounds of a product's parts, made on the spot. Silent until somebody has pressed something. */
export interface PartSounds {
  /** Must be called from a press: browsers keep a page silent before. */
  allow(): void
  /** `on`: opening or lighting; otherwise shutting or going dark. */
  play(kind: SoundKind, on: boolean): void
  close(): void
}

/** Well under a voice in the same room. */
const LOUDNESS = 0.06
/** A shutting part arrives this long after it was let go, seconds; it swings that long in the picture, too. */
const SWING = 0.55
const MOTOR_SECONDS = 0.7

export function kindOf(part: string, light: boolean): SoundKind {
  if (light) return 'lamp'
  if (part.startsWith('door-')) return 'door'
  return /^(glass|mirror|wipers|steering)/.test(part) ? 'motor' : 'flap'
}

export function createPartSounds(): PartSounds {
  let context: AudioContext | null = null
  let noise: AudioBuffer | null = null

  const burst = (at: number, hertz: number, seconds: number, loudness: number, type: 'lowpass' | 'bandpass' = 'lowpass') => {
    if (!context || !noise) return
    const source = new AudioBufferSourceNode(context, { buffer: noise })
    const filter = new BiquadFilterNode(context, { type, frequency: hertz, Q: 0.8 })
    source.connect(filter).connect(fading(context, at, seconds, loudness))
    source.start(at, 0, seconds + 0.05)
  }
  const tone = (at: number, from: number, to: number, seconds: number, loudness: number) => {
    if (!context) return
    const source = new OscillatorNode(context, { frequency: from })
    source.frequency.setValueAtTime(from, at)
    source.frequency.exponentialRampToValueAtTime(to, at + seconds)
    source.connect(fading(context, at, seconds, loudness))
    source.start(at)
    source.stop(at + seconds + 0.05)
  }
  /** A small motor runs evenly while it works, and stops: a buzz with overtones, and the gear's rustle over it. */
  const hum = (at: number, hertz: number, loudness: number) => {
    if (!context || !noise) return
    const out = running(context, at, MOTOR_SECONDS, loudness)
    const motor = new OscillatorNode(context, { type: 'sawtooth', frequency: hertz })
    motor.frequency.setValueAtTime(hertz * 0.8, at)
    motor.frequency.linearRampToValueAtTime(hertz, at + 0.08)
    motor.connect(new BiquadFilterNode(context, { type: 'lowpass', frequency: 620, Q: 0.5 })).connect(out)
    const gear = new AudioBufferSourceNode(context, { buffer: noise })
    gear.connect(new BiquadFilterNode(context, { type: 'bandpass', frequency: 1300, Q: 1.2 })).connect(new GainNode(context, { gain: 0.35 })).connect(out)
    motor.start(at)
    gear.start(at, 0, MOTOR_SECONDS)
    motor.stop(at + MOTOR_SECONDS)
  }
  return {
    allow() {
      if (!context) {
        context = new AudioContext()
        noise = hiss(context)
      }
      // Refused when this was no press after all: the next press asks again.
      if (context.state === 'suspended') context.resume().catch(() => {})
    },
    play(kind, on) {
      if (context?.state !== 'running') return
      const now = context.currentTime + 0.01
      if (kind === 'lamp') return burst(now, on ? 3800 : 2600, 0.018, LOUDNESS * 0.7)
      if (kind === 'motor') return hum(now, on ? 118 : 126, LOUDNESS * 0.35)
      const heavy = kind === 'door'
      // The latch lets go at once; what shuts lands when it has swung.
      if (on) return burst(now, heavy ? 1500 : 2100, 0.05, LOUDNESS * 0.8)
      // A weight one feels, the panel's own voice, which small loudspeakers can give, and the latch that falls in last.
      tone(now + SWING, heavy ? 92 : 150, heavy ? 58 : 96, heavy ? 0.26 : 0.12, LOUDNESS * 1.3)
      burst(now + SWING, heavy ? 460 : 820, heavy ? 0.11 : 0.07, LOUDNESS * 2.2, 'bandpass')
      burst(now + SWING + 0.026, 2400, 0.022, LOUDNESS * 0.8)
    },
    close() {
      // Closing one that is closed already rejects, and changes nothing.
      context?.close().catch(() => {})
      context = null
    }
  }
}

/** Comes in within 4 ms and dies away; returns where to connect. */
function fading(context: AudioContext, at: number, seconds: number, loudness: number): GainNode {
  const gain = new GainNode(context, { gain: 0 })
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(loudness, at + 0.004)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
  gain.connect(context.destination)
  return gain
}

/** Comes in softly, holds, and stops within 60 ms. */
function running(context: AudioContext, at: number, seconds: number, loudness: number): GainNode {
  const gain = new GainNode(context, { gain: 0 })
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(loudness, at + 0.05)
  gain.gain.setValueAtTime(loudness, at + seconds - 0.06)
  gain.gain.linearRampToValueAtTime(0, at + seconds)
  gain.connect(context.destination)
  return gain
}

/** A second of noise, the same each time. */
function hiss(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate)
  const samples = buffer.getChannelData(0)
  let seed = 7
  for (let k = 0; k < samples.length; k++) {
    seed = (seed * 16_807) % 2_147_483_647
    samples[k] = (seed / 2_147_483_647) * 2 - 1
  }
  return buffer
}
