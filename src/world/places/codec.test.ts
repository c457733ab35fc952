import { describe, expect, it } from 'vitest'
import { packLight, unpackLight } from './codec.ts'

const fromWord = (bits: number): number[] => {
  const unit = 2 ** ((bits >>> 27) - 24)
  return [(bits & 511) * unit, ((bits >>> 9) & 511) * unit, ((bits >>> 18) & 511) * unit]
}

describe('pictures of light in few bytes', () => {
  it('come back within two hundredths, from moonlight to lamps', () => {
    const [width, height] = [37, 23]
    const pixels = Float32Array.from({ length: width * height * 3 }, (_, k) => 2 ** (-6 + 10 * Math.abs(Math.sin(k * 12.9898 + (k % 3)))))
    const texels = unpackLight(packLight(pixels, width), width, height)
    for (let k = 0; k < width * height; k++) {
      const largest = Math.max(...pixels.subarray(3 * k, 3 * k + 3))
      fromWord(texels[k]!).forEach((v, q) => expect(Math.abs(v - pixels[3 * k + q]!)).toBeLessThan(pixels[3 * k + q]! * 0.012 + largest / 400))
    }
  })

  it('take about a byte a channel where light changes slowly', () => {
    const width = 128
    const pixels = Float32Array.from({ length: width * width * 3 }, (_, k) => 0.5 + 0.4 * Math.sin(k / 3 / width / 9))
    expect(packLight(pixels, width).length).toBeLessThan(width * width * 3 * 1.01)
  })

  it('are refused when cut short', () => {
    const pixels = new Float32Array(300).fill(1)
    expect(() => unpackLight(packLight(pixels, 10).slice(0, 200), 10, 10)).toThrow(RangeError)
  })
})
