import { z } from 'zod'
import { primaryOf } from './text-in.ts'

/** Languages that the product's own texts exist in. */
export const UI_LANGUAGES = ['en', 'fr'] as const
export type UiLanguage = (typeof UI_LANGUAGES)[number]

/** A BCP 47 language tag, as a browser offers it: `en`, `fr-CA`, `zh-Hant`. */
export const languageTagSchema = z.string().max(20).regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)

/** A text in several languages, by BCP 47 tag. English is always there, so that there is always something to show. */
export const textSchema = z.object({ en: z.string().min(1).max(2000) }).catchall(z.string().min(1).max(2000))
export type Text = z.infer<typeof textSchema>

/** The first of a reader's preferred tags that the product's own texts exist in; English when none does. */
export function uiLanguageFor(tags: readonly string[]): UiLanguage {
  for (const tag of tags) {
    const found = UI_LANGUAGES.find((language) => language === primaryOf(tag))
    if (found) return found
  }
  return 'en'
}
