import { describe, expect, it } from 'vitest'
import { createTagPlace, halfHeight, liftTags, spreadTags } from './tag-places.ts'
import type { TagPlace } from './tag-places.ts'

const order = (count: number) => Uint8Array.from({ length: count }, (_, k) => k)
const tagAt = (x: number, z: number, width = 6): TagPlace => Object.assign(createTagPlace(), { x, y: 1.64, z, width })
/** Whether two tags' rectangles lie over one another as seen from (0, 1.6, 0). */
const overlap = (a: TagPlace, b: TagPlace): boolean => {
  const flat = (t: TagPlace) => Math.hypot(t.x, t.z)
  const low = (t: TagPlace) => (t.y + t.lift - 1.6) / flat(t)
  const tall = (t: TagPlace) => (2 * halfHeight(Math.hypot(flat(t), t.y - 1.6))) / flat(t)
  const half = (t: TagPlace) => (halfHeight(Math.hypot(flat(t), t.y - 1.6)) * t.width) / flat(t)
  const aside = Math.abs(Math.atan2(a.x, a.z) - Math.atan2(b.x, b.z))
  return aside < half(a) + half(b) && low(a) < low(b) + tall(b) && low(b) < low(a) + tall(a)
}
const pairs = (tags: readonly TagPlace[]): [TagPlace, TagPlace][] => tags.flatMap((a, k) => tags.slice(k + 1).map((b): [TagPlace, TagPlace] => [a, b]))

describe('name tags in a crowd', () => {
  it('lifts the farther of two that lie over one another, and no other', () => {
    const tags = [tagAt(0, 3), tagAt(0.1, 4), tagAt(3, 3)]
    spreadTags(tags, 3, order(3), 0, 1.6, 0)
    liftTags(tags, 3, 1)
    expect(tags[0]!.lift).toBe(0)
    expect(tags[1]!.lift).toBeGreaterThan(0.05)
    expect(tags[2]!.lift).toBe(0)
    expect(overlap(tags[0]!, tags[1]!)).toBe(false)
  })

  it('G24: is read from 1 to 9 m: capitals are never lower than 16 minutes of arc (ISO 9241-303), nor a tag larger than a face', () => {
    for (let far = 1; far <= 9; far += 0.25) {
      // Capitals are 0.7 of a letter's 32 pixels, in a tag of 64.
      const capitals = 2 * halfHeight(far) * ((0.7 * 32) / 64)
      expect((Math.atan(capitals / far) * 180 * 60) / Math.PI, `${far} m`).toBeGreaterThanOrEqual(16)
      expect(2 * halfHeight(far)).toBeLessThan(0.22)
    }
  })

  it('G24: of twenty on one spot, and of fifty at random, none lies over another', () => {
    let seed = 3
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
    const crowds = [Array.from({ length: 20 }, () => tagAt(0.3, -4, 8)), Array.from({ length: 50 }, () => tagAt((random() - 0.5) * 8, 1 + random() * 8, 4 + random() * 4))]
    for (const tags of crowds) {
      spreadTags(tags, tags.length, order(tags.length), 0, 1.6, 0)
      liftTags(tags, tags.length, 1)
      for (const [a, b] of pairs(tags)) expect(overlap(a, b)).toBe(false)
    }
  })

  it('G24: people who cross before one another keep their names apart at every moment', () => {
    const tags = [tagAt(-1, 2.5), tagAt(1, 3.2), tagAt(1.6, 4)]
    const kept = order(3)
    for (let frame = 0; frame < 240; frame++) {
      tags[0]!.x = -1 + (frame / 60) * 0.6
      tags[1]!.x = 1 - (frame / 60) * 0.6
      if (frame % 4 === 0) spreadTags(tags, 3, kept, 0, 1.6, 0)
      liftTags(tags, 3, frame === 0 ? 1 : 1 - Math.exp(-1 / 60 / 0.05))
      for (const [a, b] of pairs(tags)) expect(overlap(a, b), `frame ${frame}`).toBe(false)
    }
  })

  it('G24: capitals of a name are at least 16 minutes of arc tall from 1 to 9 m (ISO 9241-303)', () => {
    // Letters of 32 in a tag of 64 pixels; capitals are seven tenths of a letter's size.
    const share = (32 * 0.7) / 64
    for (let distance = 1; distance <= 9; distance += 0.25) {
      const minutes = (Math.atan((2 * halfHeight(distance) * share) / distance) * 180 * 60) / Math.PI
      expect(minutes, `${distance} m`).toBeGreaterThanOrEqual(16)
    }
  })
})
