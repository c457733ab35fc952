import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from './gltf/pack.ts'
import { LEVELS } from './parts/part.ts'
import { SIX, cornersOf, difference, outline } from './silhouette.ts'
import type { Manifest } from './gltf/manifest.ts'
import type { Level } from './parts/part.ts'

const committed = join(import.meta.dirname, '../../public/product/one')
/** Twice what the car covers of a page of 1280 by 720 where one level takes another's place. */
const [WIDTH, HEIGHT, SCALE] = [1600, 900, 300]

const corners = {} as Record<Level, Float32Array>
beforeAll(async () => {
  const manifest = JSON.parse(await readFile(join(committed, 'product.json'), 'utf8')) as Manifest
  const hidden = new Set(manifest.parts.filter((part) => part.hidden).map((part) => part.name))
  const io = await reader()
  for (const level of LEVELS) corners[level] = cornersOf(await io.read(join(committed, manifest.levels[level].file)), hidden)
}, 120_000)

describe.each(SIX)('from the $name (SPEC O4)', (look) => {
  it.each(['light', 'headset'] as const)('the %s level has the outline of the full one', (level) => {
    const whole = outline(corners.full, look, WIDTH, HEIGHT, SCALE)
    expect(whole.some((v) => v === 1)).toBe(true)
    expect(difference(whole, outline(corners[level], look, WIDTH, HEIGHT, SCALE))).toBeLessThan(0.01)
  }, 60_000)
})

describe('the comparison', () => {
  it('sees a car that is a centimetre too long', () => {
    const look = SIX[0]!
    const stretched = corners.headset.map((v, k) => (k % 3 === 2 ? v * 1.012 : v))
    expect(difference(outline(corners.full, look, WIDTH, HEIGHT, SCALE), outline(stretched, look, WIDTH, HEIGHT, SCALE))).toBeGreaterThan(0.01)
  }, 60_000)
})
