import { describe, expect, it } from 'vitest'
import { written } from '../../assets/attention/bake.ts'
import { ATTENTION } from '../../server/demo/zones.ts'
import { clamped, totalOf, VISIT_CLAMP, wholeSeconds, ZONE_CLAMP } from '../contract/attention/report.ts'
import { REPORT_LIMIT } from '../contract/attention/report-size.ts'
import { createMeasure } from './measure.ts'
import { createRuns } from './runs.ts'
import { readTree } from './tree.ts'

/** Two squares of a metre, facing +z, at z = 0: `door` to the left (−x), `roof` to the right. */
const twoSquares = () => {
  const square = (x: number) => [x, 0, 0, x + 1, 0, 0, x + 1, 1, 0, x, 1, 0]
  const positions = new Float32Array([...square(-1), ...square(0)])
  return written({ positions, indices: new Uint32Array([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7]), whose: new Uint16Array([0, 0, 1, 1]) }, ['door', 'glass-roof']).buffer
}
const ZONES = [
  { name: 'doors', label: { en: 'Doors' }, parts: ['door'] },
  { name: 'roof', label: { en: 'Roof' }, parts: ['glass-roof'] }
]
const AHEAD = [0, 0, 0, 1] as const

describe('measuring (SPEC R2, R13)', () => {
  it('a ray finds the part it meets, from either side, and none where there is none', () => {
    const tree = readTree(twoSquares())
    expect(tree.parts[tree.cast(-0.5, 0.5, 3, 0, 0, -1)]).toBe('door')
    expect(tree.parts[tree.cast(0.5, 0.5, -3, 0, 0, 1)]).toBe('glass-roof')
    expect(tree.cast(0.5, 1.5, 3, 0, 0, -1)).toBe(-1)
    expect(tree.cast(0.5, 0.5, 3, 0, 0, 1)).toBe(-1)
    expect(() => readTree(new ArrayBuffer(64))).toThrow(/not a tree/)
  })
  it('the head looks along its own −z', () => {
    const measure = createMeasure(twoSquares(), ZONES)
    for (let now = 0; now <= 3000; now += 100) measure.head([-0.5, 0.5, 2], AHEAD, now)
    // Half a turn: its back to the squares.
    for (let now = 3100; now <= 9000; now += 100) measure.head([-0.5, 0.5, 2], [0, 1, 0, 0], now)
    expect(measure.seconds()).toEqual({ doors: 3 })
  })
  it('sweeps under 200 ms are passed over; from then on all of it counts; a page that slept is no look', () => {
    const runs = createRuns()
    for (let turn = 0; turn < 100; turn++) for (let k = 0; k < 4; k++) runs.at(turn % 2 ? 'a' : 'b', turn * 200 + k * 50)
    expect(runs.sums.size).toBe(0)
    for (const now of [30_000, 30_100, 30_200, 30_300]) runs.at('a', now)
    expect(runs.sums.get('a')).toBe(300)
    runs.at('a', 90_000)
    runs.at('a', 90_100)
    expect(runs.sums.get('a')).toBe(300)
    runs.at(null, 90_200)
    runs.at('a', 90_300)
    runs.at('a', 90_000)
    expect(runs.sums.get('a')).toBe(300)
  })
  it('in view is the zone that fills the middle third', () => {
    const measure = createMeasure(twoSquares(), ZONES)
    // A camera at (.5, .5, .8) that looks ahead and sees half a metre to each side at one metre.
    const world = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0.5, 0.5, 0.8, 1]
    const reach = { across: 0.5, up: 0.5 }
    for (let now = 0; now <= 2500; now += 500) measure.picture(world, reach, now)
    expect(measure.seconds()).toEqual({ roof: 2 })
    const high = [...world.slice(0, 13), 9, 0.8, 1]
    measure.picture(high, reach, 3000)
    expect(measure.seconds()).toEqual({ roof: 2 })
  })
  it('whole seconds are told, and what counts is clamped: a zone to 30, all to 120, in proportion', () => {
    expect(wholeSeconds(new Map([['b', 999], ['a', 2999]]))).toEqual({ a: 2 })
    expect(clamped({ a: 31, b: 2 })).toEqual({ a: ZONE_CLAMP, b: 2 })
    const all = clamped(Object.fromEntries(Array.from({ length: 22 }, (_, k) => [`zone-${k}`, 40])))
    expect(totalOf(all)).toBeLessThanOrEqual(VISIT_CLAMP)
    expect(new Set(Object.values(all)).size).toBe(1)
  })
  it('ten minutes are at most 1/500 of ten poses a second, and at most a kilobyte', () => {
    const zones = Object.fromEntries(ATTENTION.zones.map(({ name }) => [name, 300]))
    const bytes = JSON.stringify({ receipt: crypto.randomUUID(), key: 'k'.repeat(32), showroom: 'one', measure: 'dwell', edition: 1, zones }).length
    // Place, turn and the point met to the millimetre, written down the same way.
    const poses = 10 * 600 * JSON.stringify({ p: [1.234, 1.612, -2.345], r: [0.123, 0.456, 0.789, 0.123], g: [0.812, 0.604, 1.923] }).length
    console.log(`report of every zone: ${bytes} bytes; ten poses a second: ${poses}, ${(poses / bytes).toFixed(0)} times as much`)
    expect(poses / bytes).toBeGreaterThan(500)
    expect(bytes).toBeLessThanOrEqual(REPORT_LIMIT)
  })
})
