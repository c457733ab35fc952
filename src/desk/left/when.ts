import type { UiLanguage } from '../../contract/language.ts'

/** A moment (ms since 1970) as day and time in the reader's own zone: `22 Nov, 18:55`. */
export function dayAndTime(at: number, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at)
}

/** A moment's day alone: `22 December`. */
export function day(at: number, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(at)
}
