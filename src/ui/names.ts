import type { Change } from '../contract/configuration.ts'
import type { UiLanguage } from '../contract/language.ts'
import { textIn } from '../contract/text-in.ts'
import type { Showroom } from '../contract/showroom.ts'
import { commonWords } from '../words/common.ts'

/** A part's name for people; its technical name where the showroom knows it no more. */
export function partName(showroom: Showroom, part: string, language: string): string {
  const found = showroom.parts.find((candidate) => candidate.name === part)
  return found ? textIn(found.label, language) : part
}

export function groupName(showroom: Showroom, group: string, language: string): string {
  const found = showroom.groups.find((candidate) => candidate.id === group)
  return found ? textIn(found.label, language) : group
}

export function choiceName(showroom: Showroom, group: string, choice: string, language: string): string {
  const found = showroom.groups.find((candidate) => candidate.id === group)?.choices.find((candidate) => candidate.id === choice)
  return found ? textIn(found.label, language) : choice
}

/** What a change did, in a few words: "Paint Glacier blue", "Tailgate opened". Technical names while the showroom is not known. */
export function changeText(showroom: Showroom | null, change: Change, language: UiLanguage): string {
  const words = commonWords[language]
  if (change.kind === 'open') {
    const part = showroom ? partName(showroom, change.part, language) : change.part
    return change.open ? words.partOpened(part) : words.partClosed(part)
  }
  return showroom ? `${groupName(showroom, change.group, language)} ${choiceName(showroom, change.group, change.choice, language)}` : change.choice
}

/** What a change is about: two changes of one subject follow one another, the later one counts. */
export function subjectOf(change: Change): string {
  return change.kind === 'choose' ? `group ${change.group}` : `part ${change.part}`
}
