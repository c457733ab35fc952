import type { UiLanguage } from '../contract/language.ts'
import { decimalsOf } from '../contract/money.ts'

/** A text as it begins where it stands alone. */
export const capital = (text: string, language: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)

/** A price as people write it, without decimals where there are none: `€48,100`, `48 100 €`. `amount` is in the currency's smallest unit. */
export function money(amount: number, currency: string, language: UiLanguage): string {
  const unit = 10 ** decimalsOf(currency)
  const digits = amount % unit === 0 ? 0 : decimalsOf(currency)
  return new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount / unit)
}

/** Hour and minute of a moment (ms since 1970) in the reader's own time zone. */
export function clock(at: number, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** A duration as `m:ss`. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A language's own name, `Deutsch` for `de`; the tag itself where the browser does not know it. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  return capital(name, tag)
}

/** Bytes as megabytes with one decimal: `1.2`. */
export function megabytes(bytes: number, language: UiLanguage): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6)
}

/** Day, hour and minute of a moment (ms since 1970) in the reader's own time zone. */
export function dayAndTime(at: number, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}
