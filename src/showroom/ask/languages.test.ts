import { expect, it } from 'vitest'
import { askLanguages } from './languages.ts'

it('offers the reader’s own languages first, and each language once', () => {
  expect(askLanguages(['fr-CA', 'en-US', 'en'], ['de', 'fr'], ['en', 'it'])).toEqual(['fr-CA', 'en-US', 'de', 'it'])
})
