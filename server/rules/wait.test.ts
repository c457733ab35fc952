import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LEAST_BASIS, waitRange } from './wait.ts'

const MINUTE = 60_000
const past = fc.array(fc.record({ waited: fc.nat(600_000), lasted: fc.integer({ min: 1_000, max: 3_600_000 }) }), { minLength: LEAST_BASIS, maxLength: 60 })

it('Q8: without a basis no figure is told', () => {
  const some = Array.from({ length: LEAST_BASIS }, () => ({ waited: 0, lasted: 5 * MINUTE }))
  expect(waitRange(1, 1, some.slice(1))).toBeNull()
  expect(waitRange(1, 0, some)).toBeNull()
  expect(waitRange(1, 1, some)).toEqual([5, 5])
  expect(waitRange(2, 2, some)).toEqual([5, 5])
})

it('Q8: a range is whole minutes, in order, never less than nothing', () => {
  fc.assert(fc.property(past, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), (some, place, people) => {
    const [from, to] = waitRange(place, people, some)!
    expect(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to >= 1 && from <= to).toBe(true)
  }))
})

it('Q8: whoever stands further back waits no less, and more people make it no longer', () => {
  fc.assert(fc.property(past, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), (some, place, people) => {
    const here = waitRange(place, people, some)!
    expect(waitRange(place + 1, people, some)![1]).toBeGreaterThanOrEqual(here[1])
    expect(waitRange(place, people + 1, some)![1]).toBeLessThanOrEqual(here[1])
  }))
})
