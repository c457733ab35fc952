import type { Change, Configuration, Misfit } from '../../src/contract/configuration.ts'
import { applyChange, initialConfiguration } from '../../src/contract/configure.ts'
import type { Revised } from '../../src/contract/conversation.ts'
import type { Text } from '../../src/contract/language.ts'
import type { Showroom } from '../../src/contract/showroom.ts'
import type { Plane } from '../live/plane.ts'
import type { Actor, Changed } from '../ports/conversations.ts'
import type { NotDone } from '../ports/rows.ts'

/** Tries against others who change at the same moment. Each try that fails is somebody else's change that succeeded. */
const TRIES = 20

/** What did not fit, with the showroom's own explanation where a rule speaks. */
export type DoesNotFit = { readonly refused: 'does-not-fit'; readonly why?: Text }

/** Which showroom an actor's configuration belongs to, and how it stood when last seen. */
export type Basis = { readonly showroom: Showroom; readonly revised: { readonly revision: number; readonly configuration: Configuration | null } }

function misfit(found: Misfit): DoesNotFit {
  return 'why' in found ? { refused: 'does-not-fit', why: found.why } : { refused: 'does-not-fit' }
}

function same(a: Configuration, b: Configuration): boolean {
  const groups = new Set([...Object.keys(a.choices), ...Object.keys(b.choices)])
  return [...groups].every((group) => a.choices[group] === b.choices[group]) && a.open.join() === b.open.join()
}

/**
 * Makes a change by the showroom's rules on whatever stands by then. Null when everything is as wished already: then there
 * is nothing to write down.
 */
export async function changeConfiguration(
  { conversations, clock }: Pick<Plane, 'conversations' | 'clock'>,
  actor: Actor,
  basis: Basis,
  id: string,
  change: Change
): Promise<Changed | DoesNotFit | NotDone | { unchanged: Revised }> {
  let { revision, configuration } = basis.revised
  for (let tries = 0; tries < TRIES; tries++) {
    const before = configuration ?? initialConfiguration(basis.showroom)
    const outcome = applyChange(basis.showroom, before, change)
    if (!outcome.fits) return misfit(outcome.misfit)
    if (same(before, outcome.configuration)) return { unchanged: { revision, configuration: before } }
    const reckoned = { change, inverse: outcome.inverse, expected: revision, configuration: outcome.configuration }
    const done = await conversations.change(actor, id, reckoned, clock.now())
    if (!('stale' in done)) return done
    ;({ revision, configuration } = done.stale)
  }
  return { refused: 'too-fast' }
}
