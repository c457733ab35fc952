import { describe, expect, it } from 'vitest'
import { createTagPlace, spreadTags } from './tag-places.ts'

const tag = (x: number, z: number, width = 4) => ({ ...createTagPlace(), x, y: 1.87, z, width })

/** Whether two tags cover one another as seen from the eye, by angle. */
const overlap = (a: ReturnType<typeof tag>, b: ReturnType<typeof tag>): boolean => {
  const low = (t: typeof a): number => (t.y + t.lift - 1.6) / Math.hypot(t.x, t.z)
  return Math.abs(a.azimuth - b.azimuth) < a.half + b.half && low(a) < low(b) + b.tall && low(b) < low(a) + a.tall
}

describe('name tags', () => {
  it('lie over one another for nobody in a crowd, and hang where they belong when there is room', () => {
    const tags = [tag(0, -2), tag(0.1, -3), tag(-0.1, -4), tag(0.2, -5), tag(3, -3)]
    for (let frame = 0; frame < 80; frame++) spreadTags(tags, tags.length, new Uint8Array(8), 0, 1.6, 0, 0.2)
    for (let a = 0; a < tags.length; a++) for (let b = 0; b < a; b++) expect(overlap(tags[a]!, tags[b]!), `${a} and ${b}`).toBe(false)
    expect(tags[0]!.lift).toBeCloseTo(0)
    expect(tags[4]!.lift).toBeCloseTo(0)
  })

  it('come to no harm right over the eye or on one spot', () => {
    const tags = [tag(0, 0), tag(0, 0), tag(0, 0, 0)]
    spreadTags(tags, 3, new Uint8Array(3), 0, 1.6, 0, 1)
    for (const { lift } of tags) expect(Number.isFinite(lift)).toBe(true)
  })
})
