import type { Mode } from '../../src/contract/conversation.ts'

/** How it came out that a request rang at a desk. */
export type Rung = { readonly person: string; readonly at: number; readonly how: 'ran-out' | 'passed' | 'withdrew' }

/** A customer's wish to talk, as routing sees it. */
export type RequestRow = {
  readonly id: string
  readonly visit: string
  readonly showroom: string
  readonly mode: Mode
  readonly language: string
  readonly subject: string | null
  readonly name: string | null
  readonly askedAt: number
  /** When it was given back to the head of the queue; such requests go before all others. */
  readonly headAt: number | null
  readonly state: 'waiting' | 'offered' | 'knocking' | 'together' | 'cancelled' | 'ended'
  readonly offeredTo: string | null
  readonly offerExpiresAt: number | null
  readonly rung: readonly Rung[]
  /** Whether a page of the customer is connected. */
  readonly online: boolean
}

/** A desk, as routing sees it. */
export type DeskRow = {
  readonly person: string
  readonly status: 'available' | 'away'
  readonly languages: readonly string[]
  /** When it last rang here. */
  readonly rangAt: number
  /** Since when no page of it is connected; null while one is. */
  readonly goneAt: number | null
  /** A request rings here just now. */
  readonly ringing: boolean
  /** Conversations going on, by mode. */
  readonly voice: number
  readonly writing: number
}

/** Who waits and who could answer, at one moment. */
export type Floor = { readonly requests: readonly RequestRow[]; readonly desks: readonly DeskRow[] }
