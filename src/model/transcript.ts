import type { Configuration } from '../contract/configuration.ts'
import { chosen, priceOf } from '../contract/configure.ts'
import type { Entry } from '../contract/conversation.ts'
import type { UiLanguage } from '../contract/language.ts'
import { textIn } from '../contract/text-in.ts'
import type { Showroom } from '../contract/showroom.ts'
import { clock, money } from '../words/format.ts'

interface Parts {
  showroom: Showroom
  configuration: Configuration
  entries: readonly Entry[]
  /** Names as shown, by side. */
  names: Record<'customer' | 'advisor', string>
  language: UiLanguage
}

/** A conversation and its car as a plain text that a person can keep: no format to learn, nothing to open it with. */
export function transcriptOf({ showroom, configuration, entries, names, language }: Parts): string {
  const car = showroom.groups.map((group) => {
    const choice = chosen(showroom, configuration, group.id)
    return `${textIn(group.label, language)}: ${choice ? textIn(choice.label, language) : '–'}`
  })
  const said = entries.flatMap((entry) => {
    if (entry.kind === 'said') return [`${clock(entry.at, language)} ${names[entry.who]}: ${entry.text}`]
    if (entry.kind !== 'changed' || entry.change.kind !== 'choose') return []
    const { group, choice } = entry.change
    const found = showroom.groups.find((candidate) => candidate.id === group)
    const label = found?.choices.find((candidate) => candidate.id === choice)?.label
    return found && label ? [`${clock(entry.at, language)} ${names[entry.who]} → ${textIn(found.label, language)}: ${textIn(label, language)}`] : []
  })
  const total = money(priceOf(showroom, configuration), showroom.currency, language)
  return [textIn(showroom.title, language), ...car, total, '', ...said, ''].join('\n')
}
