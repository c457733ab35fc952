import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpackLight } from '../../src/world/places/codec.ts'
import { readPlace } from '../../src/world/places/format.ts'
import { SURROUNDINGS } from '../../server/demo/surroundings.ts'
import { buildPlace, COARSE } from './build.ts'
import { PLACES } from './rooms/all.ts'
import { bakeTextures } from './textures.ts'

const built = join(import.meta.dirname, '../../public/places')
const fileOf = (path: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(join(built, path)))
/** As large files are packed for sending (vite.config.ts). */
const packed = (bytes: Uint8Array): number => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length

describe('building a place (SPEC G1)', () => {
  it('gives the same bytes twice, and files that can be read', async () => {
    const plan = PLACES.find(({ name }) => name === 'bright')!
    const [a, b] = [await buildPlace(plan, COARSE), await buildPlace(plan, COARSE)]
    expect([...a.files.keys()].sort()).toEqual(['day.env', 'day.light', 'place.bin'])
    for (const [name, bytes] of a.files) expect(Buffer.from(bytes).equals(Buffer.from(b.files.get(name)!)), name).toBe(true)
    const place = readPlace(Uint8Array.from(a.files.get('place.bin')!).buffer)
    const light = a.files.get('day.light')!
    const length = new DataView(light.buffer, light.byteOffset).getUint32(0, true)
    const texels = unpackLight(light.subarray(4, 4 + length), ...place.head.light)
    expect(texels.some((word) => (word & 511) > 0)).toBe(true)
  }, 120_000)

  it('the textures are committed as they are built', () => {
    expect(Buffer.from(bakeTextures()).equals(Buffer.from(fileOf('textures.bin')))).toBe(true)
  }, 60_000)
})

describe.each(PLACES.map(({ name, times }) => [name, times] as const))('the built %s (SPEC G2)', (name, times) => {
  const place = readPlace(fileOf(`${name}/place.bin`).buffer)
  const { triangles, light, sky } = place.head

  it('keeps to its triangles and draws', () => {
    const counts = Object.values(triangles)
    expect(counts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(60_000)
    expect(counts.filter((count) => count > 0).length).toBeLessThanOrEqual(12)
  })

  it('keeps to its texture memory, two times of day held while one turns into the other', () => {
    const environment = fileOf(`${name}/${times[0]!.name}.env`).length
    const pictures = 4 * (light[0] * light[1] + sky[0] * sky[1])
    // Pictures of shadows: the product's, one byte a texel, and people's, four.
    const shadows = (1024 ** 2 + 4 * 512 ** 2) * 1.34
    const held = (times.length > 1 ? 2 : 1) * (environment + pictures) + fileOf('textures.bin').length * 1.34 + shadows
    expect(held).toBeLessThanOrEqual(16 * 1024 * 1024)
  })

  it('weighs no more than 1.5 MB after brotli with its surroundings, at any time of day', () => {
    const shared = packed(fileOf(`${name}/place.bin`)) + packed(fileOf('textures.bin'))
    for (const time of times) {
      const whole = shared + packed(fileOf(`${name}/${time.name}.light`)) + packed(fileOf(`${name}/${time.name}.env`))
      expect(whole, time.name).toBeLessThanOrEqual(1.5 * 1024 * 1024)
    }
  }, 60_000)

  it('has all its corners within it, and every triangle of its own corners', () => {
    for (const [key, list] of Object.entries(place.indices)) {
      const count = key === 'far' ? place.head.farVertices : place.head.vertices
      expect(list.every((index) => index < count), key).toBe(true)
    }
  })

  it('is what the demo offers, with the same times', () => {
    const offered = SURROUNDINGS.places.find((each) => each.name === name)
    expect(offered?.times.map((time) => time.name).sort()).toEqual(times.map((time) => time.name).sort())
    expect(Object.keys(place.head.times).sort()).toEqual(times.map((time) => time.name).sort())
    for (const time of times) for (const kind of ['light', 'env']) expect(existsSync(join(built, name, `${time.name}.${kind}`))).toBe(true)
  })
})
