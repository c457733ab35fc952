import type { Entry } from '../../contract/conversation.ts'
import type { UiLanguage } from '../../contract/language.ts'
import { undoneBy } from '../../model/undone.ts'
import type { VisitModel } from '../../model/visit.ts'
import { commonWords } from '../../words/common.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { showsLog } from '../panel/shown.ts'
import { changeText, choiceName, groupName, partName, subjectOf } from '../../ui/names.ts'

/** Something to be said, and what it is about: of several about one thing only the last is worth saying. */
export interface Saying {
  about: string
  text: string
}

const first = (name: string) => name.split(/\s/, 1)[0] ?? name

/** What a screen reader is told when a visit went from one state to the next. Nothing that its own press has told it already. */
export function announcements(before: VisitModel, now: VisitModel): Saying[] {
  const language = now.language
  const words = showroomWords[language]
  const common = commonWords[language]
  const said: Saying[] = []
  const say = (about: string, text: string) => said.push({ about, text })
  if (now.knock && now.knock.conversation !== before.knock?.conversation) say('knock', `${words.knocks(first(now.knock.advisor.name))}. ${words.noHurry}.`)
  if (now.place && (now.place.place !== before.place?.place || now.place.ringing !== before.place.ringing))
    say('place', now.place.ringing ? words.ringing : `${words.yourPlace(now.place.place)}. ${now.place.minutes ? words.waitRange(...now.place.minutes) : words.waitUnknown}`)
  if (now.line === 'lost' && before.line === 'open') say('line', `${words.lineDown}. ${common.noLine}`)
  if (now.line === 'open' && before.line === 'lost') say('line', words.lineBack)
  if (now.talk && now.advisor) {
    const name = first(now.advisor.name)
    const same = before.talk?.id === now.talk.id
    if (!same) say('person', words.cameIn(name))
    const known = same ? (before.talk?.entries.at(-1)?.seq ?? 0) : (now.talk.entries.at(-1)?.seq ?? 0)
    for (const entry of now.talk.entries) if (entry.seq > known) said.push(...sayingOf(entry, now, name, language))
    const pointed = now.talk.pointed.advisor
    if (pointed && pointed.part !== before.talk?.pointed.advisor?.part) say('point', common.pointsAt(name, partName(now.edition.showroom, pointed.part, language)))
    if (now.talk.ended && same && !before.talk?.ended) say('person', now.talk.ended.handedBack ? queueWords[language].lostBack(name) : words.ended)
  }
  return said
}

function sayingOf(entry: Entry, model: VisitModel, name: string, language: UiLanguage): Saying[] {
  const words = showroomWords[language]
  const common = commonWords[language]
  const { showroom } = model.edition
  if (entry.kind === 'note' || entry.who === 'customer') return []
  // While the log itself is shown, it speaks for itself.
  if (entry.kind === 'said') return showsLog(model) ? [] : [{ about: `message ${entry.seq}`, text: words.says(name, entry.text) }]
  const { change } = entry
  const undone = undoneBy(model.talk?.entries ?? [], entry)
  if (undone) return [{ about: subjectOf(change), text: common.undid(name, changeText(showroom, undone, language)) }]
  if (change.kind === 'choose')
    return [{ about: subjectOf(change), text: words.chosenBy(name, groupName(showroom, change.group, language), choiceName(showroom, change.group, change.choice, language)) }]
  const part = partName(showroom, change.part, language)
  return [{ about: subjectOf(change), text: change.open ? common.opened(name, part) : common.closed(name, part) }]
}
