import type { Mode, Revised } from '../../src/contract/conversation.ts'
import type { Configuration } from '../../src/contract/configuration.ts'
import type { AdvisorCard } from '../../src/contract/person.ts'
import type { ConversationRow, DeskRow, NotDone, RequestRow } from './rows.ts'

/** A wish to talk. `ring`: desks where it may ring at once if nobody waits before it, best first. */
export type Asking = {
  readonly id: string
  readonly visit: string
  readonly mode: Mode
  readonly language: string
  readonly subject: string | null
  readonly name: string | null
  readonly look: string | null
  readonly configuration: Configuration
  readonly at: number
  readonly deleteAt: number
  readonly ring: readonly string[]
  readonly expiresAt: number
}

/** `fresh` is false when the visit had a request already, which is then the one that is given. */
export type Asked = { readonly request: RequestRow; readonly fresh: boolean; readonly revised: Revised }

/**
 * The queue, durable. What rings where is decided by server/rules; each of these makes a decision so, or finds that it
 * can no longer be so, and two processes can never both succeed. Times are milliseconds since 1970.
 */
export type Queue = {
  ask(asking: Asking): Promise<Asked | NotDone>
  /** Lets a waiting request ring; null when request or desk was no longer free. */
  offer(request: string, person: string, at: number, expiresAt: number): Promise<RequestRow | null>
  pass(request: string, person: string, at: number): Promise<{ request: RequestRow } | NotDone>
  accept(request: string, person: string, conversation: string, card: AdvisorCard, at: number): Promise<{ conversation: ConversationRow; again: boolean } | NotDone>
  cancel(visit: string, deleteAt: number): Promise<{ request: RequestRow; person: string | null } | NotDone>
  /** Sets a desk's status (null: leaves it) and the languages spoken there. */
  setDesk(person: string, status: DeskRow['status'] | null, languages: readonly string[]): Promise<DeskRow>
  /** The rows named, or all that are waiting or ringing and all desks. */
  rows(only?: { requests: readonly string[]; persons: readonly string[] }): Promise<{ requests: RequestRow[]; desks: DeskRow[] }>
  /** How long recent conversations had waited and lasted, ms, newest first. */
  serviceTimes(since: number): Promise<{ waited: number; lasted: number }[]>
}
