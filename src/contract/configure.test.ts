import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallShowroom } from '../../tests/fixtures/showroom.ts'
import type { Change, Configuration } from './configuration.ts'
import { applyChange, effectsOf, firstMisfit, fitConfiguration, initialConfiguration, priceOf } from './configure.ts'

const start = initialConfiguration(smallShowroom)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('choose' as const), group: fc.constantFrom('paint', 'wheels', 'pack', 'roof'), choice: fc.constantFrom('white', 'black', 'small', 'large', 'none', 'night') }),
  fc.record({ kind: fc.constant('open' as const), part: fc.constantFrom('body', 'bonnet', 'tailgate', 'horn'), open: fc.boolean() })
)
const after = (changes: Change[]): Configuration =>
  changes.reduce((configuration, next) => {
    const outcome = applyChange(smallShowroom, configuration, next)
    return outcome.fits ? outcome.configuration : configuration
  }, start)

describe('what a configuration may be', () => {
  it('never breaks a rule, whatever is changed', () => {
    fc.assert(fc.property(fc.array(change, { maxLength: 30 }), (changes) => firstMisfit(smallShowroom, after(changes)) === null))
  })

  it('comes back by the inverse, wherever that still fits', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), change, (changes, next) => {
        const before = after(changes)
        const outcome = applyChange(smallShowroom, before, next)
        if (!outcome.fits) return
        const back = applyChange(smallShowroom, outcome.configuration, outcome.inverse)
        expect(back.fits && back.configuration).toEqual(before)
      })
    )
  })

  it('says which rule speaks, and why', () => {
    const outcome = applyChange(smallShowroom, start, { kind: 'choose', group: 'pack', choice: 'night' })
    expect(outcome).toMatchObject({ fits: false, misfit: { code: 'needs', other: { group: 'paint', choice: 'black' }, why: { en: 'Night is all black on large wheels' } } })
    const black = after([{ kind: 'choose', group: 'paint', choice: 'black' }])
    expect(applyChange(smallShowroom, black, { kind: 'choose', group: 'pack', choice: 'night' })).toMatchObject({ fits: false, misfit: { code: 'excludes' } })
  })

  it('refuses what the showroom does not know and what cannot open', () => {
    expect(applyChange(smallShowroom, start, { kind: 'open', part: 'body', open: true })).toMatchObject({ misfit: { code: 'cannot-open' } })
    expect(applyChange(smallShowroom, start, { kind: 'open', part: 'horn', open: true })).toMatchObject({ misfit: { code: 'unknown-part' } })
    expect(applyChange(smallShowroom, start, { kind: 'choose', group: 'paint', choice: 'pink' })).toMatchObject({ misfit: { code: 'unknown-choice' } })
  })

  it('takes a whole wish that fits only as a whole, and of one that does not what it can', () => {
    const night = { choices: { paint: 'black', wheels: 'large', pack: 'night' }, open: ['bonnet', 'horn'] }
    expect(fitConfiguration(smallShowroom, night)).toEqual({ choices: night.choices, open: ['bonnet'] })
    const odd = { choices: { paint: 'black', wheels: 'small', pack: 'night', roof: 'glass' }, open: [] }
    expect(fitConfiguration(smallShowroom, odd).choices).toEqual({ paint: 'black', wheels: 'small', pack: 'none' })
  })

  it('sums prices and tells what to show', () => {
    const configuration = after([{ kind: 'choose', group: 'wheels', choice: 'large' }])
    expect(priceOf(smallShowroom, configuration)).toBe(31_800_00)
    expect(effectsOf(smallShowroom, configuration)).toEqual({ variants: ['paint-white'], hidden: new Set(['wheel-small']) })
  })
})
