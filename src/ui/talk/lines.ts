import type { Change, Configuration } from '../../contract/configuration.ts'
import type { Entry } from '../../contract/conversation.ts'
import { undoneBy } from '../../model/undone.ts'
import { subjectOf } from '../names.ts'

export type Said = Extract<Entry, { kind: 'said' }>
export type Changed = Extract<Entry, { kind: 'changed' }>

/** A line of a log as it is shown. `last` ends a run of one person's messages: the time stands under it. */
export type LogLine =
  | { kind: 'said'; entry: Said; last: boolean }
  | { kind: 'changed'; entry: Changed; inForce: boolean; undone: Change | null }
  | { kind: 'note'; entry: Extract<Entry, { kind: 'note' }> }

const holds = (configuration: Configuration, change: Change) =>
  change.kind === 'choose' ? configuration.choices[change.group] === change.choice : configuration.open.includes(change.part) === change.open

const follows = (later: Entry | undefined, entry: Changed) =>
  later?.kind === 'changed' && later.who === entry.who && subjectOf(later.change) === subjectOf(entry.change)

/**
 * What a log shows of its entries. Of changes that one person made to one thing in a row only the last stands. A change is
 * `inForce`, and so can be undone, if it was the last of its subject and the car still is as it left it; `undone` is what it took back.
 */
export function logLines(entries: readonly Entry[], configuration: Configuration | null): LogLine[] {
  const latest = new Map<string, number>()
  for (const entry of entries) if (entry.kind === 'changed') latest.set(subjectOf(entry.change), entry.seq)
  return entries.flatMap((entry, index): LogLine[] => {
    const next = entries[index + 1]
    if (entry.kind === 'note') return [{ kind: 'note', entry }]
    if (entry.kind === 'said') return [{ kind: 'said', entry, last: !(next?.kind === 'said' && next.who === entry.who) }]
    if (follows(next, entry)) return []
    const inForce = configuration !== null && latest.get(subjectOf(entry.change)) === entry.seq && holds(configuration, entry.change)
    return [{ kind: 'changed', entry, inForce, undone: undoneBy(entries, entry) }]
  })
}

