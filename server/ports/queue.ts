import type { Mode, Revised } from '../../src/contract/conversation.ts'
import type { Configuration } from '../../src/contract/configuration.ts'
import type { AdvisorCard } from '../../src/contract/person.ts'
import type { DeskStatus, Priority } from '../../src/contract/queue.ts'
import type { ServiceTime } from '../rules/wait.ts'
import type { ConversationRow, DeskRow, FloorRows, NotDone, RequestRow, WholeConversation } from './rows.ts'

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
  readonly topic: string | null
  /** By which open rule it goes first, if it does. */
  readonly first: Priority | null
  /** The advisor that a call-back was agreed with. */
  readonly wished: string | null
}

/** What an advisor can serve. What is left out is nothing (skills) or everything (showrooms). */
export type Work = { readonly languages: readonly string[]; readonly skills?: readonly string[]; readonly showrooms?: readonly string[] }

/** An advisor's own measure; `pause` in ms. */
export type OwnPace = { readonly capacity: number; readonly pause: number }

/** `fresh` is false when the visit had a request already, which is then the one that is given. `desk`: where it rings at once. */
export type Asked = { readonly request: RequestRow; readonly desk?: DeskRow | null; readonly fresh: boolean; readonly revised: Revised }

/** An advisor stands at a customer's door. `whole` and `floor` spare whoever did it the reading. */
export type Accepted = { readonly conversation: ConversationRow; readonly again: boolean; readonly whole?: WholeConversation; readonly floor?: FloorRows }

/**
 * The queue, durable. What rings where is decided by server/rules; each of these makes a decision so, or finds that it
 * can no longer be so, and two processes can never both succeed. Times are milliseconds since 1970.
 */
export type Queue = {
  ask(asking: Asking): Promise<Asked | NotDone>
  /** Lets a waiting request ring; null when request or desk was no longer free. `desk`: how the desk stands with it. */
  offer(request: string, person: string, at: number, expiresAt: number): Promise<(RequestRow & { readonly desk?: DeskRow }) | null>
  pass(request: string, person: string, at: number): Promise<{ request: RequestRow; floor?: FloorRows } | NotDone>
  accept(request: string, person: string, conversation: string, card: AdvisorCard, at: number): Promise<Accepted | NotDone>
  cancel(visit: string, deleteAt: number): Promise<{ request: RequestRow; person: string | null; floor?: FloorRows } | NotDone>
  /** Sets a desk's status (null: leaves it) and what its advisor can serve. Available ends a pause; leaving with nothing to end is away. */
  setDesk(person: string, status: DeskStatus | null, work: Work): Promise<DeskRow>
  /** Sets an advisor's own measure (null: leaves it); `ready` ends a pause. */
  setPace(person: string, pace: OwnPace | null, ready: boolean): Promise<DeskRow>
  /** Lets a request in the queue go first by an open rule; null if it is not in the queue. */
  prioritise(request: string, first: Priority, at: number): Promise<RequestRow | null>
  /** Writes down which range of whole minutes was first told to those who wait; what was told before stands. */
  promised(told: readonly { readonly request: string; readonly low: number; readonly high: number }[], at: number): Promise<void>
  /** The rows named, or all that are waiting or ringing and all desks. */
  rows(only?: { requests: readonly string[]; persons: readonly string[] }): Promise<{ requests: RequestRow[]; desks: DeskRow[] }>
  /** How long recent conversations had waited, lasted and rung before they were taken, ms, newest first. */
  serviceTimes(since: number): Promise<ServiceTime[]>
}
