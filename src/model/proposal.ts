import type { Configuration } from '../contract/configuration.ts'
import { firstMisfit } from '../contract/configure.ts'
import type { ChoiceRef, Showroom } from '../contract/showroom.ts'
import { stepsBetween } from './steps.ts'

/** Cars looked at before giving up: rules that a person can follow need a handful, and no page may stand still over the rest. */
const LOOKED_AT = 400

type Taken = Readonly<Record<string, string>>

/**
 * What else must change so that a wish fits, as steps that fit one after the other; null where nothing near does. The wish is one of the
 * steps, and its group is never touched otherwise. Only groups that a broken rule names are changed, as few as can be; of several
 * ways the one that keeps to what is asked for, then to what is standard, then to what costs least comes first.
 */
export function proposalFor(showroom: Showroom, configuration: Configuration, wish: ChoiceRef): ChoiceRef[] | null {
  const start: Taken = { ...configuration.choices, [wish.group]: wish.choice }
  const seen = new Set([keyOf(start)])
  let ring: Taken[] = [start]
  while (ring.length > 0) {
    const next: Taken[] = []
    for (const taken of ring) {
      const ways = waysOut(showroom, taken, wish)
      if (ways === null) {
        const steps = stepsBetween(showroom, configuration, { ...configuration, choices: { ...taken } })
        if (steps) return steps
        continue
      }
      for (const { group, choice } of ways) {
        const changed = { ...taken, [group]: choice }
        const key = keyOf(changed)
        if (seen.has(key) || seen.size >= LOOKED_AT) continue
        seen.add(key)
        next.push(changed)
      }
    }
    ring = next
  }
  return null
}

const keyOf = (taken: Taken): string => Object.entries(taken).sort().join()

/** Single changes that could mend the first broken rule, best first; null: none is broken. */
function waysOut(showroom: Showroom, taken: Taken, wish: ChoiceRef): ChoiceRef[] | null {
  const misfit = firstMisfit(showroom, { choices: { ...taken }, open: [] })
  if (!misfit) return null
  if (misfit.code !== 'needs' && misfit.code !== 'excludes') return []
  const { when, other } = misfit
  const needed = misfit.code === 'needs' ? [other] : others(showroom, other)
  return [...needed, ...others(showroom, when)].filter(({ group }) => group !== wish.group)
}

/** The other choices of a choice's group: the standard one, then by price. */
function others(showroom: Showroom, { group: id, choice: not }: ChoiceRef): ChoiceRef[] {
  const group = showroom.groups.find((candidate) => candidate.id === id)
  const choices = group?.choices.filter(({ id: choice }) => choice !== not) ?? []
  return choices.toSorted((a, b) => Number(b.id === group!.standard) - Number(a.id === group!.standard) || a.price - b.price).map(({ id: choice }) => ({ group: id, choice }))
}
