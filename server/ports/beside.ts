import type { Beside, OwnConversation, OwnTalk, Reply } from '../../src/contract/beside.ts'

/** What to look for in one's own conversations: words anywhere in them (empty: all), and a label. */
export type Search = { readonly words: string; readonly label: string | null }

/** What advisors keep beside their own conversations. Of another's nothing is told, not even that it is there. */
export type BesideBook = {
  /** Null where the conversation is not theirs. */
  read(person: string, conversation: string): Promise<Beside | null>
  /** Writes it down if `revision` is the newest; `stale` if somebody was quicker. */
  write(person: string, conversation: string, beside: Beside): Promise<Beside | 'stale' | null>
  /** Ended and still kept at `now` (ms since 1970), newest first, at most fifty. */
  search(person: string, search: Search, now: number): Promise<OwnConversation[]>
  talk(person: string, conversation: string, now: number): Promise<OwnTalk | null>
}

/** A ready answer with whose it is: a person's, or the house's (null). */
export type KeptReply = Omit<Reply, 'house'> & { readonly person: string | null }

/** Ready answers. */
export type ReplyBook = {
  /** The house's and this person's, by shortcut. */
  of(person: string): Promise<KeptReply[]>
  byId(id: string): Promise<KeptReply | null>
  /** Adds or changes; `taken` if whoever it belongs to has that shortcut in that language already. */
  put(reply: KeptReply): Promise<'done' | 'taken'>
  remove(id: string): Promise<void>
}
