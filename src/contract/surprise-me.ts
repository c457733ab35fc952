import { applyChange, chosen } from './configure.ts'
import type { Configuration } from './configuration.ts'
import type { ChoiceRef, Showroom } from './showroom.ts'

/** A configuration unlike what was chosen so far, the way there, and why it. */
export interface Proposed {
  readonly configuration: Configuration
  /** Choices to take one after another; each fits when its turn comes. */
  readonly steps: readonly ChoiceRef[]
  /** Of all groups, those in which it takes something that was not taken yet. */
  readonly fresh: readonly string[]
  /** Groups in which everything had been taken before. */
  readonly seen: readonly string[]
}

/** Configurations that are tried. */
const TRIES = 60

/** Numbers from 0 to 1 that a seed brings (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Proposes something unlike what was taken so far: by what was chosen in this visit alone, and by chance. Nothing about whoever chose is asked or
 * known. Null where the rules leave nothing else.
 *
 * @param tried `group.choice` of everything that was taken at some time in this visit
 */
export function unlike(showroom: Showroom, now: Configuration, tried: ReadonlySet<string>, seed: number): Proposed | null {
  const dice = random(seed)
  const isNew = (group: string, choice: string) => !tried.has(`${group}.${choice}`) && now.choices[group] !== choice
  let best: { proposed: Proposed; worth: number } | null = null
  for (let attempt = 0; attempt < TRIES; attempt++) {
    let configuration = now
    const steps: ChoiceRef[] = []
    for (const group of shuffled(showroom.groups, dice)) {
      const open = group.choices.filter(({ secret }) => !secret)
      for (const choice of [...shuffled(open.filter(({ id }) => isNew(group.id, id)), dice), ...shuffled(open.filter(({ id }) => !isNew(group.id, id)), dice)]) {
        if (choice.id === chosen(showroom, configuration, group.id)?.id) continue
        const outcome = applyChange(showroom, configuration, { kind: 'choose', group: group.id, choice: choice.id })
        if (!outcome.fits) continue
        configuration = outcome.configuration
        steps.push({ group: group.id, choice: choice.id })
        break
      }
    }
    const fresh = steps.filter(({ group, choice }) => isNew(group, choice)).map(({ group }) => group)
    const worth = fresh.length * 10 + steps.length
    if (steps.length > 0 && worth > (best?.worth ?? 0)) best = { worth, proposed: { configuration, steps, fresh, seen: steps.map(({ group }) => group).filter((group) => !fresh.includes(group)) } }
  }
  return best?.proposed ?? null
}

function shuffled<V>(list: readonly V[], dice: () => number): V[] {
  const out = [...list]
  for (let k = out.length - 1; k > 0; k--) {
    const other = Math.floor(dice() * (k + 1))
    ;[out[k], out[other]] = [out[other]!, out[k]!]
  }
  return out
}
