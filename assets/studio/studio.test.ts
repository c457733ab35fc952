import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bakeStudio } from './bake.ts'
import { prefilter, texelDirection } from './prefilter.ts'
import { fromRgb9e5, rgb9e5 } from './rgb9e5.ts'
import { STUDIOS, radianceOf, studios } from './studio.ts'

const built = join(import.meta.dirname, '../../public/studio')

describe('shared-exponent numbers', () => {
  it('come back within half a step of their mantissa', () => {
    for (const v of [0, 1e-4, 0.03, 0.5, 1, 7.9, 300]) {
      const [r] = fromRgb9e5(rgb9e5(v, v, v))
      expect(Math.abs(r - v)).toBeLessThanOrEqual(Math.max(v / 511, 1e-7))
    }
  })
})

describe('prefiltered studios', () => {
  it('mirror x, as three expects of a cube it did not render', () => {
    const [sharpest] = prefilter((d) => (d[0] > 0.9 ? 1 : 0), 16, 64)
    const middle = (face: number): number => sharpest![(face * 16 + 8) * 16 + 8]!
    expect([0, 1, 2, 3, 4, 5].map(middle)).toEqual([0, 1, 0, 0, 0, 0])
  })

  it('keep up and forward where they are, rows running as WebGL stores them', () => {
    expect(texelDirection(2, 0, 0)).toEqual([0, 1, 0])
    expect(texelDirection(4, 0, 0)[2]).toBe(1)
    expect(texelDirection(4, 0, -0.5)[1]).toBeGreaterThan(0)
  })

  it('hold at roughness 1 the mean light over the cosine: a lit half sky gives half', () => {
    const levels = prefilter((d) => (d[2] > 0 ? 1 : 0), 16, 512)
    const roughest = levels[levels.length - 1]!
    const up = roughest.slice(2 * 64, 3 * 64).reduce((a, b) => a + b, 0) / 64
    const forward = roughest.slice(4 * 64, 5 * 64).reduce((a, b) => a + b, 0) / 64
    expect(up).toBeCloseTo(0.5, 1)
    expect(forward).toBeGreaterThan(0.85)
  })

  it('shine brightest from the box overhead', () => {
    for (const name of STUDIOS) {
      const light = radianceOf(studios[name])
      expect(light([0, 1, 0])).toBeCloseTo(studios[name].boxes[0]!.radiance, 3)
      expect(light([0, -1, 0])).toBeCloseTo(studios[name].floor, 3)
    }
  })

  it('are committed as they are built', async () => {
    for (const name of STUDIOS) {
      const committed = await readFile(join(built, `${name}-first.env`))
      expect(Buffer.from(bakeStudio(studios[name], 128, 256)).equals(committed)).toBe(true)
      expect(brotliCompressSync(committed).length).toBeLessThanOrEqual(64 * 1024)
    }
  }, 60_000)
})
