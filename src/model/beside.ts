import type { Beside, OwnConversation, OwnTalk, Reply, WriteReply } from '../contract/beside.ts'
import { primaryOf, textIn } from '../contract/text-in.ts'
import type { Configuration } from '../contract/configuration.ts'
import type { Hours, OwnTimes } from '../contract/hours.ts'
import type { Edition, Showroom } from '../contract/showroom.ts'

/** What an advisor keeps for themselves. Each rejects with an error that `troubleOf` can read; `taken` says that a newer one is there. */
export interface BesideActs {
  read(conversation: string): Promise<Beside>
  write(conversation: string, beside: Beside): Promise<Beside>
  search(words: string, label: string | null): Promise<OwnConversation[]>
  talk(conversation: string): Promise<OwnTalk>
  replies(): Promise<Reply[]>
  putReply(id: string, reply: WriteReply): Promise<Reply>
  removeReply(id: string): Promise<void>
  /** One's own hours for calling back, and what was agreed. */
  times(): Promise<OwnTimes>
  setHours(hours: Hours): Promise<OwnTimes>
  /** A showroom as it was in an edition: what a car that rings is told by. */
  edition(showroom: string, number: number): Promise<Edition>
}

/** What may stand in a ready answer, to be filled in: the visitor's name, one's own, and what is chosen just now. */
export interface Filling {
  name: string | null
  me: string
  car: string
}

/** The choices taken, by name: `Fjord, 20-inch Aero`. */
export function carInWords(showroom: Showroom, configuration: Configuration, language: string): string {
  return showroom.groups
    .flatMap((group) => group.choices.filter((choice) => configuration.choices[group.id] === choice.id))
    .map((choice) => textIn(choice.label, language))
    .join(', ')
}

/**
 * A ready answer as it would be sent. `{name}`, `{me}` and `{car}` are filled in; where somebody gave no name, its place goes with
 * the comma or space before it: `Hello, {name}!` becomes `Hello!`. What is filled in is never read for places again.
 */
export function filled(text: string, { name, me, car }: Filling): string {
  const bare = name === null ? text.replace(/,?\s*\{name\}/g, '') : text
  return bare.replace(/\{(name|me|car)\}/g, (_, place: string) => (place === 'name' ? (name ?? '') : place === 'me' ? me : car)).trim()
}

/** What is typed after the `/` that calls a ready answer; null while none is called. */
export function called(draft: string): string | null {
  return /^\/([\p{L}\p{N}-]{0,30})$/u.exec(draft)?.[1] ?? null
}

/** Most that are offered at once. */
const OFFERED = 6

/** Ready answers that fit what is typed: those in the visitor's language first, one's own before the house's. */
export function repliesFor(replies: readonly Reply[], typed: string, language: string): Reply[] {
  const wanted = typed.toLowerCase()
  const rank = (reply: Reply) =>
    (primaryOf(reply.language) === primaryOf(language) ? 0 : 4) + (reply.shortcut.toLowerCase().startsWith(wanted) ? 0 : 2) + (reply.house ? 1 : 0)
  return replies
    .filter((reply) => reply.shortcut.toLowerCase().includes(wanted) || (wanted.length > 1 && reply.text.toLowerCase().includes(wanted)))
    .toSorted((a, b) => rank(a) - rank(b) || a.shortcut.localeCompare(b.shortcut))
    .slice(0, OFFERED)
}
