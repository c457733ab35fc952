import { describe, expect, it } from 'vitest'
import { doorState, lightOf } from './door-state.ts'

const quiet = { line: 'none', door: null, place: null, knock: null, talk: null, advisor: null } as const
const place = { request: 'r', mode: 'writing', language: 'en', askedAt: 0, place: 2, people: 1, minutes: null, ringing: false } as const
const open = { open: true, people: 2, waiting: 1, minutes: null, languages: [], voice: true }

describe('the door', () => {
  it('says nothing it does not know', () => {
    expect(doorState(quiet)).toEqual({ kind: 'unknown' })
    expect(doorState({ ...quiet, door: open })).toEqual({ kind: 'ajar', people: 2, waiting: 1, minutes: null })
  })

  it('is dark with nobody in or no line, and keeps a place while the line is down', () => {
    expect(doorState({ ...quiet, door: { ...open, open: false } }).kind).toBe('nobody')
    expect(doorState({ ...quiet, line: 'lost', place }).kind).toBe('offline')
    expect(lightOf({ kind: 'offline' })).toBe(0)
    // Nobody asked for anything: a line that is not there is no loss.
    expect(doorState({ ...quiet, line: 'lost', door: open }).kind).toBe('ajar')
  })

  it('opens wider as the turn nears', () => {
    const light = (nth: number, ringing = false) => lightOf({ kind: 'waiting', place: nth, people: 1, minutes: null, ringing })
    expect(light(3)).toBeLessThan(light(2))
    expect(light(2)).toBeLessThan(light(1))
    expect(light(1)).toBeLessThan(light(1, true))
    expect(light(1, true)).toBeLessThan(lightOf({ kind: 'knock', name: 'x' }))
    expect(light(40)).toBeGreaterThan(lightOf({ kind: 'ajar', people: 1, waiting: 0, minutes: null }))
  })
})
