import { listed } from '../../contract/listed.ts'
import type { Configuration } from '../../contract/configuration.ts'
import { applyChange, chosen, priceOf } from '../../contract/configure.ts'
import { textIn } from '../../contract/text-in.ts'
import type { Group, Part, Showroom } from '../../contract/showroom.ts'

/** One choice of a group as the advisor sees it. `why` is the showroom's own reason if it does not fit now. */
export interface ChoiceLine {
  id: string
  label: string
  price: number
  why: string | null
}

/** One group with the choice that is taken. `swatch`: sRGB colours of it, if it has any. */
export interface GroupRow {
  id: string
  label: string
  taken: string
  price: number
  swatch: readonly string[]
  choices: readonly ChoiceLine[]
}

/** Whatever can stand open. */
export interface PartLine {
  name: string
  label: string
}

/** A configuration as a list: groups with what could be chosen, parts that stand open or could, and the price with VAT. */
export interface ConfigurationList {
  rows: readonly GroupRow[]
  open: readonly PartLine[]
  shut: readonly PartLine[]
  lights: readonly (PartLine & { on: boolean })[]
  total: number
}

/** The list of a configuration, its texts in `language`. */
export function configurationList(showroom: Showroom, configuration: Configuration, language: string): ConfigurationList {
  const openable = showroom.parts.filter((part) => part.clip !== undefined)
  const isOpen = (part: Part) => configuration.open.includes(part.name)
  const line = (part: Part): PartLine => ({ name: part.name, label: textIn(part.label, language) })
  return {
    rows: showroom.groups.map((group) => rowOf(showroom, configuration, group, language)),
    open: openable.filter(isOpen).map(line),
    shut: openable.filter((part) => !isOpen(part)).map(line),
    lights: showroom.parts.filter((part) => part.light !== undefined).map((part) => ({ ...line(part), on: isOpen(part) })),
    total: priceOf(showroom, configuration)
  }
}

function rowOf(showroom: Showroom, configuration: Configuration, group: Group, language: string): GroupRow {
  const taken = chosen(showroom, configuration, group.id)
  return {
    id: group.id,
    label: textIn(group.label, language),
    taken: taken?.id ?? group.standard,
    price: taken?.price ?? 0,
    swatch: taken?.swatch ?? [],
    choices: listed(group, taken?.id ?? group.standard).map((choice) => ({
      id: choice.id,
      label: textIn(choice.label, language),
      price: choice.price,
      why: whyNot(showroom, configuration, { group: group.id, choice: choice.id }, language)
    }))
  }
}

function whyNot(showroom: Showroom, configuration: Configuration, ref: { group: string; choice: string }, language: string): string | null {
  const outcome = applyChange(showroom, configuration, { kind: 'choose', ...ref })
  if (outcome.fits) return null
  return 'why' in outcome.misfit ? textIn(outcome.misfit.why, language) : null
}
