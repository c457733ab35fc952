import type { VisitStore } from '../../model/visit.ts'

const known = new WeakMap<VisitStore, Set<string>>()

/** `group.choice` of everything that was taken in this visit since somebody first asked; kept on this page alone, and gone with it. */
export function triedIn(visit: VisitStore): ReadonlySet<string> {
  const there = known.get(visit)
  if (there) return there
  const tried = new Set<string>()
  const note = () => {
    for (const [group, choice] of Object.entries(visit.getState().configuration.choices)) tried.add(`${group}.${choice}`)
  }
  note()
  visit.subscribe((now, before) => now.configuration !== before.configuration && note())
  known.set(visit, tried)
  return tried
}
