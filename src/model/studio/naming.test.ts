import { describe, expect, it } from 'vitest'
import { demoDescription } from '../../../tests/fixtures/description.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { issueSaid, said } from './naming.ts'

const start = demoDescription()

describe('values as people say them (SPEC E12, E13)', () => {
  it('E12: a model is said by its name, two that came in are told apart, and nobody reads a folder', () => {
    for (const language of ['en', 'fr'] as const) {
      const say = (product: string) => said(product, ['product'], start, language)
      expect(say('/product/one/')).toBe(editorWords[language].ownCar)
      const came = [`/product/${'a1'.repeat(16)}/`, `/product/${'b2'.repeat(16)}/`].map(say)
      expect(new Set(came).size).toBe(2)
      for (const each of came) expect(each).not.toContain('/')
    }
  })

  it('E11: a faint colour is said with the ground that it is faint on, in both languages', () => {
    const issue = { code: 'colour-faint', weight: 'warns', at: ['style', 'accent'], about: ['light'] } as const
    expect(issueSaid(start, issue, 'en')).toBe('Look, Colour: too faint on light panels, ink is used there')
    expect(issueSaid(start, { ...issue, about: ['light', 'dark'] }, 'fr')).toContain('tous les fonds')
  })
})
