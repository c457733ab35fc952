import type { Vec3 } from '../../contract/ids.ts'
import type { UiLanguage } from '../../contract/language.ts'

/** A measuring tape: its two ends on the product, showroom frame, metres. */
export interface Tape {
  readonly from: Vec3 | null
  readonly to: Vec3 | null
}

export const wound: Tape = { from: null, to: null }

/** The tape after a press at a place: the first end, then the second; a third press begins anew. */
export const tapedTo = (tape: Tape, at: Vec3): Tape => (tape.from && !tape.to ? { from: tape.from, to: at } : { from: at, to: null })

/** What lies between its ends, metres: the straight way, along the floor, and in height; null while it has no two ends. */
export function measured({ from, to }: Tape): { straight: number; flat: number; high: number } | null {
  if (!from || !to) return null
  const [x, y, z] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  return { straight: Math.hypot(x, y, z), flat: Math.hypot(x, z), high: Math.abs(y) }
}

/** International inch, metres (1959). */
const INCH = 0.0254

/** A length as people say it: `1.07 m`, or `3 ft 6 in` to the nearest half inch. */
export function lengthIn(units: 'metres' | 'feet', metres: number, language: UiLanguage): string {
  if (units === 'metres') return `${new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(metres)}\u00a0m`
  const halves = Math.round((metres / INCH) * 2)
  const [feet, rest] = [Math.floor(halves / 24), halves % 24]
  const inches = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(rest / 2)
  return feet === 0 ? `${inches}\u00a0in` : `${feet}\u00a0ft ${inches}\u00a0in`
}
