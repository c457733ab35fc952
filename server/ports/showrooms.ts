import type { Edition } from '../../src/contract/showroom.ts'

/** Published showrooms. An edition never changes, so whoever asks may keep it. */
export type Showrooms = {
  /** The newest edition, or the one of that number; null if there is none. */
  edition(slug: string, number?: number): Promise<Edition | null>
}
