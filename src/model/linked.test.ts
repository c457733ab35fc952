import { describe, expect, it } from 'vitest'
import { initialConfiguration } from '../contract/configure.ts'
import { readLink } from '../contract/configuration-link.ts'
import { smallShowroom } from '../../tests/fixtures/showroom.ts'
import { leadsElsewhere } from './linked.ts'

describe('a link to another car than the one that is talked about (SPEC C20)', () => {
  const edition = { number: 1, showroom: smallShowroom }
  const linked = readLink(smallShowroom, '#car=paint.black')!
  const configuration = initialConfiguration(smallShowroom)

  it('is asked about once the house has said which car that is, and not before', () => {
    expect(leadsElsewhere({ linked, edition, configuration, line: 'open' })).toBe(true)
    expect(leadsElsewhere({ linked, edition, configuration, line: 'connecting' })).toBe(false)
    expect(leadsElsewhere({ linked, edition, configuration, line: 'none' })).toBe(false)
  })

  it('is nothing to ask about where it is the same car, or no link', () => {
    expect(leadsElsewhere({ linked, edition, configuration: linked.configuration, line: 'open' })).toBe(false)
    expect(leadsElsewhere({ linked: null, edition, configuration, line: 'open' })).toBe(false)
  })
})
