import type { ChoiceRef } from '../showroom.ts'
import type { Description } from './apply.ts'

/** Partial configurations that are tried before it is given up; rules of a showroom leave few to try. */
const MOST_TRIES = 20_000

/**
 * Whether a choice can be taken together with something of every other group. `unknown`: it could not be said within so many tries.
 * Only groups that rules speak of need to be tried.
 */
export function canBeTaken(description: Description, wish: ChoiceRef): 'yes' | 'no' | 'unknown' {
  const spoken = new Set(description.rules.flatMap(({ when, needs, excludes }) => [when, ...needs, ...excludes]).map(({ group }) => group))
  if (!spoken.has(wish.group)) return 'yes'
  if (goesWithStandard(description, wish)) return 'yes'
  const groups = description.groups.filter(({ id }) => spoken.has(id) && id !== wish.group)
  let tries = 0
  const taken = new Map([[wish.group, wish.choice]])
  const isTaken = ({ group, choice }: ChoiceRef) => taken.get(group) === choice

  /** A rule broken by groups that are decided is broken for good; what is not decided yet breaks none. */
  const broken = (): boolean =>
    description.rules.some(({ when, needs, excludes }) => isTaken(when) && (excludes.some(isTaken) || needs.some((need) => taken.has(need.group) && !isTaken(need))))
  const go = (at: number): 'yes' | 'no' | 'unknown' => {
    if (++tries > MOST_TRIES) return 'unknown'
    if (broken()) return 'no'
    const group = groups[at]
    if (!group) return 'yes'
    let verdict: 'no' | 'unknown' = 'no'
    // What a visit begins with most likely goes with the rest.
    for (const { id } of group.choices.toSorted((a, b) => Number(b.id === group.standard) - Number(a.id === group.standard))) {
      taken.set(group.id, id)
      const found = go(at + 1)
      if (found === 'yes') return 'yes'
      if (found === 'unknown') verdict = 'unknown'
    }
    taken.delete(group.id)
    return verdict
  }
  return go(0)
}

/** Mostly a choice goes with what a visit begins with: then nothing needs to be tried. */
function goesWithStandard({ groups, rules }: Description, wish: ChoiceRef): boolean {
  const standard = new Map(groups.map((group) => [group.id, group.standard]))
  const isTaken = ({ group, choice }: ChoiceRef) => (group === wish.group ? wish.choice : standard.get(group)) === choice
  return rules.every(({ when, needs, excludes }) => !isTaken(when) || (needs.every(isTaken) && !excludes.some(isTaken)))
}
