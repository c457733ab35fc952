import type { Entry, Side } from '../../src/contract/conversation.ts'
import type { ConversationRow, Written } from './rows.ts'

/**
 * Who is connected to which process, and what happens by the clock. Times stand in the store, so that any process may
 * sweep and a restart loses nothing. A party is a visit or a member of staff.
 */
export type Presence = {
  /** `first`: the party had no line before. `notes`: lines of logs that say so. */
  open(side: Side, party: string, at: number): Promise<{ first: boolean; notes: Written[] }>
  close(side: Side, party: string, at: number): Promise<{ last: boolean }>
  /** Says that this process lives; true when it has to say its lines again. */
  beat(at: number): Promise<boolean>
  /** Forgets this process and its lines, when it stops in good order. */
  leave(): Promise<void>
  /** Marks as gone who was connected only to processes that died. */
  sweepLines(at: number, deadSince: number): Promise<{ visits: string[]; persons: string[] }>
  /** Takes back offers that ran out, or that ring where nobody is; who let too many in a row run out is set to away. */
  sweepOffers(at: number, goneSince: number): Promise<{ requests: string[]; persons: string[] }>
  /** Writes into logs whose line dropped. */
  sweepDrops(at: number, goneSince: number): Promise<Written[]>
  /** Gives back to the head of the queue what advisors whose lines have gone were in the middle of; what was written stays. */
  sweepLost(at: number, goneSince: number, deleteAt: number): Promise<{ conversations: { conversation: ConversationRow; entry: Entry | null }[] }>
  /** Ends what a customer left for long, and takes who left out of the queue. */
  sweepAbandoned(at: number, goneSince: number, deleteAt: number): Promise<{ conversations: { conversation: ConversationRow }[]; requests: string[] }>
  /** Sets to away who left an open desk. */
  sweepDesks(goneSince: number): Promise<string[]>
  /** Deletes what is due; also requests without a conversation that were asked before `stale`, and visits that began before `oldest`. */
  deleteDue(at: number, stale: number, oldest: number): Promise<{ conversations: number; requests: number; visits: number }>
  /** Rooms that still have to be closed on the call server. */
  roomsToClose(): Promise<string[]>
  roomClosed(room: string): Promise<void>
}
