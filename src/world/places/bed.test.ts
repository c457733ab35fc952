import { describe, expect, it } from 'vitest'
import { brownNoise } from './bed.ts'

const RATE = 48_000
const LENGTH = 6 * RATE

/** Numbers from 0 to 1, the same at every run (Park and Miller's). */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** Power at a frequency, the mean over windows of 4096 samples (Goertzel's way). */
function powerAt(samples: Float32Array, hertz: number): number {
  const size = 4096
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / RATE)
  let sum = 0
  let windows = 0
  for (let from = 0; from + size <= samples.length; from += size, windows++) {
    let [a, b] = [0, 0]
    for (let k = 0; k < size; k++) {
      const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * k) / size)
      ;[a, b] = [samples[from + k]! * window + turn * a - b, a]
    }
    sum += a * a + b * b - turn * a * b
  }
  return sum / windows
}

describe('the bed of a place’s sound (SPEC G5)', () => {
  const samples = brownNoise(LENGTH, seeded(7))

  it('has no steady part and stays within what can be played', () => {
    const mean = samples.reduce((sum, v) => sum + v, 0) / LENGTH
    expect(Math.abs(mean)).toBeLessThan(1e-6)
    expect(samples.reduce((most, v) => Math.max(most, Math.abs(v)), 0)).toBeLessThan(2)
    const loud = Math.sqrt(samples.reduce((sum, v) => sum + v * v, 0) / LENGTH)
    expect(loud).toBeGreaterThan(0.1)
    expect(loud).toBeLessThan(0.6)
  })

  it('goes from its end to its beginning with no larger a step than any other', () => {
    const steps = samples.slice(1).map((v, k) => Math.abs(v - samples[k]!))
    const largest = steps.reduce((most, v) => Math.max(most, v), 0)
    expect(Math.abs(samples[0]! - samples[LENGTH - 1]!)).toBeLessThanOrEqual(largest)
    // Nor does it bend there: a ramp laid over it would.
    const second = (a: number, b: number, c: number) => Math.abs(a - 2 * b + c)
    const bends = samples.slice(2).map((v, k) => second(samples[k]!, samples[k + 1]!, v))
    expect(second(samples[LENGTH - 1]!, samples[0]!, samples[1]!)).toBeLessThanOrEqual(bends.reduce((most, v) => Math.max(most, v), 0))
  })

  it('is as loud where it was laid over itself as elsewhere', () => {
    const loud = (from: number, to: number) => Math.sqrt(samples.slice(from, to).reduce((sum, v) => sum + v * v, 0) / (to - from))
    const parts = Array.from({ length: 20 }, (_, k) => loud(Math.floor((k * LENGTH) / 20), Math.floor(((k + 1) * LENGTH) / 20)))
    expect(parts[0]! / (parts.reduce((a, b) => a + b) / parts.length)).toBeGreaterThan(0.6)
    expect(parts[0]! / (parts.reduce((a, b) => a + b) / parts.length)).toBeLessThan(1.6)
  })

  it('falls by six decibels an octave above its lowest ones', () => {
    const fall = (from: number, to: number) => (10 * Math.log10(powerAt(samples, from) / powerAt(samples, to))) / Math.log2(to / from)
    expect(fall(400, 3200)).toBeGreaterThan(4.5)
    expect(fall(400, 3200)).toBeLessThan(7.5)
  })
})
