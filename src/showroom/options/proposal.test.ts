import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../contract/configuration.ts'
import { applyChange, initialConfiguration } from '../../contract/configure.ts'
import { smallShowroom } from '../../../tests/fixtures/showroom.ts'
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

  it('proposes nothing where nothing near fits', () => {
    // The standard wheels are the very ones that the pack excludes.
    expect(proposalFor(smallShowroom, initialConfiguration(smallShowroom), { group: 'pack', choice: 'night' })).toBeNull()
  })
})
