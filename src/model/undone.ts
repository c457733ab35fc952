import type { Change } from '../contract/configuration.ts'
import type { Entry } from '../contract/conversation.ts'

type Changed = Extract<Entry, { kind: 'changed' }>

const sameThing = (a: Change, b: Change): boolean => (a.kind === 'choose' ? b.kind === 'choose' && a.group === b.group : b.kind === 'open' && a.part === b.part)

const sameStep = (a: Change, b: Change): boolean =>
  a.kind === 'choose' ? b.kind === 'choose' && a.group === b.group && a.choice === b.choice : b.kind === 'open' && a.part === b.part && a.open === b.open

/**
 * What an entry took back: the change before it of the same thing, if the entry says that it undoes and does just that. Null for
 * every other change, whatever it says of itself.
 */
export function undoneBy(entries: readonly Entry[], entry: Changed): Change | null {
  if (!entry.change.undo) return null
  const before = entries.findLast((other): other is Changed => other.kind === 'changed' && other.seq < entry.seq && sameThing(other.change, entry.change))
  return before && sameStep(before.inverse, entry.change) ? before.change : null
}
