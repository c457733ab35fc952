import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { COUNT_NOISE, EPSILON, mostAdvantage, SUMS_NOISE } from './budget.ts'
import { openSums, toldOf, withVisit, type Sums } from './cells.ts'
import { discreteLaplace, give } from './noise.ts'

const ZONES = ['wheels', 'dashboard', 'roof', 'boot', 'lamps']
const uniform = (below: number) => randomInt(below)
/** The visit that changes most: as much as is ever counted, over as few zones as can hold it. */
const LOUDEST = { wheels: 30, dashboard: 30, roof: 30, boot: 30 }
const RUNS = 20_000

/** log P(told | with the visit) − log P(told | without it), for whoever knows everything else: the best that can be known. */
function likelier(told: Sums, count: number, sums: number): number {
  const one = (x: number, shift: number, scale: number) => (Math.abs(x) - Math.abs(x - shift)) / scale
  return one(told.visits, 1, count) + ZONES.reduce((sum, zone) => sum + one(told.zones[zone]!, (LOUDEST as Record<string, number>)[zone] ?? 0, sums), 0)
}

/** Hits less false alarms over so many worlds with the visit and so many without, with what it may be off by (95 %). */
function advantage(open: () => Sums, count: number, sums: number): { advantage: number; within: number } {
  let hits = 0
  let alarms = 0
  for (let run = 0; run < RUNS / 2; run++) {
    if (likelier(withVisit(open(), LOUDEST), count, sums) > 0) hits++
    if (likelier(open(), count, sums) > 0) alarms++
  }
  const n = RUNS / 2
  const spread = (p: number) => (p * (1 - p)) / n
  return { advantage: (hits - alarms) / n, within: 1.96 * Math.sqrt(spread(hits / n) + spread(alarms / n)) }
}

describe('what an attacker learns of one visit (SPEC R9)', () => {
  const bound = mostAdvantage(EPSILON)
  it(`of two worlds that differ in one visit, ${RUNS.toLocaleString('en')} times: no more than ε allows`, () => {
    const found = advantage(() => openSums(ZONES, uniform), COUNT_NOISE.of / COUNT_NOISE.by, SUMS_NOISE.of / SUMS_NOISE.by)
    console.log(`attack: advantage ${found.advantage.toFixed(4)} ± ${found.within.toFixed(4)} (95 %), bound ${bound.toFixed(4)} for ε = ${EPSILON}`)
    expect(found.advantage + found.within).toBeLessThan(bound)
    // An attack that finds nothing would prove nothing.
    expect(found.advantage - found.within).toBeGreaterThan(0.1)
  })
  it('finds a house that makes a tenth of the noise', () => {
    const tenth = (): Sums => ({ visits: discreteLaplace({ of: 1, by: 2 }, uniform), zones: Object.fromEntries(ZONES.map((zone) => [zone, discreteLaplace({ of: 15, by: 1 }, uniform)])) })
    expect(advantage(tenth, 0.5, 15).advantage).toBeGreaterThan(bound)
  })
})

describe('discrete Laplace (SPEC R9)', () => {
  it.each([COUNT_NOISE, SUMS_NOISE, { of: 7, by: 3 }])('has its mean, its spread and its tails: %o', (scale) => {
    const n = 20_000
    const all = Array.from({ length: n }, () => discreteLaplace(scale, uniform))
    const q = Math.exp(-scale.by / scale.of)
    const variance = (2 * q) / (1 - q) ** 2
    const mean = all.reduce((sum, z) => sum + z, 0) / n
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(variance / n))
    expect(all.reduce((sum, z) => sum + (z - mean) ** 2, 0) / n / variance).toBeGreaterThan(0.9)
    expect(all.reduce((sum, z) => sum + (z - mean) ** 2, 0) / n / variance).toBeLessThan(1.1)
    const zero = (1 - q) / (1 + q)
    expect(Math.abs(all.filter((z) => z === 0).length / n - zero)).toBeLessThan(5 * Math.sqrt((zero * (1 - zero)) / n))
    const outside = all.filter((z) => Math.abs(z) > give(scale)).length / n
    expect(outside).toBeLessThan(0.05 + 5 * Math.sqrt(0.05 / n))
    expect(all.filter((z) => Math.abs(z) >= give(scale)).length / n).toBeGreaterThan(0.05 - 5 * Math.sqrt(0.05 / n))
  })
})

describe('what is told (SPEC R10)', () => {
  it('nothing under k of the noised count, and with it no cell', () => {
    expect(toldOf({ visits: 19, zones: { roof: 900 } }, 20)).toMatchObject({ state: 'few', visits: null, cells: null })
    expect(toldOf({ visits: 20, zones: { roof: 900, boot: -40 } }, 20)).toMatchObject({ state: 'shown', visits: 20, cells: [{ zone: 'roof', seconds: 900 }, { zone: 'boot', seconds: 0 }] })
  })
})
