import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Change, Configuration, Misfit } from '../contract/configuration.ts'
import type { Linked } from '../contract/configuration-link.ts'
import { initialConfiguration } from '../contract/configure.ts'
import type { Rated, Revised } from '../contract/conversation.ts'
import type { UiLanguage } from '../contract/language.ts'
import type { AdvisorCard } from '../contract/person.ts'
import type { Peers } from '../contract/protocol.ts'
import type { Door, Place } from '../contract/queue.ts'
import type { Reason } from '../contract/reasons.ts'
import type { ChoiceRef, Edition } from '../contract/showroom.ts'
import type { CallState } from '../contract/call-state.ts'
import { quietCall } from './call.ts'
import type { LookDraft } from './look/draft.ts'
import type { OwnAvatarWorn } from './own-avatar.ts'
import type { Talk } from './talk.ts'

/** What the one panel shows. The conversation stays reachable while another part of it is open. */
export type Panel = 'options' | 'ask' | 'nobody' | 'settings' | 'talk' | 'ended' | 'self' | 'look' | 'attention'

/** The line to the server. `none`: nobody asked yet, so no line is needed or held. */
export type Line = 'none' | 'connecting' | 'open' | 'lost'

/** A change made here, under the id it was sent with. */
export interface Pending {
  id: string
  change: Change
}

export interface VisitModel {
  edition: Edition
  language: UiLanguage
  panel: Panel
  line: Line
  /** Null until it was asked for once. */
  door: Door | null
  /** What is shown: the server's newest with one's own unacknowledged changes on top. */
  configuration: Configuration
  /** The server's newest, and how many changes it has taken; 0 before asking. */
  confirmed: Revised
  /** One's own changes that the server has not answered yet, oldest first. */
  pending: readonly Pending[]
  place: Place | null
  /**
   * `continued`: there was somebody before, and it is asked whether this one may read what was written. `language`: the one that was asked
   * for, where this advisor does not speak it.
   */
  knock: { conversation: string; advisor: AdvisorCard; continued?: boolean | undefined; language?: string | undefined } | null
  advisor: AdvisorCard | null
  talk: Talk | null
  peers: Peers
  call: CallState
  /** Name and look the visitor chose, or null for neither. */
  self: { name: string | null; look: string | null; posesRefused: boolean }
  /** One's own look while it is being chosen, and what the panel showed before. */
  looking: { draft: LookDraft; from: Panel } | null
  /** A look that was chosen is kept on this device. */
  lookKept: boolean
  ownAvatar: OwnAvatarWorn
  /** The last change that did not fit, until the next one. */
  misfit: Misfit | null
  /** The choice that did not fit then. */
  wish: ChoiceRef | null
  /** What the link asked for by which somebody came, while there is something to say of it. */
  linked: Linked | null
  /** The last act that was refused, until the next one. */
  refused: Reason | null
  /** What was said of the conversation after its end. */
  rated: Rated | null
  /** The private link, once *keep for 30 days* was chosen. */
  keptLink: string | null
}

export type VisitStore = StoreApi<VisitModel>

/** A visit as it begins: nothing asked, nothing sent, the car as it comes. */
export function createVisit(edition: Edition, language: UiLanguage): VisitStore {
  return createStore<VisitModel>(() => ({
    edition,
    language,
    panel: 'options',
    line: 'none',
    door: null,
    configuration: initialConfiguration(edition.showroom),
    confirmed: { revision: 0, configuration: initialConfiguration(edition.showroom) },
    pending: [],
    place: null,
    knock: null,
    advisor: null,
    talk: null,
    peers: { customer: [], advisor: [] },
    call: quietCall,
    self: { name: null, look: null, posesRefused: false },
    looking: null,
    lookKept: false,
    ownAvatar: { state: 'none' },
    misfit: null,
    wish: null,
    linked: null,
    refused: null,
    rated: null,
    keptLink: null
  }))
}
