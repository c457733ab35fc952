import type { Entry, Ended, Mode, Rated, Revised, Side } from '../../src/contract/conversation.ts'
import type { AdvisorCard, CustomerCard } from '../../src/contract/person.ts'
import type { Peers } from '../../src/contract/protocol.ts'
import type { Reason } from '../../src/contract/reasons.ts'
import type { DeskRow, RequestRow } from '../rules/floor.ts'

export type { DeskRow, RequestRow } from '../rules/floor.ts'

/** Which conversation an event belongs to, and whose it is. */
export type Where = { readonly conversation: string; readonly visit: string; readonly person: string }

/** Rows of the queue as a change left them. */
export type FloorRows = { readonly requests: readonly RequestRow[]; readonly desks: readonly DeskRow[] }

/** A conversation without its log. */
export type ConversationRow = {
  readonly id: string
  readonly visit: string
  readonly request: string
  readonly person: string
  readonly state: 'knocking' | 'together' | 'ended'
  readonly mode: Mode
  readonly language: string
  readonly subject: string | null
  readonly showroom: string
  readonly edition: number
  /** The call's room; null until the customer has let the advisor in. */
  readonly room: string | null
  readonly lastSeq: number
  readonly seen: Record<Side, number>
  readonly online: Record<Side, boolean>
  readonly startedAt: number
  readonly advisor: AdvisorCard
  readonly customer: CustomerCard
  readonly revised: Revised
  readonly ended: Ended | null
  /** There was another advisor before in the same request, whose line was lost. */
  readonly continued: boolean
  /** Whether this advisor may read what was written then. */
  readonly mayRead: boolean
  /** What its customer said of it; for nobody else's eyes. */
  readonly rated: Rated | null
}

/** A conversation with everything that was said in it. `earlier`: what was written in the same request before it was handed back. */
export type WholeConversation = {
  readonly conversation: ConversationRow
  readonly entries: Entry[]
  readonly earlier: Entry[]
  readonly peers: Peers
}

/** A visit and what it is in the middle of. `revised.configuration` is null until its customer has asked. */
export type VisitRow = {
  readonly id: string
  readonly showroom: string
  readonly edition: number
  readonly name: string | null
  readonly revised: { readonly revision: number; readonly configuration: Revised['configuration'] | null }
  readonly request: RequestRow | null
  readonly conversation: ConversationRow | null
  readonly entries: Entry[]
  readonly earlier: Entry[]
  readonly peers: Peers
}

/** What a member of staff is in the middle of. */
export type DeskSituation = { readonly status: DeskRow['status']; readonly conversations: WholeConversation[] }

/** An act that could not be done, and why. */
export type NotDone = { readonly refused: Reason }

/** A line of a log, and where it belongs. `again`: it had been written before, by the same act. */
export type Written = Where & { readonly entry: Entry; readonly again?: boolean }
