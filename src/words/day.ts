import type { UiLanguage } from '../contract/language.ts'

/** A day and its hour in the reader's own time zone, `22 November 2026 at 21:40`. */
export function day(at: number, language: UiLanguage): string {
  const tag = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(at)
}
