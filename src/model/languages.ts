import { languageTagSchema } from '../contract/language.ts'

/** Languages offered at once; any other can be added by its tag. */
export const OFFERED_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ar'] as const

/** A language tag as somebody typed it, in its usual form (`pt-br` becomes `pt-BR`); null for what is none. */
export function languageTag(typed: string): string | null {
  const tag = languageTagSchema.safeParse(typed.trim())
  if (!tag.success) return null
  try {
    return Intl.getCanonicalLocales(tag.data)[0] ?? null
  } catch {
    return null
  }
}
