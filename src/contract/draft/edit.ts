import { z } from 'zod'
import { countSchema, idSchema } from '../ids.ts'
import { personNameSchema } from '../writing.ts'
import { meet } from './address.ts'
import { apply, MISFITS, type Description, type Misfit } from './apply.ts'
import { commandSchema, writesOf, type Command } from './command.ts'

/** An edit as a page sends it. The same id again is the same edit. */
export const editSchema = z.object({
  id: idSchema,
  /** The window it was made in: its own edits never stand against one another. */
  page: idSchema,
  /** The last entry of the history that its author had seen. */
  seen: countSchema,
  command: commandSchema,
  /** The edit that this one takes back. */
  undoes: idSchema.nullable()
})
export type Edit = z.infer<typeof editSchema>

/** An edit as the history holds it: for good, numbered from 1 without gaps. */
export const entrySchema = editSchema.extend({
  seq: z.int().min(1),
  person: idSchema,
  /** What its author was called then. */
  name: z.string(),
  /** ms since 1970, server's clock. */
  at: z.number(),
  inverse: commandSchema,
  /** The number of the entry that it went over: somebody else's, on the same field, that its author had not seen. Null: none. */
  over: z.int().nullable()
})
export type Entry = z.infer<typeof entrySchema>

export const misfitSchema = z.enum(MISFITS)
/** Somebody at work on a draft, and the field that they are in. */
export const workerSchema = z.object({ page: idSchema, person: idSchema, name: personNameSchema, at: z.array(z.string()).nullable() })
export type Worker = z.infer<typeof workerSchema>

export type Decided =
  | { fits: true; description: Description; inverse: Command; over: number | null }
  /** `by`: the entry that stands against it, where there is one. */
  | { fits: false; misfit: Misfit; by: number | null }

/**
 * What becomes of an edit: pure, for every store alike. `since`: the entries after the one that its author had seen, in order. What
 * somebody else wrote there meanwhile is gone over, and that is said; both values stay in the history.
 */
export function decide(description: Description, since: readonly Pick<Entry, 'seq' | 'page' | 'command'>[], edit: Pick<Edit, 'page' | 'command'>): Decided {
  const writes = writesOf(edit.command)
  const against = since.findLast(({ page, command }) => page !== edit.page && writesOf(command).some((theirs) => writes.some((mine) => meet(mine, theirs))))
  const done = apply(description, edit.command)
  if (!done.fits) return { fits: false, misfit: done.misfit, by: against?.seq ?? null }
  const same = JSON.stringify(done.inverse) === JSON.stringify(edit.command)
  return { fits: true, description: done.description, inverse: done.inverse, over: against && !same ? against.seq : null }
}
