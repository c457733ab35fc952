import type { Description } from './apply.ts'

/** What a model has, by name. */
interface Has {
  readonly parts: Pick<ReadonlySet<string>, 'has'>
  readonly variants: Pick<ReadonlySet<string>, 'has'>
}
type Effect = Description['groups'][number]['choices'][number]['effect']

/** What a choice names that the model has not: its materials, and the pieces that it shows. What it would only hide is hidden already. */
export function lackedBy({ variants, show }: Pick<Effect, 'variants' | 'show'>, has: Has): string[] {
  return [...variants.filter((name) => !has.variants.has(name)), ...show.filter((name) => !has.parts.has(name))]
}

/**
 * The same showroom as customers are shown it: a choice that the model cannot show is in no list. What a visit begins with stays, whatever
 * it names, so that every group has something; nothing is taken out of the description.
 */
export function offered<S extends Pick<Description, 'groups'>>(showroom: S, has: Has): S {
  let changed = false
  const groups = showroom.groups.map((group) => ({
    ...group,
    choices: group.choices.map((choice) => {
      if (choice.secret || choice.id === group.standard || lackedBy(choice.effect, has).length === 0) return choice
      changed = true
      return { ...choice, secret: true as const }
    })
  }))
  return changed ? { ...showroom, groups } : showroom
}
