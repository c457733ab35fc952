import { describe, expect, it } from 'vitest'
import { lengthIn, measured, tapedTo, wound } from './tape.ts'

describe('the measuring tape (M9)', () => {
  it('is laid by two presses, and begins anew by a third', () => {
    const one = tapedTo(wound, [0, 0.6, -2])
    expect(measured(one)).toBeNull()
    const two = tapedTo(one, [0, 1, -1.7])
    expect(measured(two)).toEqual({ straight: expect.closeTo(0.5, 9), flat: expect.closeTo(0.3, 9), high: expect.closeTo(0.4, 9) })
    expect(tapedTo(two, [1, 1, 1])).toEqual({ from: [1, 1, 1], to: null })
  })

  it('says metres or feet, in the reader’s own way', () => {
    expect(lengthIn('metres', 1.0668, 'en')).toBe('1.07\u00a0m')
    expect(lengthIn('metres', 1.0668, 'fr')).toBe('1,07\u00a0m')
    expect(lengthIn('feet', 1.0668, 'en')).toBe('3\u00a0ft 6\u00a0in')
    expect(lengthIn('feet', 0.3047, 'en')).toBe('1\u00a0ft 0\u00a0in')
    expect(lengthIn('feet', 0.1651, 'fr')).toBe('6,5\u00a0in')
  })
})
