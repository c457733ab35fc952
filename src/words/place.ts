import type { UiLanguage } from '../contract/language.ts'

/** A place in the showroom, metres to the centimetre: `0.62 · 1.20 · -2.00 m`. */
export function placeSaid(at: readonly number[], language: UiLanguage): string {
  const metres = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return `${at.map((each) => metres.format(each)).join(' · ')} m`
}
