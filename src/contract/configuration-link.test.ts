import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallShowroom } from '../../tests/fixtures/showroom.ts'
import { linkOf, readLink } from './configuration-link.ts'
import { firstMisfit, fitConfiguration, initialConfiguration, priceOf } from './configure.ts'

const standard = initialConfiguration(smallShowroom)

describe('a configuration as a link (C20)', () => {
  it('opens to the same car, whatever was chosen', () => {
    const wishes = fc.record(Object.fromEntries(smallShowroom.groups.map((group) => [group.id, fc.constantFrom(...group.choices.map(({ id }) => id))])))
    fc.assert(
      fc.property(wishes, (choices) => {
        const car = fitConfiguration(smallShowroom, { choices: choices as Record<string, string>, open: [] })
        const linked = readLink(smallShowroom, `#${linkOf(smallShowroom, car)}`)
        expect(linked?.configuration.choices).toEqual(car.choices)
        expect(priceOf(smallShowroom, linked!.configuration)).toBe(priceOf(smallShowroom, car))
        expect(linked).toMatchObject({ unknown: [], left: [], garbled: false })
      })
    )
  })

  it('is short and readable', () => {
    expect(linkOf(smallShowroom, standard)).toBe('car=paint.white,wheels.small,pack.none')
  })

  it('is no link where the address speaks of something else', () => {
    expect(readLink(smallShowroom, '')).toBeNull()
    expect(readLink(smallShowroom, '#app')).toBeNull()
  })

  it('takes what is known and says what is not', () => {
    const linked = readLink(smallShowroom, '#car=paint.black,wheels.gold,sunroof.wide')
    expect(linked?.configuration.choices).toEqual({ paint: 'black', wheels: 'small', pack: 'none' })
    expect(linked?.unknown).toEqual(['wheels.gold', 'sunroof.wide'])
  })

  it('keeps to the rules and says what had to stay', () => {
    const linked = readLink(smallShowroom, '#car=pack.night,paint.white')
    expect(linked?.left).toEqual([{ group: 'pack', choice: 'night' }])
    expect(firstMisfit(smallShowroom, linked!.configuration)).toBeNull()
  })

  it('never repeats what is no name, and always gives a car that fits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const linked = readLink(smallShowroom, `#car=${text}`)
        expect(linked).not.toBeNull()
        expect(firstMisfit(smallShowroom, linked!.configuration)).toBeNull()
        for (const name of linked!.unknown) expect(name).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/)
      })
    )
    expect(readLink(smallShowroom, '#car=<b>.x,paint.black')).toMatchObject({ garbled: true, configuration: { choices: { paint: 'black' } } })
    expect(readLink(smallShowroom, `#car=${'paint.black,'.repeat(5000)}`)).toMatchObject({ garbled: true, configuration: { choices: standard.choices } })
  })
})
