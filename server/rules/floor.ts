import type { Configuration } from '../../src/contract/configuration.ts'
import type { Mode } from '../../src/contract/conversation.ts'
import type { DeskStatus, Priority } from '../../src/contract/queue.ts'

/** How it came out that a request rang at a desk. */
export type Rung = { readonly person: string; readonly at: number; readonly how: 'ran-out' | 'passed' | 'withdrew' }

/** A customer's wish to talk, as routing sees it. */
export type RequestRow = {
  readonly id: string
  /** Grows with every change of the row: of two pictures of it the one with the higher is the newer. Absent: not counted. */
  readonly version?: number
  readonly visit: string
  readonly showroom: string
  readonly mode: Mode
  readonly language: string
  readonly subject: string | null
  /** A skill that is wished for: the name of a subject that some advisors know best. */
  readonly topic: string | null
  readonly name: string | null
  readonly askedAt: number
  /** Since when it goes before those who merely asked; null for most. `first` says by which open rule. */
  readonly headAt: number | null
  readonly first: Priority | null
  /** The advisor that a call-back was agreed with: asked before others. */
  readonly wished: string | null
  readonly state: 'waiting' | 'offered' | 'knocking' | 'together' | 'cancelled' | 'ended'
  readonly offeredTo: string | null
  readonly offerExpiresAt: number | null
  readonly rung: readonly Rung[]
  /** Whether a page of the customer is connected. */
  readonly online: boolean
  /** The car as it is, while it rings: what an advisor may see before they take it. */
  readonly car?: { readonly edition: number; readonly configuration: Configuration } | null
}

/** A conversation that goes on at a desk. */
export type Going = { readonly mode: Mode; readonly since: number }

/** A desk, as routing sees it. */
export type DeskRow = {
  readonly person: string
  /** As that of a request. */
  readonly version?: number
  readonly status: DeskStatus
  readonly languages: readonly string[]
  /** Subjects this advisor knows best. */
  readonly skills: readonly string[]
  /** The showrooms this advisor answers for; none named: all of them. */
  readonly showrooms: readonly string[]
  /** Conversations in writing that this advisor takes at a time. */
  readonly capacity: number
  /** The pause that this advisor has after a conversation, ms. */
  readonly pause: number
  /** No new request rings before this: the advisor's own pause after a conversation; null when there is none. */
  readonly pausedUntil: number | null
  /** Rings in a row that ran out. */
  readonly missed: number
  /** When it last rang here. */
  readonly rangAt: number
  /** Since when no page of it is connected; null while one is. */
  readonly goneAt: number | null
  /** A request rings here just now. */
  readonly ringing: boolean
  /** Conversations going on. */
  readonly going: readonly Going[]
}

/** Who waits and who could answer, at one moment: the requests are those not answered yet, in the order of the queue. */
export type Floor = { readonly requests: readonly RequestRow[]; readonly desks: readonly DeskRow[] }
