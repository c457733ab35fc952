import { describe, expect, it } from 'vitest'
import { BUSY_AT_MOST, joinPatience, pathIsBroken, patience, SILENT_AFTER, type Signs, UNHEARD_AFTER } from './health.ts'

const well: Signs = { expected: true, expectedSince: 0, beatAt: 10_000, otherSpeaks: false, otherSpeaksSince: 0, packetsAt: 0 }

describe('the path of a call (SPEC K)', () => {
  it('is well while beats come, though nobody speaks', () => {
    expect(pathIsBroken(well, 10_000 + SILENT_AFTER)).toBe(false)
  })
  it('is broken when beats stay away', () => {
    expect(pathIsBroken(well, 10_001 + SILENT_AFTER)).toBe(true)
  })
  it('is well while a busy page sends packets but no beats, for a while (K24)', () => {
    const busy = { ...well, packetsAt: 10_000 + BUSY_AT_MOST }
    expect(pathIsBroken(busy, 10_000 + BUSY_AT_MOST)).toBe(false)
    expect(pathIsBroken(busy, 10_001 + BUSY_AT_MOST)).toBe(true)
  })
  it('is broken when somebody speaks and no packets come', () => {
    const speaking = { ...well, otherSpeaks: true, otherSpeaksSince: 9000, beatAt: 20_000 }
    expect(pathIsBroken(speaking, 9000 + UNHEARD_AFTER)).toBe(false)
    expect(pathIsBroken(speaking, 9001 + UNHEARD_AFTER)).toBe(true)
    expect(pathIsBroken({ ...speaking, packetsAt: 14_000 }, 9001 + UNHEARD_AFTER)).toBe(false)
  })
  it('expects nothing of somebody who is not there', () => {
    expect(pathIsBroken({ ...well, expected: false }, 1e9)).toBe(false)
  })
  it('gives somebody who just came time for a first beat', () => {
    expect(pathIsBroken({ ...well, beatAt: 0, expectedSince: 50_000 }, 50_000 + SILENT_AFTER)).toBe(false)
  })
  it('does not hammer a path that stays broken', () => {
    expect([1, 2, 3, 4, 9].map(patience)).toEqual([4000, 8000, 16_000, 30_000, 30_000])
  })
  it('is given longer to be joined each time that the time ran out, up to an end (K25)', () => {
    expect([0, 1, 2, 3, 9].map(joinPatience)).toEqual([8000, 16_000, 32_000, 32_000, 32_000])
  })
})
