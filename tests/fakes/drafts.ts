import { decide, type Entry } from '../../src/contract/draft/edit.ts'
import type { Description } from '../../src/contract/draft/apply.ts'
import type { Drafts } from '../../server/ports/drafts.ts'

type Held = { descriptions: Description[]; entries: Entry[]; changedAt: number; archivedAt: number | null }

/** Drafts in memory, each as it stood after every entry. */
export function createFakeDrafts(): Drafts {
  const drafts = new Map<string, Held>()
  return {
    async begin(slug, description, at) {
      if (drafts.has(slug)) return false
      drafts.set(slug, { descriptions: [structuredClone(description)], entries: [], changedAt: at, archivedAt: null })
      return true
    },
    async now(slug) {
      const draft = drafts.get(slug)
      return draft ? structuredClone({ seq: draft.entries.length, description: draft.descriptions.at(-1)! }) : null
    },
    async append(slug, edit, author, at) {
      const draft = drafts.get(slug)
      if (!draft) return null
      const there = draft.entries.find(({ id }) => id === edit.id)
      if (there) return structuredClone({ entry: there, again: true })
      if (draft.archivedAt !== null) return null
      const decided = decide(draft.descriptions.at(-1)!, draft.entries.slice(edit.seen), edit)
      if (!decided.fits) return { misfit: decided.misfit, by: decided.by }
      const entry: Entry = structuredClone({ ...edit, ...author, seq: draft.entries.length + 1, at, inverse: decided.inverse, over: decided.over })
      draft.entries.push(entry)
      draft.descriptions.push(decided.description)
      draft.changedAt = at
      return structuredClone({ entry, again: false })
    },
    since: async (slug, seq) => structuredClone(drafts.get(slug)?.entries.slice(seq) ?? []),
    before: async (slug, seq, count) => structuredClone(drafts.get(slug)?.entries.slice(0, seq - 1).slice(-count) ?? []),
    async asOf(slug, seq) {
      const description = drafts.get(slug)?.descriptions[seq]
      return description ? structuredClone({ seq, description }) : null
    },
    list: async () =>
      [...drafts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([slug, { descriptions, entries, changedAt, archivedAt }]) => ({ slug, title: structuredClone(descriptions.at(-1)!.title), seq: entries.length, changedAt, archivedAt })),
    async archive(slug, at) {
      const draft = drafts.get(slug)
      if (draft) draft.archivedAt = at
      return draft !== undefined
    }
  }
}
