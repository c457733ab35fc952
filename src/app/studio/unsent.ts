import { z } from 'zod'
import { commandSchema } from '../../contract/draft/command.ts'
import { editSchema } from '../../contract/draft/edit.ts'
import type { Pending } from '../../model/studio/draft.ts'

type Store = Pick<Storage, 'getItem' | 'setItem'>

const unsentSchema = z.record(z.uuid(), z.array(z.object({ edit: editSchema, inverse: commandSchema })))

/**
 * Edits of one person that the house has not yet, kept on this device by window: a reload, a crash or a night without a line loses none.
 * A device that keeps nothing, or is full, has them in the window alone.
 */
export function createUnsent(store: Store, slug: string, person: string) {
  const key = `parlour.draft.${slug}.${person}`
  const read = (): Record<string, Pending[]> => {
    try {
      return unsentSchema.parse(JSON.parse(store.getItem(key) ?? '{}'))
    } catch {
      // Not ours, or from another version of the page: nothing of it can be sent.
      return {}
    }
  }
  return {
    /**
     * Those of this window, and of windows that are gone. Of one that is still open too: an edit that is sent twice is one edit.
     */
    all: (page: string): Pending[] => {
      const found = read()
      return [...Object.entries(found).filter(([other]) => other !== page).flatMap(([, edits]) => edits), ...(found[page] ?? [])]
    },
    keep(page: string, pending: readonly Pending[]): void {
      const { [page]: _, ...others } = read()
      const foreign = new Set(pending.map(({ edit }) => edit.id))
      const rest = Object.entries(others).map(([other, edits]) => [other, edits.filter(({ edit }) => !foreign.has(edit.id))] as const)
      const kept = [...rest.filter(([, edits]) => edits.length > 0), ...(pending.length > 0 ? [[page, pending] as const] : [])]
      try {
        store.setItem(key, JSON.stringify(Object.fromEntries(kept)))
      } catch {
        // Full: the edit is made and sent all the same.
      }
    }
  }
}
