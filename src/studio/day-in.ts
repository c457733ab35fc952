import type { UiLanguage } from '../contract/language.ts'

/** A day that was written as YYYY-MM-DD (UTC), as people say it. */
export const dayIn = (day: string, language: UiLanguage): string => new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
