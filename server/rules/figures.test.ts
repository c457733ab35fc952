import { describe, expect, it } from 'vitest'
import { cellOf, peopleFor } from './figures.ts'

const busy = { asked: 200, answered: 180, hours: 1, talked: 180_000, writing: 0 }

describe('how many people an hour needs (SPEC F2)', () => {
  it('F2: 200 an hour by voice, three minutes each, need fourteen; in writing a third of that', () => {
    expect(peopleFor(busy)).toBe(14)
    expect(peopleFor({ ...busy, writing: 1 })).toBe(5)
    expect(peopleFor({ ...busy, asked: 400, hours: 2 })).toBe(14)
  })
  it('F2: without a basis nothing is suggested, and never nobody', () => {
    expect(peopleFor({ ...busy, answered: 9 })).toBeNull()
    expect(peopleFor({ ...busy, talked: null })).toBeNull()
    expect(peopleFor({ ...busy, hours: 0 })).toBeNull()
    expect(peopleFor({ ...busy, asked: 1, hours: 100, writing: 1 })).toBe(1)
  })
  it('a cell tells no more than it should', () => {
    const said = { within: 8, sooner: 1, later: 1 }
    const counted = { ...busy, inTime: 100, missed: 20, median: 9_000, ninth: 40_000, said }
    expect(cellOf(counted)).toEqual({ asked: 200, answered: 180, inTime: 100, missed: 20, median: 9_000, ninth: 40_000, said, people: 14 })
  })
})
