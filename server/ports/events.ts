import type { Worker } from '../../src/contract/draft/edit.ts'
import type { Ended, Side } from '../../src/contract/conversation.ts'
import type { FloorRows, WholeConversation } from './rows.ts'

/** What one process tells the others: what changed, by its ids or with the rows that changed, and what is never stored. */
export type HouseEvent =
  /** A turn in the queue or in a conversation, with all that it changed, so that nobody has to read it. Too much for a notice, it comes by its ids. */
  | ({ readonly kind: 'turn'; readonly whole: WholeConversation | null } & FloorRows)
  | { readonly kind: 'queue'; readonly requests: string[]; readonly persons: string[] }
  | { readonly kind: 'conversation' | 'peers'; readonly conversation: string; readonly visit: string; readonly person: string }
  | { readonly kind: 'entry'; readonly conversation: string; readonly visit: string; readonly person: string; readonly seq: number }
  | { readonly kind: 'kept'; readonly conversation: string; readonly visit: string; readonly person: string; readonly ended: Ended }
  | { readonly kind: 'visit'; readonly visit: string }
  /** What went wrong at the house, or that it is over, is to be read anew. */
  | { readonly kind: 'incident' }
  /** Who is at work on a draft in one window of one process, one at a time: a notice holds some thousand bytes. Null: they left. */
  | { readonly kind: 'worker'; readonly slug: string; readonly process: string; readonly page: string; readonly worker: Worker | null }
  | { readonly kind: 'line'; readonly side: Side; readonly party: string; readonly on: boolean }
  | { readonly kind: 'passing'; readonly conversation: string; readonly visit: string; readonly person: string; readonly from: Side; readonly message: unknown }

/** News from the other processes of this house. */
export type Events = {
  /** Calls back for each piece of news from another process; never for this process's own. */
  on(heard: (event: HouseEvent) => void): () => void
  /** Calls back when news may have been missed, so that what is held in memory has to be read again. */
  onGap(heard: () => void): () => void
  /** Tells the others something that is not stored. What is stored is told by the store itself, with its commit. */
  tell(event: HouseEvent): void
  /** Calls back for each notice on a channel of its own. */
  listen(channel: string, heard: (payload: string) => void): () => void
  close(): Promise<void>
}
