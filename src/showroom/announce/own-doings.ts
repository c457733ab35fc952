import { priceOf } from '../../contract/configure.ts'
import type { VisitModel } from '../../model/visit.ts'
import { money } from '../../words/format.ts'
import { showroomWords } from '../../words/showroom.ts'
import { twinWords } from '../../words/twin.ts'
import { partName } from '../../ui/names.ts'
import type { Saying } from './announcements.ts'

/** What one's own press in the list did: how a part stands now, and the new price. */
export function ownDoings(before: VisitModel, now: VisitModel): Saying[] {
  if (before.configuration === now.configuration) return []
  const { language, edition } = now
  const words = showroomWords[language]
  const said: Saying[] = []
  for (const part of edition.showroom.parts) {
    const isOpen = now.configuration.open.includes(part.name)
    if (isOpen === before.configuration.open.includes(part.name)) continue
    const state = part.light ? (isOpen ? words.isOn : words.isOff) : isOpen ? words.isOpen : words.isShut
    said.push({ about: `part ${part.name}`, text: twinWords[language].partIs(partName(edition.showroom, part.name, language), state) })
  }
  const price = priceOf(edition.showroom, now.configuration)
  if (price !== priceOf(edition.showroom, before.configuration)) said.push({ about: 'price', text: `${words.price}: ${money(price, edition.showroom.currency, language)}.` })
  return said
}
