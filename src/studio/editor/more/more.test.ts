import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Address } from '../../../contract/draft/address.ts'
import { apply, type Description } from '../../../contract/draft/apply.ts'
import { beginFrom } from '../../../contract/draft/begin.ts'
import { LanguageContext } from '../../../ui/language.ts'
import { moreWords } from '../../../words/studio-more.ts'
import { demoDescription } from '../../../../tests/fixtures/description.ts'
import { EditingContext, type EditorActs, type Picked } from '../editor-props.ts'
import { MoreForm } from './MoreForm.tsx'

const acts = {} as EditorActs
const picked = createStore<Picked>(() => ({ part: null, at: null, turn: 0 }))

/** The form of a place of a description, as the page would first draw it. */
function drawn(description: Description, at: Address, language: 'en' | 'fr'): string {
  const editing = { description, issues: [], facts: null, acts, change: () => null, go: () => undefined }
  return renderToString(createElement(LanguageContext, { value: language }, createElement(EditingContext, { value: editing } as never, createElement(MoreForm, { at, picked }))))
}

const plain = (text: string) => text.replaceAll('&#x27;', '’').replaceAll('&amp;', '&')
const demo: Description = beginFrom(demoDescription())
const { attention: _, surroundings: __, ...bare } = demo
const styled: Description = { ...demo, style: { accent: '#f4e9c0', brightness: 1.2, face: 'book', logo: `/a/${'0'.repeat(64)}.webp` }, withheld: ['sit'] }

describe('forms of what concerns the whole (SPEC E32)', () => {
  const places: readonly (readonly [Address, (typeof moreWords)['en' | 'fr'] extends infer W ? keyof W : never])[] = [[['style'], 'brightness'], [['surroundings'], 'studio'], [['withheld'], 'elsewhere'], [['attention'], 'measured']]
  it.each(places)('E32: %s is drawn in both languages, of a showroom that says nothing of it and of one that does', (at, shows) => {
    for (const language of ['en', 'fr'] as const)
      for (const description of [bare, demo, styled]) expect(plain(drawn(description, at, language))).toContain(moreWords[language][shows])
  })

  it('E32: a colour that stands out from one ground alone says so, and how much', () => {
    const told = plain(drawn(styled, ['style'], 'en'))
    expect(told).toContain(moreWords.en.faint(true, false))
    expect(told).toMatch(/1\.2 to 1 on light panels, 14\.\d to 1 on dark ones/)
    expect(drawn(demo, ['style'], 'en')).not.toContain('panels: there')
  })

  it('E32: a place has its times of day, and a zone the parts that were painted', () => {
    const place = demo.surroundings!.places.find(({ times }) => times.length > 1)!
    expect(plain(drawn(demo, ['surroundings', 'places', place.name], 'en'))).toContain(moreWords.en.timesOf)
    const zone = demo.attention!.zones[0]!
    expect(plain(drawn(demo, ['attention'], 'en'))).toContain(moreWords.en.partsOf(zone.parts.length))
  })

  it('E32: each field is an edit that its inverse takes back', () => {
    const edits = [
      { name: 'set' as const, at: ['style'], to: { accent: '#1c3a52' } }, { name: 'set' as const, at: ['withheld'], to: ['sit', 'measure'] },
      { name: 'remove' as const, at: ['surroundings', 'places', 'terrace'] }, { name: 'move' as const, at: ['surroundings', 'places', 'terrace', 'times', 'night'], before: 'gold' },
      { name: 'set' as const, at: ['attention', 'market'], to: 'uk' }
    ]
    for (const edit of edits) {
      const done = apply(demo, edit)
      if (!done.fits) throw new Error(done.misfit)
      const back = apply(done.description, done.inverse)
      expect(back.fits && back.description).toEqual(demo)
    }
    for (const [at, to] of [[['style'], { accent: 'red' }], [['style'], { brightness: 9 }], [['style'], { logo: 'https://elsewhere.example/logo.svg' }], [['withheld'], ['ask']]] as const)
      expect(apply(demo, { name: 'set', at: [...at], to: to as never })).toMatchObject({ fits: false, misfit: 'not-fitting' })
  })
})
