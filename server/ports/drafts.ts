import type { Description, Misfit } from '../../src/contract/draft/apply.ts'
import type { Edit, Entry } from '../../src/contract/draft/edit.ts'
import type { Text } from '../../src/contract/language.ts'

export type Author = { readonly person: string; readonly name: string }

/** A draft as it stands: the description after entry `seq` (0: as it began). */
export type DraftNow = { readonly seq: number; readonly description: Description }

export type DraftLine = {
  readonly slug: string
  readonly title: Text
  readonly seq: number
  readonly changedAt: number
  readonly archivedAt: number | null
}

/** `again`: it was there already, under its id. */
export type Appended = { readonly entry: Entry; readonly again: boolean } | { readonly misfit: Misfit; readonly by: number | null }

/** Descriptions being written: one draft a showroom, and its whole history. */
export type Drafts = {
  /** Begins a draft, unless there is one already; true if it was begun. */
  begin(slug: string, description: Description, at: number): Promise<boolean>
  now(slug: string): Promise<DraftNow | null>
  /**
   * Takes an edit into the history: whole or not at all, in one order for all, once. Two that come at once get two numbers; the
   * later of two on one field says which one it went over. Null: there is no such draft, or it is archived.
   */
  append(slug: string, edit: Edit, author: Author, at: number): Promise<Appended | null>
  /** The entries after `seq`, in order. */
  since(slug: string, seq: number): Promise<Entry[]>
  /** The last `count` entries before `seq`, oldest first. */
  before(slug: string, seq: number, count: number): Promise<Entry[]>
  /** The draft as it stood after entry `seq`; null where there is none. */
  asOf(slug: string, seq: number): Promise<DraftNow | null>
  /** Every draft, archived ones too, sorted by slug. */
  list(): Promise<DraftLine[]>
  /** Puts a showroom away, or (null) takes it up again; false where there is none. */
  archive(slug: string, at: number | null): Promise<boolean>
}

/** Told by the store with the commit of each entry: `<slug> <seq>`. */
export const DRAFT_CHANNEL = 'parlour_draft'
