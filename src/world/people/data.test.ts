import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BEARDS, GLASSES, HAIR_STYLES, HATS, OUTFITS, randomLook } from '../../contract/look.ts'
import { readPeople } from './data.ts'
import { FACE_PICTURE } from './face-picture.ts'
import { STEP } from './format.ts'
import { BONES } from './skeleton.ts'
import { SLOT } from './slots.ts'
import { rangesOf } from './wardrobe.ts'

const file = readFileSync(new URL('../../../public/people/people.bin', import.meta.url))
const bytes = (): ArrayBuffer => file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
const ranges = readPeople(bytes())
const slots = Math.max(...Object.values(SLOT))
const triangles = (names: readonly string[], level: 0 | 1): number =>
  names.reduce((sum, name) => sum + ranges.find((range) => range.name === name && range.level === level)!.indices.length / 3, 0)

describe('the people file', () => {
  it('Y10: is at most 300 KB as it travels', () => {
    // A little looser than the server's own compression, and far quicker.
    const travels = brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    expect(travels.length).toBeLessThanOrEqual(300 * 1024)
  })

  it('has everything a look can ask for, at both levels', () => {
    const names = new Set(ranges.map((range) => `${range.name}/${range.level}`))
    const wanted = [
      ...HAIR_STYLES.filter((name) => name !== 'bald').map((name) => `hair-${name}`),
      ...BEARDS.filter((name) => name !== 'none' && name !== 'stubble').map((name) => `beard-${name}`),
      ...GLASSES.slice(1).map((name) => `glasses-${name}`),
      ...HATS.slice(1).map((name) => `hat-${name}`),
      ...OUTFITS.map((name) => `top-${name}`),
      'head', 'legs-trousers', 'legs-jeans', 'legs-tights', 'badge', 'wheelchair'
    ]
    for (const name of wanted) for (const level of [0, 1]) expect(names, name).toContain(`${name}/${level}`)
  })

  it('holds sound geometry: indices, bones and slots that exist, unit normals, places within a body', () => {
    for (const { name, place, facing, bind, indices } of ranges) {
      const count = place.length / 4
      expect(Math.max(...indices), name).toBeLessThan(count)
      let unsound = 0
      for (let v = 0; v < count; v++) {
        const normal = Math.hypot(facing[4 * v]!, facing[4 * v + 1]!, facing[4 * v + 2]!) / 127
        const [x, y] = [place[4 * v]! * STEP, place[4 * v + 1]! * STEP]
        // Hair tells how its strands run in place of its bones.
        const bones = place[4 * v + 3] === SLOT.hair || (bind[4 * v]! < BONES && bind[4 * v + 1]! < BONES)
        if (!bones || place[4 * v + 3]! > slots || normal < 0.95 || Math.abs(x) > 0.6 || y < -0.2 || y > 1.9) unsound++
      }
      expect(unsound, name).toBe(0)
    }
  })

  it('Y10: draws a person in about 6,000 triangles near and 1,000 far', () => {
    let state = 1
    const random = (): number => ((state = (state * 48271) % 2147483647) / 2147483647)
    const people = Array.from({ length: 200 }, () => rangesOf(randomLook(random), false, null))
    const mean = (level: 0 | 1): number => people.reduce((sum, names) => sum + triangles(names, level), 0) / people.length
    expect(mean(0)).toBeLessThanOrEqual(6000)
    expect(mean(1)).toBeLessThanOrEqual(1000)
  })

  it('Y11: brings the picture of a face with the near head alone, turned outwards all over and alike on both sides of its middle', () => {
    expect(ranges.filter((range) => range.picture).map(({ name, level }) => `${name}/${level}`)).toEqual(['head/0'])
    const { width, height, texels } = ranges.find((range) => range.picture)!.picture!
    expect([width, height, texels.length]).toEqual([FACE_PICTURE.width, FACE_PICTURE.height, FACE_PICTURE.width * FACE_PICTURE.height * 3])
    let steep = 0
    let aslant = 0
    for (let k = 0; k < width * height; k++) {
      const [aside, up] = [(texels[3 * k]! - 127.5) / 127, (texels[3 * k + 1]! - 127.5) / 127]
      if (Math.hypot(aside, up) > 1.02) steep++
      if (k % width === 0 && Math.abs(aside) > 0.25) aslant++
    }
    expect(steep).toBe(0)
    // At the middle a face looks straight ahead: the mirror image joins on without a crease.
    expect(aslant).toBeLessThan(height * 0.05)
  })

  it('refuses other bytes and a file cut short', () => {
    expect(() => readPeople(new TextEncoder().encode('<!doctype html><title>no</title>').buffer as ArrayBuffer)).toThrow('not a people file')
    expect(() => readPeople(bytes().slice(0, file.length - 1000))).toThrow('cut short')
  })
})
