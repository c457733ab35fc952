import type { Showroom } from '../../src/contract/showroom.ts'

/** Drafts as they were at some time, each under a private link. */
export type Previews = {
  make(secret: string, showroom: Showroom, deleteAt: number): Promise<void>
  /** What a link opens; null where there is none, or its time is over. */
  bySecret(secret: string, now: number): Promise<Showroom | null>
  sweep(now: number): Promise<void>
}
