import type { Configuration } from '../contract/configuration.ts'
import { applyChange } from '../contract/configure.ts'
import type { ChoiceRef, Showroom } from '../contract/showroom.ts'

/** Orders tried before giving up: rules that a person can follow need a handful, and no page may stand still over the rest. */
const TRIES = 2000

/**
 * The choices in which two configurations differ, in an order in which the car fits after each; null where they only fit all at
 * once, or where no order was found within reason.
 */
export function stepsBetween(showroom: Showroom, from: Configuration, to: Configuration): ChoiceRef[] | null {
  const wished = Object.entries(to.choices).flatMap(([group, choice]) => (from.choices[group] === choice ? [] : [{ group, choice }]))
  return inOrder(showroom, from, wished, { left: TRIES })
}

function inOrder(showroom: Showroom, from: Configuration, steps: ChoiceRef[], tries: { left: number }): ChoiceRef[] | null {
  if (steps.length === 0) return []
  for (const step of steps) {
    if (tries.left-- <= 0) return null
    const outcome = applyChange(showroom, from, { kind: 'choose', ...step })
    if (!outcome.fits) continue
    const rest = inOrder(showroom, outcome.configuration, steps.filter((other) => other !== step), tries)
    if (rest) return [step, ...rest]
  }
  return null
}
