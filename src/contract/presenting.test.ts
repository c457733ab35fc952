import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrastOf, GROUNDS, writtenOn } from './contrast.ts'
import { lets } from './presenting.ts'

describe('how a showroom looks (SPEC E32)', () => {
  it('E32: contrast is that of WCAG, and what is written on a colour can be read on every colour', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const colour = `#${value.toString(16).padStart(6, '0')}`
      return contrastOf(colour, writtenOn(colour)) >= 4.5
    }))
  })
  it('E32: the grounds are those of the pages', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../ui/style/tokens.css'), 'utf8')
    const [light, dark] = [...tokens.matchAll(/--surface: (#[0-9a-f]+)/g)].map(([, value]) => value)
    expect([light, dark]).toEqual([GROUNDS.light, GROUNDS.dark])
  })
  it('E32: what is not withheld is let', () => {
    expect([lets({}, 'sit'), lets({ withheld: ['sit'] }, 'sit'), lets({ withheld: ['sit'] }, 'open')]).toEqual([true, false, true])
  })
})
