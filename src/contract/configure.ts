import { canTurn } from './can-turn.ts'
import type { Change, Configuration, Misfit, Outcome } from './configuration.ts'
import type { Choice, ChoiceRef, Showroom } from './showroom.ts'

/** The configuration every visit begins with: each group's standard choice, everything shut, lights as the showroom says. */
export function initialConfiguration(showroom: Showroom): Configuration {
  const open = showroom.parts.filter((part) => part.lit).map((part) => part.name).sort()
  return { choices: Object.fromEntries(showroom.groups.map((group) => [group.id, group.standard])), open }
}

/** The choice taken in a group, or undefined for an unknown group. */
export function chosen(showroom: Showroom, configuration: Configuration, groupId: string): Choice | undefined {
  const group = showroom.groups.find((candidate) => candidate.id === groupId)
  return group?.choices.find((choice) => choice.id === (configuration.choices[groupId] ?? group.standard))
}

/** The first rule that a set of choices breaks, or null. */
export function firstMisfit(showroom: Showroom, configuration: Configuration): Misfit | null {
  const taken = (ref: ChoiceRef) => chosen(showroom, configuration, ref.group)?.id === ref.choice
  for (const rule of showroom.rules) {
    if (!taken(rule.when)) continue
    const missing = rule.needs.find((ref) => !taken(ref))
    if (missing) return { code: 'needs', when: rule.when, other: missing, why: rule.why }
    const clash = rule.excludes.find(taken)
    if (clash) return { code: 'excludes', when: rule.when, other: clash, why: rule.why }
  }
  return null
}

/** Makes one change, or says why it does not fit. Pure: page and server decide alike. */
export function applyChange(showroom: Showroom, before: Configuration, change: Change): Outcome {
  return change.kind === 'choose' ? choose(showroom, before, change) : swing(showroom, before, change)
}

function choose(showroom: Showroom, before: Configuration, change: Change & { kind: 'choose' }): Outcome {
  const group = showroom.groups.find((candidate) => candidate.id === change.group)
  if (!group?.choices.some((choice) => choice.id === change.choice)) return { fits: false, misfit: { code: 'unknown-choice' } }
  const configuration = { ...before, choices: { ...before.choices, [change.group]: change.choice } }
  const misfit = firstMisfit(showroom, configuration)
  if (misfit) return { fits: false, misfit }
  const was = before.choices[change.group] ?? group.standard
  return { fits: true, configuration, inverse: { kind: 'choose', group: change.group, choice: was } }
}

function swing(showroom: Showroom, before: Configuration, change: Change & { kind: 'open' }): Outcome {
  const part = showroom.parts.find((candidate) => candidate.name === change.part)
  if (!part) return { fits: false, misfit: { code: 'unknown-part' } }
  if (!canTurn(part)) return { fits: false, misfit: { code: 'cannot-open' } }
  const others = before.open.filter((name) => name !== change.part)
  const open = change.open ? [...others, change.part].sort() : others
  return { fits: true, configuration: { ...before, open }, inverse: { kind: 'open', part: change.part, open: before.open.includes(change.part) } }
}

/** Takes of a stranger's configuration what this showroom knows and its rules allow; the rest stays standard. */
export function fitConfiguration(showroom: Showroom, wish: Configuration): Configuration {
  let configuration: Configuration = { ...initialConfiguration(showroom), open: [] }
  // A rule may need two choices at once, so the whole wish is tried before it is taken apart.
  const choices = Object.fromEntries(showroom.groups.map((group) => [group.id, chosen(showroom, wish, group.id)?.id ?? group.standard]))
  if (!firstMisfit(showroom, { choices, open: [] })) configuration = { choices, open: [] }
  else
    for (const [group, choice] of Object.entries(choices)) {
      const outcome = applyChange(showroom, configuration, { kind: 'choose', group, choice })
      if (outcome.fits) configuration = outcome.configuration
    }
  for (const part of wish.open) {
    const outcome = applyChange(showroom, configuration, { kind: 'open', part, open: true })
    if (outcome.fits) configuration = outcome.configuration
  }
  return configuration
}

/** The price as shown, VAT included, in the smallest unit of the showroom's currency. */
export function priceOf(showroom: Showroom, configuration: Configuration): number {
  return showroom.groups.reduce((sum, group) => sum + (chosen(showroom, configuration, group.id)?.price ?? 0), showroom.basePrice)
}

/** What the product must show: material variants in order of groups, nodes hidden (a shown node is never hidden). */
export function effectsOf(showroom: Showroom, configuration: Configuration): { variants: string[]; hidden: Set<string> } {
  const variants: string[] = []
  const hidden = new Set<string>()
  const shown = new Set<string>()
  for (const group of showroom.groups) {
    const taken = chosen(showroom, configuration, group.id)
    for (const choice of group.choices) if (choice !== taken) choice.effect.show.forEach((name) => hidden.add(name))
    if (!taken) continue
    variants.push(...taken.effect.variants)
    taken.effect.hide.forEach((name) => hidden.add(name))
    taken.effect.show.forEach((name) => shown.add(name))
  }
  shown.forEach((name) => hidden.delete(name))
  return { variants, hidden }
}
