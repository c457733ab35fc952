import { apply, type Description } from './apply.ts'
import type { Command, Single } from './command.ts'
import type { ProductFacts } from './issues.ts'

/** What a description names and its model has not: a part or piece, a movement, a material. */
export interface Missing {
  readonly kind: 'part' | 'clip' | 'variant'
  readonly name: string
}

/** The new name of each that is matched, by `kind name`; what is not in it stays as it is written. */
export type Matches = Readonly<Record<string, string>>
export const keyOf = ({ kind, name }: Missing): string => `${kind} ${name}`

/** Everything that is named and not there, each once, parts first. Only names of the model: `own` of the description's hinges, paints and pieces are there. */
export function missingOf(description: Description, has: ProductFacts): Missing[] {
  const { parts, groups, hotspots, hinges = [], paints = [], pieces = [] } = description
  const effects = groups.flatMap(({ choices }) => choices.map(({ effect }) => effect))
  const named = (kind: Missing['kind'], names: readonly string[], there: { has(name: string): boolean }) => [...new Set(names)].filter((name) => !there.has(name)).map((name) => ({ kind, name }))
  return [
    ...named('part', [...parts.map(({ name }) => name), ...effects.flatMap(({ show, hide }) => [...show, ...hide]), ...hotspots.map(({ part }) => part), ...hinges.map(({ part }) => part), ...paints.flatMap(({ part }) => part ?? []), ...pieces.map(({ part }) => part)], has.parts),
    ...named('clip', parts.flatMap(({ clip }) => clip ?? []), has.clips),
    ...named('variant', effects.flatMap(({ variants }) => variants), has.variants)
  ]
}

/** The name most like another one among those of the model, by the pairs of signs that they share (Dice, 1945); null where none is half alike. */
export function likeliest(name: string, among: Iterable<string>): string | null {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, k) => text.slice(k, k + 2)))
  const own = pairs(name.toLowerCase())
  let best: { other: string; like: number } | null = null
  for (const other of among) {
    const theirs = pairs(other.toLowerCase())
    const shared = [...own].filter((pair) => theirs.has(pair)).length
    const like = (2 * shared) / Math.max(1, own.size + theirs.size)
    if (like >= 0.5 && like > (best?.like ?? 0)) best = { other, like }
  }
  return best?.other ?? null
}

/**
 * One edit that gives everything its new name, wherever it stands: parts keep their place, label and all else. What is matched to a part that
 * the description has already is put together with it. Null where nothing changes.
 */
export function matched(description: Description, matches: Matches): Command | null {
  const to = (kind: Missing['kind']) => (name: string) => matches[`${kind} ${name}`] ?? name
  const [part, clip, variant] = [to('part'), to('clip'), to('variant')]
  const steps: Single[] = []
  const set = (at: string[], before: unknown, after: unknown) => {
    if (JSON.stringify(before) !== JSON.stringify(after)) steps.push({ name: 'set', at, to: after as never })
  }
  const once = (names: readonly string[]) => [...new Set(names)]
  const there = new Set(description.parts.map(({ name }) => name))
  description.parts.forEach((each, index) => {
    const name = part(each.name)
    const opens = each.clip === undefined ? undefined : clip(each.clip)
    if (name === each.name) return set(['parts', name, 'clip'], each.clip, opens)
    if (!there.has(name)) steps.push({ name: 'add', at: ['parts'], member: { ...each, name, ...(opens !== undefined && { clip: opens }) } as never, before: description.parts[index]!.name })
    there.add(name)
    steps.push({ name: 'remove', at: ['parts', each.name] })
  })
  for (const group of description.groups)
    for (const { id, effect } of group.choices) {
      const at = ['groups', group.id, 'choices', id, 'effect']
      set([...at, 'variants'], effect.variants, once(effect.variants.map(variant)))
      set([...at, 'show'], effect.show, once(effect.show.map(part)))
      set([...at, 'hide'], effect.hide, once(effect.hide.map(part)))
    }
  for (const { id, part: on } of description.hotspots) set(['hotspots', id, 'part'], on, part(on))
  for (const { id, part: on } of description.hinges ?? []) set(['hinges', id, 'part'], on, part(on))
  for (const { id, part: on } of description.paints ?? []) if (on !== undefined) set(['paints', id, 'part'], on, part(on))
  for (const { name, part: on } of description.pieces ?? []) set(['pieces', name, 'part'], on, part(on))
  for (const { id, when } of description.surprises ?? []) if (when.kind === 'opened' && when.part !== undefined) set(['surprises', id, 'when'], when, { ...when, part: part(when.part) })
  for (const zone of description.attention?.zones ?? []) set(['attention', 'zones', zone.name, 'parts'], zone.parts, once(zone.parts.map(part)))
  const command: Command | null = steps.length === 0 ? null : { name: 'all', steps }
  return command && apply(description, command).fits ? command : null
}
