import { apply, type Description, type Misfit } from '../../contract/draft/apply.ts'
import { meet } from '../../contract/draft/address.ts'
import { writesOf, type Command } from '../../contract/draft/command.ts'
import type { Edit, Entry, Worker } from '../../contract/draft/edit.ts'
import type { DraftState } from '../../contract/draft/protocol.ts'

/** An edit that was made here and is not in the history yet, and what takes it back. */
export interface Pending {
  readonly edit: Edit
  readonly inverse: Command
}

/** An edit that was not taken: what it was meant for is gone, or it fits no more. What was written is still here. */
export interface Untaken {
  readonly edit: Edit
  readonly misfit: Misfit
  /** Who stands against it, where that is known. */
  readonly by: Entry | null
}

/** A draft in one window of an editor. */
export interface DraftModel {
  readonly slug: string
  readonly page: string
  readonly you: { readonly person: string; readonly name: string } | null
  readonly line: 'connecting' | 'open' | 'lost' | 'out'
  /** What the house has, up to entry `seq`. */
  readonly kept: { readonly seq: number; readonly description: Description } | null
  /** Oldest first; in order they go to the house. */
  readonly pending: readonly Pending[]
  /** What is on show: what the house has, with one's own on top. */
  readonly shown: Description | null
  readonly history: readonly Entry[]
  readonly workers: readonly Worker[]
  readonly published: DraftState['published']
  readonly untaken: readonly Untaken[]
  /** When the house last said that it has an edit of this window, ms since 1970. */
  readonly savedAt: number | null
  /** Entries that went over one's own and were put aside. */
  readonly seenOver: readonly number[]
}

export function emptyDraft(slug: string, page: string): DraftModel {
  return { slug, page, you: null, line: 'connecting', kept: null, pending: [], shown: null, history: [], workers: [], published: null, untaken: [], savedAt: null, seenOver: [] }
}

/** One's own edits on top of what the house has. What does not fit just now waits for the house to say so. */
function onTop(description: Description, pending: readonly Pending[]): Description {
  return pending.reduce((now, { edit }) => {
    const done = apply(now, edit.command)
    return done.fits ? done.description : now
  }, description)
}

/** Makes an edit here and now, or says why it does not fit. `edit` is to be sent. `seen`: the last entry that its author had before their eyes. */
export function edited(model: DraftModel, id: string, command: Command, undoes: string | null = null, seen = model.kept?.seq ?? 0): { model: DraftModel; edit: Edit } | { misfit: Misfit } {
  if (!model.shown || !model.kept) return { misfit: 'gone' }
  const done = apply(model.shown, command)
  if (!done.fits) return { misfit: done.misfit }
  const edit: Edit = { id, page: model.page, seen, command, undoes }
  return { edit, model: { ...model, shown: done.description, pending: [...model.pending, { edit, inverse: done.inverse }] } }
}

/** Everything anew, after coming or coming back. What was still on its way is on top of it again, and is sent again. */
export function welcomed(model: DraftModel, { you, seq, description, recent, published, workers }: DraftState): DraftModel {
  const there = new Set(recent.map(({ id }) => id))
  const pending = model.pending.filter(({ edit }) => !there.has(edit.id))
  const older = model.history.filter((entry) => entry.seq < (recent[0]?.seq ?? seq + 1))
  // Between what was known before and what is told now may be a gap: then what is older is asked for when it is wanted.
  const history = older.at(-1)?.seq === (recent[0]?.seq ?? 1) - 1 ? [...older, ...recent] : recent
  return { ...model, you, kept: { seq, description }, pending, shown: onTop(description, pending), history, published, workers }
}

/** An entry of the history, one's own or another's. One that is known already changes nothing. */
export function entered(model: DraftModel, entry: Entry): DraftModel {
  if (!model.kept || entry.seq !== model.kept.seq + 1) return model
  const done = apply(model.kept.description, entry.command)
  if (!done.fits) throw new Error(`entry ${entry.seq} does not fit: ${done.misfit}`)
  const pending = model.pending.filter(({ edit }) => edit.id !== entry.id)
  const own = model.pending[0]?.edit.id === entry.id
  return {
    ...model,
    kept: { seq: entry.seq, description: done.description },
    pending,
    // What comes back is on show already, unless somebody else's came between.
    shown: own && model.shown ? model.shown : onTop(done.description, pending),
    history: [...model.history, entry],
    savedAt: entry.page === model.page ? entry.at : model.savedAt
  }
}

/** The house has an edit: also one that it took before the line fell, whose entry is part of the welcome. */
export function taken(model: DraftModel, id: string, seq: number): DraftModel {
  if (!model.kept || seq > model.kept.seq || !model.pending.some(({ edit }) => edit.id === id)) return model
  const pending = model.pending.filter(({ edit }) => edit.id !== id)
  return { ...model, pending, shown: onTop(model.kept.description, pending) }
}

/** The house did not take an edit. It is put aside with what was written, never dropped. */
export function refused(model: DraftModel, id: string, misfit: Misfit, by: number | null): DraftModel {
  const found = model.pending.find(({ edit }) => edit.id === id)
  if (!found || !model.kept) return model
  const pending = model.pending.filter((each) => each !== found)
  const against = model.history.find(({ seq }) => seq === by) ?? null
  return { ...model, pending, shown: onTop(model.kept.description, pending), untaken: [...model.untaken, { edit: found.edit, misfit, by: against }] }
}

/** The entries of others that went over one's own, and that nobody here has touched or put aside since: newest last. */
export function goneOver(model: DraftModel): { mine: Entry; theirs: Entry }[] {
  return model.history.flatMap((theirs, index) => {
    const mine = theirs.over === null || theirs.page === model.page ? undefined : model.history.find(({ seq }) => seq === theirs.over)
    if (!mine || mine.person !== model.you?.person || model.seenOver.includes(theirs.seq)) return []
    const writes = writesOf(theirs.command)
    const since = [...model.history.slice(index + 1), ...model.pending.map(({ edit }) => edit)]
    const settled = since.some((later) => writesOf(later.command).some((address) => writes.some((other) => meet(address, other))))
    return settled ? [] : [{ mine, theirs }]
  })
}
