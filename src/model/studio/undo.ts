import { meet } from '../../contract/draft/address.ts'
import { writesOf, type Command } from '../../contract/draft/command.ts'
import type { Entry } from '../../contract/draft/edit.ts'
import type { DraftModel } from './draft.ts'

/** What a press on undo or redo would do. `over`: what somebody else wrote there since, and would be gone over. */
export interface Back {
  readonly undoes: string
  readonly takesBack: Command
  readonly command: Command
  readonly over: Entry | null
}

interface Done {
  readonly id: string
  readonly undoes: string | null
  readonly command: Command
  readonly inverse: Command
  readonly seq: number
}

/**
 * What the next undo and redo are, from the history alone: one's own edits, on whatever device and before whatever reload. Taking
 * back an undo is doing it again.
 */
export function undoAndRedo(model: DraftModel): { undo: Back | null; redo: Back | null } {
  const own: Done[] = [
    ...model.history.filter(({ person }) => person === model.you?.person),
    ...model.pending.map(({ edit, inverse }) => ({ ...edit, inverse, seq: Infinity }))
  ]
  let done: Done[] = []
  let undone: Done[] = []
  for (const each of own) {
    if (each.undoes === null) {
      done.push(each)
      undone = []
    } else if (undone.some(({ id }) => id === each.undoes)) {
      undone = undone.filter(({ id }) => id !== each.undoes)
      done.push(each)
    } else {
      done = done.filter(({ id }) => id !== each.undoes)
      undone.push(each)
    }
  }
  const back = (last: Done | undefined): Back | null => {
    if (!last) return null
    const writes = writesOf(last.command)
    const over = model.history.findLast(({ seq, person, command }) => seq > last.seq && person !== model.you?.person && writesOf(command).some((theirs) => writes.some((mine) => meet(mine, theirs))))
    return { undoes: last.id, takesBack: last.command, command: last.inverse, over: over ?? null }
  }
  return { undo: back(done.at(-1)), redo: back(undone.at(-1)) }
}
