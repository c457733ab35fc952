import { describe, expect, it } from 'vitest'
import { answeredWithin, serversFor, waits } from './erlang.ts'

describe('Erlang C (SPEC F2)', () => {
  it('F2: agrees with what follows by hand for few servers', () => {
    // One server is busy for just its load; two under a load of one make a third wait (M/M/2: ρ = ½, C = 2ρ² / (1 + ρ)).
    expect(waits(0.75, 1)).toBeCloseTo(0.75, 12)
    expect(waits(1, 2)).toBeCloseTo(1 / 3, 12)
    expect(waits(2, 3)).toBeCloseTo(4 / 9, 12)
  })

  // As Erlang C is commonly tabled: probability of waiting, by load and servers.
  it.each([
    [5, 6, 0.5875],
    [5, 8, 0.1673],
    [10, 12, 0.4494],
    [10, 14, 0.1741],
    [20, 24, 0.298]
  ])('F2: %d erlangs, %d servers', (load, servers, table) => {
    expect(waits(load, servers)).toBeCloseTo(table, 3)
  })

  it('F2: 100 in half an hour, 180 s each, 80 % within 20 s: 14, who answer 88.8 % in time', () => {
    const load = (100 / 1800) * 180
    expect(serversFor(load, 0.8, 20, 180)).toBe(14)
    expect(answeredWithin(load, 14, 20, 180)).toBeCloseTo(0.888, 3)
    expect(answeredWithin(load, 13, 20, 180)).toBeLessThan(0.8)
  })

  it('a load that is not carried makes everybody wait, none makes nobody', () => {
    expect([waits(4, 4), waits(5, 4), waits(0, 3)]).toEqual([1, 1, 0])
    expect([answeredWithin(5, 4, 20, 100), serversFor(0, 0.8, 20, 100)]).toEqual([0, 0])
  })
})
