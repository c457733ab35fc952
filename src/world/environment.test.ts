import { describe, expect, it } from 'vitest'
import { RGBFormat, UnsignedInt5999Type } from 'three'
import { loadEnvironment } from './environment.ts'

const length = (size: number): number => {
  let total = 0
  for (let edge = size; edge >= 8; edge /= 2) total += 6 * edge * edge * 4
  return total
}

/** Bytes whose every texel tells its level and face. */
function numbered(size: number): ArrayBuffer {
  const texels = new Uint32Array(length(size) / 4)
  let at = 0
  let level = 0
  for (let edge = size; edge >= 8; edge /= 2, level++)
    for (let face = 0; face < 6; face++) {
      texels.fill(level * 6 + face, at, at + edge * edge)
      at += edge * edge
    }
  return texels.buffer
}

const texelsOf = (image: unknown): Uint32Array => (image as { image: { data: Uint32Array } }).image.data

describe('surroundings that were prefiltered when they were built', () => {
  it('become a cube texture that three takes for prefiltered', () => {
    const texture = loadEnvironment(numbered(64))
    expect(texture.isPMREMTexture).toBe(true)
    expect(texture.isRenderTargetTexture).toBe(false)
    expect([texture.format, texture.type, texture.generateMipmaps, texture.flipY]).toEqual([RGBFormat, UnsignedInt5999Type, false, false])
  })

  it('keep every level and face in its place', () => {
    const texture = loadEnvironment(numbered(64))
    const levels = [texture.image, ...texture.mipmaps.map((m) => (m as unknown as { image: unknown[] }).image)] as unknown[][]
    levels.slice(0, 4).forEach((faces, level) =>
      faces.forEach((face, k) => {
        expect(texelsOf(face)).toHaveLength((64 >> level) ** 2)
        expect(new Set(texelsOf(face))).toEqual(new Set([level * 6 + k]))
      }),
    )
  })

  it('tell three the roughest level: one mipmap more than there are smaller levels', () => {
    for (const [size, smaller] of [[64, 3], [128, 4], [256, 5]] as const)
      expect(loadEnvironment(numbered(size)).mipmaps.length - 1).toBe(smaller)
  })

  it('are refused when cut short', () => {
    expect(() => loadEnvironment(numbered(64).slice(4))).toThrow(RangeError)
    expect(() => loadEnvironment(new ArrayBuffer(0))).toThrow(RangeError)
  })
})
