import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freeDesk, requestRow } from '../../tests/fixtures/floor.ts'
import type { DeskRow } from './floor.ts'
import { floorOf } from './queue.ts'
import { forecast, LEAST_BASIS, type Minutes, type ServiceTime } from './wait.ts'

const MINUTE = 60_000
const NOW = 1_800_000_000_000
const took = (lasted: number): ServiceTime => ({ mode: 'writing', waited: 0, lasted, answered: 0 })
const busy = (person: string, ago = 0): DeskRow => freeDesk(person, { capacity: 1, pause: 0, going: [{ mode: 'writing', since: NOW - ago }] })
const line = (count: number) => Array.from({ length: count }, (_, index) => requestRow(`r${index}`, { askedAt: NOW }))
const past = fc.array(fc.integer({ min: 1_000, max: 3_600_000 }).map(took), { minLength: LEAST_BASIS, maxLength: 60 })

/** The range at a place, with so many people who have each just begun a conversation. */
function at(place: number, people: number, some: readonly ServiceTime[], waiting = place): Minutes | null {
  return forecast(floorOf(line(waiting), Array.from({ length: people }, (_, index) => busy(`p${index}`))), some, NOW).of(place)
}

it('Q8: without a basis no figure is told', () => {
  const some = Array.from({ length: LEAST_BASIS }, () => took(5 * MINUTE))
  expect(at(1, 1, some.slice(1))).toBeNull()
  expect(at(1, 0, some)).toBeNull()
  expect(at(1, 1, some)![0]).toBe(5)
  expect(at(2, 2, some)![0]).toBe(5)
  expect(at(2, 1, some)![0]).toBe(10)
})

it('Q8: what goes on already counts by how long it has, and a free desk is no wait to tell', () => {
  const some = Array.from({ length: LEAST_BASIS }, () => took(10 * MINUTE))
  expect(forecast(floorOf(line(1), [busy('ada', 8 * MINUTE)]), some, NOW).of(1)![0]).toBe(2)
  expect(forecast(floorOf(line(1), [freeDesk('ada')]), some, NOW).of(1)).toBeNull()
  expect(forecast(floorOf([], [busy('ada')]), some, NOW).newcomer()![0]).toBe(10)
  const paused = freeDesk('ada', { pausedUntil: NOW + 3 * MINUTE })
  expect(forecast(floorOf(line(1), [paused]), some, NOW).of(1)![0]).toBe(3)
})

it('Q8: who waits for the language is told that wait too', () => {
  const some = Array.from({ length: LEAST_BASIS }, () => took(10 * MINUTE))
  const german = requestRow('german', { language: 'de', askedAt: NOW })
  expect(forecast(floorOf([german], [freeDesk('ada')]), some, NOW).of(1)).toEqual([1, 2])
})

it('Q8: a range is whole minutes, in order, never less than nothing, the same for the same', () => {
  fc.assert(fc.property(past, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 9 }), (some, place, people) => {
    const range = at(place, people, some, 90)
    fc.pre(range !== null)
    const [from, to] = range!
    expect(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to).toBe(true)
    expect(at(place, people, some, 90)).toEqual(range)
  }), { numRuns: 60 })
})

it('Q8: far behind one waits longer, and more people make it shorter', () => {
  fc.assert(fc.property(past, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 }), (some, place, people) => {
    const here = at(place, people, some, 200)
    fc.pre(here !== null)
    expect(at(place + 100, people, some, 200)![1]).toBeGreaterThan(here![1])
    expect(at(place, people * 4, some, 200)?.[0] ?? 0).toBeLessThanOrEqual(here![1])
  }), { numRuns: 40 })
})
