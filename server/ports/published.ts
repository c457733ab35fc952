import type { Edition, Showroom } from '../../src/contract/showroom.ts'
import type { Showrooms } from './showrooms.ts'

/** A showroom in a list: where it is and what it is called. */
export type ShowroomLine = { readonly slug: string; readonly title: Showroom['title'] }

/** Published showrooms, and the way to publish. */
export type PublishedShowrooms = Showrooms & {
  /** Every showroom, by its newest edition, sorted by slug. */
  list(): Promise<ShowroomLine[]>
  /** Publishes as the next edition, unless the newest one says the very same: then that one is given back. */
  publish(showroom: Showroom): Promise<Edition>
}
