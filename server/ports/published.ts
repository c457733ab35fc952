import type { Pass } from '../../src/contract/incoming/gate.ts'
import type { Edition, Showroom } from '../../src/contract/showroom.ts'
import type { Showrooms } from './showrooms.ts'

/** A showroom in a list: where it is and what it is called. */
export type ShowroomLine = { readonly slug: string; readonly title: Showroom['title'] }

/**
 * Who published an edition, and what they wrote to it. `seq`: the entry of the draft that it stands at; `back`: the edition gone back
 * to; `passes`: who let red devices through, and why; `planned`: the time it was planned for (ms since 1970), where it was.
 */
export type Publication = { readonly person: string; readonly name: string; readonly note: string; readonly seq: number | null; readonly back: number | null; readonly passes: readonly Pass[]; readonly planned?: number }

/** An edition in a list; `by` is null for what the house itself published. */
export type EditionLine = { readonly number: number; readonly at: number; readonly by: string | null; readonly note: string; readonly seq: number | null; readonly back: number | null; readonly passes: readonly Pass[] }

/** Published showrooms, and the way to publish. */
export type PublishedShowrooms = Showrooms & {
  /** Every showroom, by its newest edition, sorted by slug. */
  list(): Promise<ShowroomLine[]>
  /**
   * Publishes as the next edition, unless the newest one says the very same, or what was planned for this time is out: then that one
   * is given back.
   */
  publish(showroom: Showroom, by?: Publication): Promise<Edition>
  /** Every edition of a showroom, newest first. */
  editions(slug: string): Promise<EditionLine[]>
}
