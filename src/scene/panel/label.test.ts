import { describe, expect, it } from 'vitest'
import { fitLabel } from './label.ts'

const measure = (text: string, size: number) => text.length * size * 0.5
const fit = (text: string, room: number) => fitLabel(text, room, 24, 20, measure)

describe('a label on a button (M8)', () => {
  it('keeps its size while it fits, then becomes as small as text may be, then takes two lines of about one width', () => {
    expect(fit('Paint', 100)).toEqual({ lines: ['Paint'], size: 24 })
    expect(fit('Interior', 90)).toEqual({ lines: ['Interior'], size: 20 })
    expect(fit('Points on the car', 100)).toEqual({ lines: ['Points on', 'the car'], size: 20 })
  })

  it('never goes below the least size, however long it is, and loses no word', () => {
    const { lines, size } = fit('Donaudampfschifffahrtsgesellschaft fahren', 60)
    expect(size).toBe(20)
    expect(lines.join(' ')).toBe('Donaudampfschifffahrtsgesellschaft fahren')
  })
})
