import { z } from 'zod'

/** Languages that the product's own texts exist in. */
export const UI_LANGUAGES = ['en', 'fr'] as const
export type UiLanguage = (typeof UI_LANGUAGES)[number]

/** A BCP 47 language tag, as a browser offers it: `en`, `fr-CA`, `zh-Hant`. */
export const languageTagSchema = z.string().max(20).regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)

/** A text in several languages, by BCP 47 tag. English is always there, so that there is always something to show. */
export const textSchema = z.object({ en: z.string().min(1).max(2000) }).catchall(z.string().min(1).max(2000))
export type Text = z.infer<typeof textSchema>

/** The primary subtag of a tag: `fr` of `fr-CA`. */
export function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase()
}

/** The best language of `text` for a reader of `tag`: the exact tag, its primary language, else English. */
export function textIn(text: Text, tag: string): string {
  return text[tag] ?? text[primaryOf(tag)] ?? text.en
}

/** The first of a reader's preferred tags that the product's own texts exist in; English when none does. */
export function uiLanguageFor(tags: readonly string[]): UiLanguage {
  for (const tag of tags) {
    const found = UI_LANGUAGES.find((language) => language === primaryOf(tag))
    if (found) return found
  }
  return 'en'
}
