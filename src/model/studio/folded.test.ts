import { describe, expect, it } from 'vitest'
import type { Issue } from '../../contract/draft/issues.ts'
import { folded } from './folded.ts'

const lacks = (at: string, language: string): Issue => ({ code: 'language-missing', weight: 'warns', at: [at, language], about: [language] })

describe('checks in a list (SPEC E11)', () => {
  it('E11: thirteen texts that a language lacks are one line, and what stops comes before it', () => {
    const thirteen = Array.from({ length: 13 }, (_, n) => lacks(`title-${n}`, 'fr'))
    const stops: Issue = { code: 'hotspot-part-gone', weight: 'stops', at: ['hotspots', 'a', 'part'], about: ['door'] }
    expect(folded([...thirteen.slice(0, 7), lacks('title', 'pt'), stops, ...thirteen.slice(7)])).toEqual([{ issue: stops }, { language: 'fr', missing: thirteen }, { issue: lacks('title', 'pt') }])
  })

  it('E11: one text that a language lacks is told by its own name', () => {
    expect(folded([lacks('title', 'fr')])).toEqual([{ issue: lacks('title', 'fr') }])
  })
})
