import type { Change, Configuration } from '../../src/contract/configuration.ts'
import type { Ended, Entry, Mode, Rated, Revised, Side } from '../../src/contract/conversation.ts'
import type { Peers } from '../../src/contract/protocol.ts'
import type { ConversationRow, DeskSituation, FloorRows, NotDone, RequestRow, Where, WholeConversation, Written } from './rows.ts'
import type { Keeping } from './visits.ts'

/** Who acts: a customer by their visit, an advisor by their id and the conversation they mean. */
export type Actor =
  | { readonly side: 'customer'; readonly party: string; readonly conversation: null }
  | { readonly side: 'advisor'; readonly party: string; readonly conversation: string }

/** A change of the configuration, reckoned on revision `expected`. */
export type Reckoned = { readonly change: Change; readonly inverse: Change; readonly expected: number; readonly configuration: Configuration }

export type Changed = (Where & { entry: Entry; revised: Revised; again: boolean }) | { conversation: null; visit: string; entry: null; revised: Revised; again: boolean }

/** What an end, an admission or a refusal at the door made of a conversation. `whole` and `floor` spare whoever did it the reading. */
export type Turned = {
  readonly conversation: ConversationRow
  readonly entry?: Entry | null
  readonly again: boolean
  readonly withdrawn?: boolean
  readonly whole?: WholeConversation
  readonly floor?: FloorRows
}

/** Conversations, durable: whatever one of these has resolved with outlives every process. Times are milliseconds since 1970. */
export type Conversations = {
  /** `mayRead`: the advisor may read what was written with somebody else before. */
  admit(visit: string, conversation: string, room: string, mayRead: boolean, at: number): Promise<Turned | NotDone>
  decline(visit: string, conversation: string, at: number, deleteAt: number): Promise<Turned | NotDone>
  /** Ends it; an advisor who was not let in yet gives the request back to the head of the queue (`withdrawn`). */
  end(actor: Actor, at: number, deleteAt: number): Promise<Turned | NotDone>
  say(actor: Actor, id: string, text: string, at: number): Promise<Written | NotDone>
  /** `stale` gives what stands now, to be reckoned on anew. */
  change(actor: Actor, id: string, reckoned: Reckoned, at: number): Promise<Changed | { stale: Revised } | NotDone>
  mode(visit: string, mode: Mode): Promise<{ conversation: ConversationRow } | { request: RequestRow } | NotDone>
  /** What a customer who has asked looks like from now on. Gives the conversation that goes on or knocks, if there is one. */
  lookOfCustomer(visit: string, look: string | null): Promise<Where | null | NotDone>
  /** The same for an advisor, in everything that goes on or knocks. */
  lookOfAdvisor(person: string, look: string): Promise<Where[]>
  /** Null when there was nothing new in it. */
  seen(actor: Actor, seq: number): Promise<(Where & { seq: number }) | null>
  /** Gives a side one more identity in the call; of older ones the newest `keep` stay known. */
  issueIdentity(actor: Actor, identity: string, keep: number, at: number): Promise<(Where & { room: string; peers: Peers }) | NotDone>
  /** Goes on in another room, with nobody known in it yet; the one before is put on the list of those to be closed. Null unless together. */
  moveCall(conversation: string, room: string, at: number): Promise<(Where & { peers: Peers }) | null>
  keep(visit: string, keeping: Keeping, emptyAt: number): Promise<{ conversation: { id: string; visit: string; person: string; ended: Ended } } | NotDone>
  /** What a customer says of their newest conversation, once it has ended; said again it replaces what was said. */
  rate(visit: string, rated: Rated): Promise<{ conversation: string } | NotDone>
  whole(conversation: string): Promise<WholeConversation | null>
  entriesAfter(conversation: string, seq: number): Promise<Entry[]>
  ofPerson(person: string): Promise<DeskSituation>
}

export type { Side }
