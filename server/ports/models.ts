import type { Judged, Pass } from '../../src/contract/incoming/gate.ts'
import type { Confirmed, Model, ModelLine } from '../../src/contract/incoming/model.ts'
import type { Report } from '../../src/contract/incoming/report.ts'

/** A model to be worked at. */
export type HeldModel = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  /** Its bytes in the store, once they lie there. */
  readonly source: string | null
  /** How often somebody began, this time counted. */
  readonly tries: number
}

/** The queue of models that come in, and what became of them. Times in ms since 1970; people by their id. */
export type ModelBook = {
  /** Notes a model whose first byte is yet to come. */
  add(model: { readonly id: string; readonly name: string; readonly bytes: number; readonly person: string; readonly at: number }): Promise<void>
  /** All its bytes are here. Says so once: a second time changes nothing. */
  arrived(id: string, at: number): Promise<void>
  /**
   * Takes the one that arrived first for `worker` until `until`, unless another is being worked at: the house looks at one at a time.
   * Of those whose bytes lie in no store yet, only ones whose bytes are `here`.
   */
  claim(worker: string, here: readonly string[], now: number, until: number): Promise<HeldModel | null>
  /** Holds on to it; false if it is this worker's no more. */
  hold(id: string, worker: string, until: number): Promise<boolean>
  /** Notes where its bytes lie; false if it is this worker's no more. */
  sourced(id: string, worker: string, hash: string): Promise<boolean>
  /** Writes down how it ended; false, and nothing is changed, if it is this worker's no more. */
  finish(id: string, worker: string, end: { readonly report: Report; readonly product: string | null; readonly at: number }): Promise<boolean>
  /** Gives it back as if it had not been begun. */
  release(id: string, worker: string): Promise<void>
  /** Gives it back to be tried once more, after all others that wait. */
  again(id: string, worker: string, at: number): Promise<void>
  /** Ids of all that are not finished. */
  unfinished(): Promise<string[]>
  /** Newest first. */
  list(): Promise<ModelLine[]>
  byId(id: string): Promise<Model | null>
  /** Whose bytes are still coming, with who brings them. */
  coming(): Promise<{ readonly id: string; readonly person: string | null; readonly bytes: number; readonly at: number }[]>
  confirm(id: string, parts: readonly Confirmed[]): Promise<boolean>
  pass(id: string, pass: Pass): Promise<boolean>
  setPoster(id: string, hash: string): Promise<boolean>
  /**
   * Takes it away. Its files stay until they are swept, at the earliest the grace time after this. Where a description names its product it
   * leaves the list alone. False where there was none.
   */
  remove(id: string, at: number): Promise<boolean>
  /** What was judged of a product (by the hash of its description), whoever brought it and however often; null where no model became it. */
  judged(product: string): Promise<Judged | null>
}
