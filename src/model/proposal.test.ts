import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Configuration } from '../contract/configuration.ts'
import { applyChange, firstMisfit, fitConfiguration, initialConfiguration, priceOf } from '../contract/configure.ts'
import { smallShowroom } from '../../tests/fixtures/showroom.ts'
import type { Showroom } from '../contract/showroom.ts'
import { proposalFor } from './proposal.ts'

describe('a proposal for what does not fit', () => {
  it('names every change, in an order in which each step fits', () => {
    const steps = proposalFor({ ...smallShowroom, rules: [{ ...smallShowroom.rules[0]!, excludes: [] }] }, initialConfiguration(smallShowroom), { group: 'pack', choice: 'night' })
    expect(steps).toEqual([
      { group: 'paint', choice: 'black' },
      { group: 'pack', choice: 'night' }
    ])
  })

  it('gives up what asks for another choice, when that other one is changed', () => {
    const before: Configuration = { choices: { paint: 'black', wheels: 'large', pack: 'night' }, open: [] }
    const steps = proposalFor(smallShowroom, before, { group: 'paint', choice: 'white' })
    expect(steps).not.toBeNull()
    let configuration = before
    for (const step of steps!) {
      const outcome = applyChange(smallShowroom, configuration, { kind: 'choose', ...step })
      expect(outcome.fits).toBe(true)
      if (outcome.fits) configuration = outcome.configuration
    }
    expect(configuration.choices).toEqual({ paint: 'white', wheels: 'large', pack: 'none' })
  })

  it('goes on to other choices where the standard one is the very one that is excluded', () => {
    expect(proposalFor(smallShowroom, initialConfiguration(smallShowroom), { group: 'pack', choice: 'night' })?.toSorted((x, y) => x.group.localeCompare(y.group))).toEqual([
      { group: 'pack', choice: 'night' },
      { group: 'paint', choice: 'black' },
      { group: 'wheels', choice: 'large' }
    ])
  })

  it('proposes nothing where nothing near fits', () => {
    const both = { ...smallShowroom.rules[0]!, excludes: [{ group: 'wheels', choice: 'small' }, { group: 'wheels', choice: 'large' }] }
    expect(proposalFor({ ...smallShowroom, rules: [both] }, initialConfiguration(smallShowroom), { group: 'pack', choice: 'night' })).toBeNull()
  })

  it('whatever the rules: each step fits, the last car fits, the wish is in it, and nothing else changed than what is named (SPEC V3)', () => {
    const GROUPS = ['paint', 'wheels', 'pack'] as const
    const ref = fc.constantFrom(...smallShowroom.groups.flatMap((group) => group.choices.map((choice) => ({ group: group.id, choice: choice.id }))))
    const rule = fc.record({ when: ref, needs: fc.array(ref, { maxLength: 2 }), excludes: fc.array(ref, { maxLength: 2 }), why: fc.constant({ en: 'so' }) })
    let proposed = 0
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), fc.array(ref, { maxLength: 3 }), ref, (rules, wished, wish) => {
        const showroom: Showroom = { ...smallShowroom, rules }
        if (firstMisfit(showroom, initialConfiguration(showroom))) return
        const before = fitConfiguration(showroom, { choices: Object.fromEntries(wished.map(({ group, choice }) => [group, choice])), open: [] })
        const steps = proposalFor(showroom, before, wish)
        if (!steps) return
        proposed++
        let now = before
        for (const step of steps) {
          const outcome = applyChange(showroom, now, { kind: 'choose', ...step })
          expect(outcome.fits).toBe(true)
          if (outcome.fits) now = outcome.configuration
        }
        expect(firstMisfit(showroom, now)).toBeNull()
        expect(now.choices[wish.group]).toBe(wish.choice)
        for (const group of GROUPS) expect(now.choices[group]).toBe(steps.findLast((step) => step.group === group)?.choice ?? before.choices[group])
        expect(priceOf(showroom, now)).toBeGreaterThanOrEqual(smallShowroom.basePrice)
      }),
      { numRuns: 2000 }
    )
    expect(proposed).toBeGreaterThan(300)
  })
})
