import { createContext, use } from 'react'
import type { Text, UiLanguage } from '../contract/language.ts'
import { textIn } from '../contract/text-in.ts'

/** The language a surface speaks. Set once at its top: `<LanguageContext value="fr">`. */
export const LanguageContext = createContext<UiLanguage>('en')

export const useLanguage = (): UiLanguage => use(LanguageContext)

/** The texts of a table in the surface's language: `const words = useWords(commonWords)`. */
export function useWords<W>(table: Record<UiLanguage, W>): W {
  return table[useLanguage()]
}

/** Picks a showroom's own text in the surface's language. */
export function useText(): (text: Text) => string {
  const language = useLanguage()
  return (text) => textIn(text, language)
}
