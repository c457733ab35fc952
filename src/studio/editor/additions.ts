import type { Address } from '../../contract/draft/address.ts'
import { spoken } from '../../contract/draft/spoken.ts'
import type { Branch } from '../../model/studio/tree.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

/** As many parts as a showroom may name. */
const MOST_PARTS = 2000
/** So many are taken in by one edit. */
const AT_ONCE = 500

/** What can be added, by the branch that it comes to. */
export function useAdditions(go: (at: Address) => void): Partial<Record<Branch, { label: string; act: () => void }>> {
  const { description, facts, change, acts } = useEditing()
  const words = useWords(editorWords)
  const unnamed = [...(facts?.parts.keys() ?? [])].filter((part) => !description.parts.some(({ name: own }) => own === part)).slice(0, Math.min(AT_ONCE, MOST_PARTS - description.parts.length))
  const takeParts = () => {
    const steps = unnamed.map((part) => ({ name: 'add' as const, at: ['parts'], member: { name: part, label: { en: spoken(part) } }, before: null }))
    if (change(steps.length === 1 ? steps[0]! : { name: 'all', steps }) === null) go(['parts', unnamed[0]!])
  }
  const label = (key: 'newGroup' | 'newHotspot' | 'newView' | 'newChoice' | 'newRule') => ({ en: editorWords.en[key], ...(description.languages.includes('fr') && { fr: editorWords.fr[key] }) })
  const name = () => crypto.randomUUID().slice(0, 8)
  const add = (list: string, key: string, member: object) => {
    const id = `${key}-${name()}`
    if (change({ name: 'add', at: [list], member: { id, ...member } as never, before: null }) === null) go([list, id])
  }
  // What a visit begins with stays free of a rule that nobody has thought about yet.
  const refs = description.groups.map(({ id, choices, standard }) => ({ group: id, choice: (choices.find((choice) => choice.id !== standard) ?? choices[0]!).id }))
  const [first, second] = refs
  const stand = () => {
    const from = acts.stand()
    if (from) add('views', 'view', { label: label('newView'), ...from })
  }
  return {
    groups: { label: words.addGroup, act: () => add('groups', 'options', { label: label('newGroup'), standard: 'first', choices: [{ id: 'first', label: label('newChoice'), effect: {} }] }) },
    ...(second !== undefined && { rules: { label: words.addRule, act: () => add('rules', 'rule', { when: first, excludes: [second], why: label('newRule') }) } }),
    hotspots: { label: words.addHotspot, act: () => add('hotspots', 'hotspot', { label: label('newHotspot'), text: label('newHotspot'), part: description.parts[0]!.name, at: [0, 1, 0] }) },
    views: { label: words.addView, act: stand },
    surprises: { label: words.addSurprise, act: () => add('surprises', 'surprise', { when: { kind: 'opened' }, what: { kind: 'greeting' } }) },
    ...(unnamed.length > 0 && { parts: { label: words.takeParts(unnamed.length), act: takeParts } })
  }
}
