import { describe, expect, it } from 'vitest'
import { bands, flicker, moire, type Pixels, posterised } from './faults.ts'

const [width, height] = [128, 64]
const picture = (grey: (x: number, y: number) => number): Pixels => ({
  data: Uint8Array.from({ length: 4 * width * height }, (_, k) => Math.round(grey(Math.floor(k / 4) % width, Math.floor(k / 4 / width)))), width, height
})

describe('faults of a picture', () => {
  it('what moves by a part of a pixel does not flicker, what changes in one place does', () => {
    const edge = (at: number) => picture((x) => 255 * Math.min(1, Math.max(0, x + 1 - at)))
    expect(flicker(edge(60), edge(60.1)).mean).toBeLessThan(3)
    const flips = (on: boolean) => picture((x, y) => (x > 32 && x < 64 && y > 16 && y < 48 && on ? 200 : 100))
    expect(flicker(flips(false), flips(true)).mean).toBeGreaterThan(50)
  })

  it('a soft picture holds what lies between its pixels, stripes finer than a pixel do not', () => {
    const waves = (per: number) => [0, 0.5].map((shift) => picture((x) => 128 + 100 * Math.sin((2 * Math.PI * (x + shift)) / per))) as [Pixels, Pixels]
    expect(moire(...waves(24)).mean).toBeLessThan(2)
    expect(moire(...waves(1.9)).mean).toBeGreaterThan(30)
  })

  it('a slope that 8 bits can hold has no bands, one of few tones has', () => {
    const slope = picture((x, y) => 60 + x * 0.4 + y * 0.1)
    expect(bands(slope)).toBe(0)
    expect(bands(posterised(slope))).toBeGreaterThan(0.01)
    expect(bands(picture((x) => (x < 64 ? 40 : 200)))).toBe(0)
  })
})
