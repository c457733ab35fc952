import type { UiLanguage } from '../contract/language.ts'

type Word = string | ((...values: never[]) => string)
/** The same keys in every language; a word with places to fill takes the same values in each. */
type Alike<W> = { readonly [K in keyof W]: W[K] extends string ? string : W[K] }

/**
 * The texts of one surface in every language of the product. A missing or surplus key is a compile error.
 * Use: `const words = defineWords({ en: {...}, fr: {...} })`, then `words[language].key` or `words[language].key(value)`.
 */
export function defineWords<const W extends Record<string, Word>>(table: { en: W } & Record<UiLanguage, Alike<W>>): Record<UiLanguage, Alike<W>> {
  return table
}
