import type { Address } from '../../contract/draft/address.ts'
import type { Description } from '../../contract/draft/apply.ts'
import type { Text, UiLanguage } from '../../contract/language.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { textIn } from '../../contract/text-in.ts'

export type Branch = 'whole' | 'groups' | 'rules' | 'hotspots' | 'views' | 'surroundings' | 'surprises' | 'parts'

/** A line of the tree: what it leads to and what it is called. */
export interface Leaf {
  readonly branch: Branch
  readonly at: Address
  readonly label: string
}

/** Everything that can be edited, a line each, in the order that a marketer comes by it. */
export function leavesOf(description: Description, language: UiLanguage): Leaf[] {
  const say = (text: Text) => textIn(text, language)
  const of = <M>(branch: Branch, members: readonly M[], name: (member: M) => string, label: (member: M) => Text): Leaf[] => members.map((member) => ({ branch, at: [branch, name(member)], label: say(label(member)) }))
  return [
    ...of('groups', description.groups, ({ id }) => id, ({ label }) => label),
    ...of('rules', description.rules, ({ id }) => id ?? '', ({ why }) => why),
    ...of('hotspots', description.hotspots, ({ id }) => id, ({ label }) => label),
    ...of('views', description.views, ({ id }) => id, ({ label }) => label),
    ...(description.surroundings?.places ?? []).map((place): Leaf => ({ branch: 'surroundings', at: ['surroundings', 'places', place.name], label: say(place.label) })),
    ...(description.surprises ?? []).map(({ id, when, what }): Leaf => ({ branch: 'surprises', at: ['surprises', id], label: `${editorWords[language][when.kind]} → ${editorWords[language][what.kind]}` })),
    ...of('parts', description.parts, ({ name }) => name, ({ label }) => label)
  ]
}

/** Without accents and capitals, as people search. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The lines that hold every word of a search, by what they are called or by their own name. */
export function found(leaves: readonly Leaf[], search: string): Leaf[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return leaves.filter(({ at, label }) => words.every((word) => plain(label).includes(word) || at.at(-1)!.includes(word)))
}
