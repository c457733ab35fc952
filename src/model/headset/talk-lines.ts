import type { Change } from '../../contract/configuration.ts'
import type { Entry, Side } from '../../contract/conversation.ts'
import type { UiLanguage } from '../../contract/language.ts'
import { textIn } from '../../contract/text-in.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { headsetWords } from '../../words/headset.ts'
import type { HeadsetLine } from '../headset.ts'
import type { Talk } from '../talk.ts'
import { undoneBy } from '../undone.ts'

/** So many lines of a talk stand on the panel; the page has all of them. */
const LINES = 4

export interface Told {
  talk: Talk
  /** Whose panel it is, and what the other one is called. */
  self: Side
  other: string
  showroom: Showroom
  language: UiLanguage
}

/** The last lines of a talk as they stand on a panel: what was said and done, what is not sent yet, and what the other one points at. */
export function talkLines(told: Told): HeadsetLine[] {
  const { talk, self, other, showroom, language } = told
  const words = headsetWords[language]
  const pointed = talk.pointed[self === 'customer' ? 'advisor' : 'customer']
  const part = pointed && showroom.parts.find((candidate) => candidate.name === pointed.part)
  const pointing: HeadsetLine[] = part ? [{ kind: 'note', text: words.points(other, textIn(part.label, language)) }] : []
  const said = talk.entries.flatMap((entry) => lineOf(entry, told))
  const unsent = talk.unsent.map((message): HeadsetLine => ({ kind: 'own', text: message.text }))
  return [...[...said, ...unsent].slice(-LINES), ...pointing]
}

/** What a change is about, by the name that people know. */
function nameOf(change: Change, { showroom, language }: Told): string {
  const found = change.kind === 'choose' ? showroom.groups.find(({ id }) => id === change.group) : showroom.parts.find(({ name }) => name === change.part)
  return found ? textIn(found.label, language) : ''
}

function lineOf(entry: Entry, told: Told): HeadsetLine[] {
  const { talk, self, other, language } = told
  if (entry.kind === 'said') return [{ kind: entry.who === self ? 'own' : 'person', text: entry.text }]
  if (entry.kind === 'note') return []
  const words = headsetWords[language]
  const undone = undoneBy(talk.entries, entry)
  const { change } = entry
  if (!undone && change.kind !== 'choose') return []
  const what = nameOf(undone ?? change, told)
  const who = entry.who === self ? words.you : other
  return [{ kind: 'note', text: undone ? words.undid(who, what) : words.changed(who, what) }]
}
