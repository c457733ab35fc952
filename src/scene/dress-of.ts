import type { Configuration } from '../contract/configuration.ts'
import { chosen, effectsOf } from '../contract/configure.ts'
import { textIn } from '../contract/text-in.ts'
import type { Showroom } from '../contract/showroom.ts'
import type { ScreenText } from '../world/product/screens.ts'
import type { Dress } from '../world/product/shown.ts'

/** The lights that are on, by the product's names for them. */
export interface Lit {
  readonly lit: ReadonlySet<string>
}

/** What a product must show of a configuration; texts in `language`. */
export function dressOf(showroom: Showroom, configuration: Configuration, language: string): Dress & Lit {
  const { variants, hidden } = effectsOf(showroom, configuration)
  const open = new Set<string>()
  const lit = new Set<string>()
  for (const part of showroom.parts) {
    if (!configuration.open.includes(part.name)) continue
    if (part.clip) open.add(part.clip)
    if (part.light) lit.add(part.light)
  }
  return { variants, hidden, open, lit, says: screenText(showroom, configuration, language) }
}

/** The showroom's title, then the choice taken in each of its first groups; the chip is the first choice that has colours. */
function screenText(showroom: Showroom, configuration: Configuration, language: string): ScreenText {
  const taken = showroom.groups.flatMap((group) => chosen(showroom, configuration, group.id) ?? [])
  const coloured = taken.find((choice) => choice.swatch)
  const swatch = coloured?.swatch?.[Math.floor(coloured.swatch.length / 2)] ?? null
  return { title: textIn(showroom.title, language), lines: taken.map((choice) => textIn(choice.label, language)), swatch }
}
