import { writeFile } from 'node:fs/promises'

const RATE = 48_000
/** Length of one turn of the signal, seconds; a microphone plays it round and round. */
const TURN = 6
/** Loudness is compared in frames of this length, seconds. */
export const FRAME = 0.02

/**
 * A speech-like signal: a voice's harmonics, in syllables of 80–260 ms with pauses, different for each seed. Speech codecs and
 * a browser's noise suppression let it through as they let speech through, which they do not do with tones or noise.
 */
export function speech(seed: number): Float32Array {
  const random = mulberry32(seed)
  const samples = new Float32Array(RATE * TURN)
  let at = 0.1
  while (at < TURN - 0.4) {
    const length = 0.08 + random() * 0.18
    const pitch = 110 + random() * 90
    const formants = [500 + random() * 400, 1200 + random() * 900, 2500]
    for (let index = Math.floor(at * RATE); index < (at + length) * RATE; index++) {
      const time = index / RATE - at
      const envelope = Math.max(0, Math.sin((Math.PI * time) / length)) ** 0.7
      let value = 0
      for (let harmonic = 1; harmonic <= 24; harmonic++) {
        const frequency = harmonic * pitch * (1 + 0.02 * Math.sin(time * 30))
        const gain = formants.reduce((sum, formant) => sum + Math.exp(-(((frequency - formant) / 220) ** 2)), 0.06)
        value += (gain / harmonic ** 0.4) * Math.sin(2 * Math.PI * frequency * time)
      }
      samples[index] = envelope * value * 0.22
    }
    at += length + (random() < 0.3 ? 0.15 + random() * 0.35 : 0.02 + random() * 0.05)
  }
  return samples
}

/** Writes 16-bit mono PCM, which Chromium's fake microphone plays. */
export async function writeWav(file: string, samples: Float32Array): Promise<void> {
  const wav = Buffer.alloc(44 + samples.length * 2)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples.length * 2, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, index) => wav.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + index * 2))
  await writeFile(file, wav)
}

/** Loudness by frame, in decibels above a floor of −50 dB: what survives codecs, gain control and delay. */
export function envelope(samples: Float32Array, rate = RATE): number[] {
  const size = Math.round(FRAME * rate)
  return Array.from({ length: Math.floor(samples.length / size) }, (_, frame) => {
    let sum = 0
    for (let index = frame * size; index < (frame + 1) * size; index++) sum += samples[index]! ** 2
    return Math.max(0, 10 * Math.log10(sum / size + 1e-9) + 50)
  })
}

/** Best Pearson correlation of `heard` with any turn of the round signal `said`, −1 to 1. */
export function likeness(heard: readonly number[], said: readonly number[]): number {
  let best = -1
  for (let shift = 0; shift < said.length; shift++) {
    const other = heard.map((_, index) => said[(index + shift) % said.length]!)
    best = Math.max(best, correlation(heard, other))
  }
  return best
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  let ab = 0
  let aa = 0
  let bb = 0
  a.forEach((value, index) => {
    ab += (value - ma) * (b[index]! - mb)
    aa += (value - ma) ** 2
    bb += (b[index]! - mb) ** 2
  })
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb)
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
