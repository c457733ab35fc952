import { describe, expect, it } from 'vitest'
import { mouthOf } from './mouth.ts'

const RATE = 48_000
const SIZE = 1024

/** A vowel made of the harmonics of a voice, each as loud as its distance from the formants lets it be; then the same as a spectrum. */
const spectrumOf = (pitch: number, formants: readonly [number, number], loudness: number): Float32Array => {
  const samples = Float32Array.from({ length: SIZE }, () => 0)
  for (let harmonic = 1; harmonic * pitch < 4000; harmonic++) {
    const hertz = harmonic * pitch
    const gain = formants.reduce((sum, formant, k) => sum + (k === 0 ? 1 : 0.4) / (1 + ((hertz - formant) / 90) ** 2), 0)
    for (let n = 0; n < SIZE; n++) samples[n]! += loudness * gain * Math.sin((2 * Math.PI * hertz * n) / RATE + harmonic)
  }
  return Float32Array.from({ length: SIZE / 2 }, (_, bin) => {
    let re = 0
    let im = 0
    for (let n = 0; n < SIZE; n++) {
      const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / SIZE)
      re += samples[n]! * window * Math.cos((2 * Math.PI * bin * n) / SIZE)
      im += samples[n]! * window * Math.sin((2 * Math.PI * bin * n) / SIZE)
    }
    return 20 * Math.log10(Math.hypot(re, im) / SIZE + 1e-9)
  })
}
const shapeOf = (pitch: number, formants: readonly [number, number], loudness = 0.2) => {
  const out = { open: 0, wide: 0 }
  expect(mouthOf(spectrumOf(pitch, formants, loudness), RATE / SIZE, out)).toBe(true)
  return out
}

describe('a mouth’s shape from the sound that is heard (SPEC G22)', () => {
  // Peterson and Barney's means for men and, with a higher pitch, women.
  const vowels = [[130, { ah: [730, 1090], ee: [270, 2290], oo: [300, 870] }], [220, { ah: [850, 1220], ee: [310, 2790], oo: [370, 950] }]] as const
  for (const [pitch, { ah, ee, oo }] of vowels) {
    it(`opens for "ah", is wide for "ee" and round for "oo", with a voice of ${pitch} Hz`, () => {
      const [a, e, o] = [shapeOf(pitch, ah), shapeOf(pitch, ee), shapeOf(pitch, oo)]
      expect(a.open).toBeGreaterThan(0.7)
      expect(e.open).toBeLessThan(0.35)
      expect(o.open).toBeLessThan(0.45)
      expect(e.wide).toBeGreaterThan(0.4)
      expect(o.wide).toBeLessThan(-0.3)
      expect(a.wide).toBeLessThan(e.wide - 0.3)
    })
  }

  it('is the same for a loud and a quiet voice, and says nothing of silence', () => {
    expect(shapeOf(130, [730, 1090], 0.4).open).toBeCloseTo(shapeOf(130, [730, 1090], 0.02).open, 1)
    expect(mouthOf(new Float32Array(512).fill(-Infinity), 46.9, { open: 0, wide: 0 })).toBe(false)
    expect(mouthOf(new Float32Array(512).fill(-90), 46.9, { open: 0, wide: 0 })).toBe(false)
  })
})
