import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Look } from './look.ts'
import { HAIR_STYLES, OUTFITS, decodeLook, encodeLook, lookSchema, randomLook } from './look.ts'
import { lookCodeSchema } from './person.ts'

/** Repeatable random numbers (mulberry32). */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const people: Look[] = Array.from({ length: 500 }, (_, k) => randomLook(seeded(k)))

describe('the code of a look', () => {
  it('is short enough to travel in a message, and fits the contract', () => {
    for (const look of people) {
      expect(encodeLook(look).length).toBeLessThanOrEqual(64)
      expect(lookCodeSchema.safeParse(encodeLook(look)).success).toBe(true)
    }
  })

  it('comes back as the same person', () => {
    for (const look of people) {
      const back = decodeLook(encodeLook(look))
      const plain = { build: 0, weight: 0, figure: 0, height: 0, age: 0, face: 0 }
      expect({ ...back, ...plain }).toEqual({ ...look, ...plain })
      expect(Math.abs(back.build - look.build)).toBeLessThan(0.02)
      expect(Math.abs(back.weight - look.weight)).toBeLessThan(0.02)
      expect(Math.abs(back.figure - look.figure)).toBeLessThan(0.02)
      expect(Math.abs(back.height! - look.height!)).toBeLessThan(0.02)
      expect(Math.abs(back.face.nose - look.face.nose)).toBeLessThan(0.02)
      expect(encodeLook(back)).toBe(encodeLook(look))
    }
  })

  it('keeps the middle of a slider, its ends, a wheelchair and every side', () => {
    for (const value of [-1, 0, 1]) expect(decodeLook(encodeLook({ ...people[0]!, age: value })).age).toBe(value)
    for (const side of [0, 63, 64, 255]) expect(decodeLook(encodeLook({ ...people[0]!, side, wheelchair: true })).side).toBe(side)
    expect(decodeLook(encodeLook({ ...people[0]!, wheelchair: true })).wheelchair).toBe(true)
  })

  it('reads a code from before weight and figure as a person in the middle of both', () => {
    const before = encodeLook({ ...people[0]!, weight: 1, figure: -1 }).slice(0, 28)
    expect(decodeLook(before)).toMatchObject({ hair: people[0]!.hair, weight: 0, figure: 0, height: 0 })
  })

  it('makes a valid person of any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (text) => lookSchema.safeParse(decodeLook(text)).success), { numRuns: 300 })
  })
})

describe('a random look', () => {
  it('is valid for any random source, its ends included', () => {
    for (const look of people) lookSchema.parse(look)
    lookSchema.parse(randomLook(() => 0))
    lookSchema.parse(randomLook(() => 1 - Number.EPSILON))
  })

  it('gives nobody a default: all styles and outfits come, and hardly two people are alike', () => {
    expect(new Set(people.map((look) => look.hair)).size).toBe(HAIR_STYLES.length)
    expect(new Set(people.map((look) => look.outfit)).size).toBe(OUTFITS.length)
    expect(new Set(people.map(encodeLook)).size).toBe(people.length)
  })
})
