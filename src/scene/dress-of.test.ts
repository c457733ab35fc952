import { describe, expect, it } from 'vitest'
import { smallShowroom } from '../../tests/fixtures/showroom.ts'
import { applyChange, initialConfiguration } from '../contract/configure.ts'
import { demoShowroom } from '../../server/demo/showroom.ts'
import { dressOf } from './dress-of.ts'

describe('what a product shows of a configuration', () => {
  it('says its name and the choices taken on its screens, in the reader’s language, with the colour’s chip (SPEC O6)', () => {
    const showroom = demoShowroom({ name: null, address: null, contact: null, phone: null })
    const outcome = applyChange(showroom, initialConfiguration(showroom), { kind: 'choose', group: 'paint', choice: 'ember' })
    if (!outcome.fits) throw new Error('ember must fit')
    const { says } = dressOf(showroom, outcome.configuration, 'fr')
    expect(says).toMatchObject({ title: 'Parlour One', swatch: '#ad291f' })
    expect(says!.lines[0]).toBe('Rouge braise, métallisé')
  })

  it('tells clips of what stands open from lights that are on', () => {
    const showroom = demoShowroom({ name: null, address: null, contact: null, phone: null })
    const before = initialConfiguration(showroom)
    const { open, lit } = dressOf(showroom, { ...before, open: ['bonnet', 'lights-left', 'wipers'] }, 'en')
    expect([...open].sort()).toEqual(['bonnet-open', 'wipers-sweep'])
    expect([...lit]).toEqual(['left'])
  })

  it('has no chip where no choice has a colour', () => {
    expect(dressOf(smallShowroom, initialConfiguration(smallShowroom), 'en').says).toEqual({ title: 'Small', lines: ['white', 'small', 'none'], swatch: null })
  })
})
