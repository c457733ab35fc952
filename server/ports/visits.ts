import type { Keep } from '../../src/contract/conversation.ts'
import type { Kept } from '../../src/contract/http.ts'
import type { ConversationRow, VisitRow } from './rows.ts'

/** Visits: who a customer is from asking to the end, and what is kept of it. Times are milliseconds since 1970. */
export type Visits = {
  /** Begins a visit that is known by a secret from now on; it goes by itself at `deleteAt` if nothing comes of it. */
  begin(visit: { id: string; secret: string; showroom: string; edition: number; at: number; deleteAt: number }): Promise<void>
  /** The visit that a cookie's secret belongs to. */
  bySecret(secret: string): Promise<{ id: string } | null>
  /** Everything a page must know of it; null once it is gone. */
  state(visit: string): Promise<VisitRow | null>
  /** Deletes it with all that belongs to it. Gives the conversation that this ended, if one was going on. */
  forget(visit: string, at: number): Promise<ConversationRow | null>
  /** What a private link opens; null if it opens nothing (any more). */
  kept(secret: string, at: number): Promise<Kept | null>
  /** Deletes what a private link opens. False if it opens nothing. */
  forgetKept(secret: string): Promise<boolean>
}

/** How long a thing is kept, as its customer chose; `secret` opens it under a private link. */
export type Keeping = { keep: Keep; deleteAt: number; secret: string | null }
