import { describe, expect, it } from 'vitest'
import { nextStep, placeOf, readKept, saying, STEPS, type Said } from './first-steps.ts'

describe('a first afternoon (SPEC E24)', () => {
  it('E24: seven steps, one after another; each can be skipped, and gone back to', () => {
    expect(STEPS).toHaveLength(7)
    let said: Said = {}
    for (const step of STEPS) {
      expect(nextStep(said)).toBe(step)
      said = saying(said, step, step === 'team' ? 'skipped' : 'done')
    }
    expect(nextStep(said)).toBeNull()
    expect(nextStep(saying(said, 'team', null))).toBe('team')
  })

  it('E24: what was kept is read again; what means nothing is as if nothing had been kept', () => {
    const kept = { said: { model: 'done', team: 'skipped' }, away: true }
    expect(readKept(JSON.stringify(kept))).toEqual(kept)
    for (const text of [null, '', '{', 'null', '7', '{"said":{"model":"maybe","other":"done"},"away":"yes"}']) expect(readKept(text)).toEqual({ said: {}, away: false })
  })

  it('E24: each leads to its place', () => {
    expect(STEPS.map((step) => placeOf(step, 'one'))).toEqual(['#models', '/studio/edit/one?at=parts', '/studio/edit/one?at=groups', '/studio/edit/one?at=hotspots', '/studio/edit/one?at=', '/team', '/studio/edit/one?panel=try'])
  })
})
