import { describe, expect, it } from 'vitest'
import { decide, full, refilled, taken, type ActLimit, type Bucket } from './limits.ts'
import { placeOf } from './places.ts'

const rate = { burst: 3, every: 1000 }

describe('token buckets (SPEC L1)', () => {
  it('lets a burst through and then one every so often', () => {
    let bucket: Bucket | null = full(rate, 0)
    for (let i = 0; i < 3; i++) bucket = taken(bucket!, rate, 0)
    expect(bucket).toEqual({ left: 0, at: 0 })
    expect(taken(bucket!, rate, 999)).toBeNull()
    expect(taken(bucket!, rate, 1000)).toEqual({ left: 0, at: 1000 })
  })
  it('gains nothing from a clock that runs backwards', () => {
    expect(refilled({ left: 0, at: 5000 }, rate, 1000)).toEqual({ left: 0, at: 5000 })
  })
})

describe('a limit by place and in all (SPEC L2, L3)', () => {
  const limit: ActLimit = { place: { burst: 5, every: 60_000 }, all: { burst: 20, every: 1000 } }
  /** Sends `tries` from each place in turn, all in the same millisecond; counts what got through. */
  function send(places: string[], tries: number, now: number, state: { all: Bucket; by: Map<string, Bucket> }): number {
    let through = 0
    for (let i = 0; i < tries; i++)
      for (const place of places) {
        const outcome = decide(limit, state.by.get(place) ?? full(limit.place, now), state.all, now)
        if (!outcome) continue
        through++
        state.all = outcome.all
        state.by.set(place, outcome.place)
      }
    return through
  }
  const start = () => ({ all: full(limit.all, 0), by: new Map<string, Bucket>() })

  it('one place gets its own burst and no more', () => {
    expect(send(['a'], 10_000, 0, start())).toBe(5)
  })
  it('a few places that hammer cannot keep a newcomer out', () => {
    const state = start()
    send(['a', 'b', 'c', 'd', 'e'], 10_000, 0, state)
    expect(state.all.left).toBeGreaterThanOrEqual(10 - 1)
    expect(send(['newcomer'], 1, 0, state)).toBe(1)
  })
  it('very many places are bounded in all, and the way is open again as soon as there is a token', () => {
    const state = start()
    const many = Array.from({ length: 2000 }, (_, index) => `place-${index}`)
    expect(send(many, 5, 0, state)).toBe(20)
    expect(send(['newcomer'], 1, 999, state)).toBe(0)
    expect(send(['newcomer'], 1, 1000, state)).toBe(1)
  })
})

describe('places (SPEC L2)', () => {
  it.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.200', '203.0.113'],
    ['2001:db8:1:2ff::1', '2001:db8:1:200'],
    ['2001:db8:1:2aa:ffff::', '2001:db8:1:200'],
    ['2001:db8:1:300::1', '2001:db8:1:300'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0'],
    ['no address', 'unknown']
  ])('%s comes from %s', (address, place) => expect(placeOf(address)).toBe(place))
})
