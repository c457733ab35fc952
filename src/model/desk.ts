import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Configuration, Misfit } from '../contract/configuration.ts'
import type { Revised } from '../contract/conversation.ts'
import type { UiLanguage } from '../contract/language.ts'
import type { CustomerCard } from '../contract/person.ts'
import type { DeskState, Pace, Peers } from '../contract/protocol.ts'
import type { DeskStatus, Offer, Waiting } from '../contract/queue.ts'
import type { Reason } from '../contract/reasons.ts'
import type { SeatName } from '../contract/seat.ts'
import type { ChoiceRef, Edition } from '../contract/showroom.ts'
import type { CallState } from '../contract/call-state.ts'
import { quietCall } from './call.ts'
import type { Talk } from './talk.ts'
import type { Line, Pending } from './visit.ts'

/** One seat of the desk: a conversation with what belongs to it. */
export interface Seat {
  talk: Talk
  state: 'knocking' | 'together' | 'ended'
  customer: CustomerCard
  subject: string | null
  showroom: string
  editionNumber: number
  /** Null while it is being fetched. */
  edition: Edition | null
  configuration: Configuration
  confirmed: Revised
  pending: readonly Pending[]
  /** Why the choice last tried does not fit, and which that was; null where it did. */
  misfit: Misfit | null
  wish: ChoiceRef | null
  /** How near the customer lets the advisor's avatar come, metres. */
  distance: number
  /** The seat that the customer offers beside their own, or null. */
  offered: SeatName | null
  peers: Peers
}

export interface DeskModel {
  you: DeskState['you'] | null
  language: UiLanguage
  line: Line
  status: DeskStatus
  /** One's own measure; null until it was told. */
  pace: Pace | null
  /** Why the house set the status, if it did: said kindly until one sets it oneself. */
  statusWhy: 'missed' | 'drained' | null
  waiting: readonly Waiting[]
  /** What rings here now. `clockSkew` is server minus page, ms: `expiresAt - clockSkew` is on this page's clock. */
  offer: Offer | null
  clockSkew: number
  seats: readonly Seat[]
  /** Who was with this desk when its line went, and no longer is: names, null for somebody without one. Until somebody new comes. */
  goneMeanwhile: readonly (string | null)[]
  /** The conversation on show. */
  active: string | null
  call: CallState
  left: number
  refused: Reason | null
}

export type DeskStore = StoreApi<DeskModel>

export function createDesk(language: UiLanguage): DeskStore {
  return createStore<DeskModel>(() => ({
    you: null,
    language,
    line: 'connecting',
    status: 'away',
    pace: null,
    statusWhy: null,
    waiting: [],
    offer: null,
    clockSkew: 0,
    seats: [],
    goneMeanwhile: [],
    active: null,
    call: quietCall,
    left: 0,
    refused: null
  }))
}
