import type { Showroom } from '../../src/contract/showroom.ts'

/** Drafts as they stood when that was last asked for, each under a private link. */
export type Previews = {
  make(secret: string, showroom: Showroom, deleteAt: number): Promise<void>
  /** Lets a link that still works show another draft of the same showroom; false where there is none. `deleteAt`, `now`: ms since 1970. */
  renew(secret: string, showroom: Showroom, deleteAt: number, now: number): Promise<boolean>
  /** What a link opens; null where there is none, or its time is over. */
  bySecret(secret: string, now: number): Promise<Showroom | null>
  sweep(now: number): Promise<void>
}
