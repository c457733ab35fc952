import type { UiLanguage } from '../../contract/language.ts'
import type { Weighed } from '../../contract/incoming/gate.ts'
import { megabytes } from '../../words/format.ts'

/** A figure of a model as people read it: bytes in megabytes, everything else whole. */
export function measured(measure: keyof Weighed, value: number, language: UiLanguage): string {
  return measure === 'bytes' || measure === 'textures' ? megabytes(value, language) : new Intl.NumberFormat(language).format(value)
}
