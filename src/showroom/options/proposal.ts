import type { Configuration } from '../../contract/configuration.ts'
import { firstMisfit } from '../../contract/configure.ts'
import type { ChoiceRef, Showroom } from '../../contract/showroom.ts'
import { stepsBetween } from '../../model/steps.ts'

/** Rules rarely chain; this many rounds settle any that a person would still follow. */
const ROUNDS = 8

/**
 * What else must change so that a wish fits, as steps that fit one after the other; null where nothing near does. The wish
 * is one of the steps, and its group is never touched otherwise: nothing is changed that the rules do not ask for.
 */
export function proposalFor(showroom: Showroom, configuration: Configuration, wish: ChoiceRef): ChoiceRef[] | null {
  const taken: Record<string, string> = { ...configuration.choices, [wish.group]: wish.choice }
  const standard = (group: string) => showroom.groups.find((candidate) => candidate.id === group)?.standard
  for (let round = 0; round < ROUNDS; round++) {
    const misfit = firstMisfit(showroom, { choices: taken, open: [] })
    if (!misfit) return stepsBetween(showroom, configuration, { ...configuration, choices: taken })
    if (misfit.code !== 'needs' && misfit.code !== 'excludes') return null
    const { when, other } = misfit
    if (misfit.code === 'needs' && other.group !== wish.group) taken[other.group] = other.choice
    else {
      const giving = other.group === wish.group ? when.group : other.group
      const fallback = standard(giving)
      if (giving === wish.group || !fallback || taken[giving] === fallback) return null
      taken[giving] = fallback
    }
  }
  return null
}
