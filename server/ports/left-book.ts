import type { Kept, LeftMessage } from '../../src/contract/http.ts'
import type { LeftMessages } from './left.ts'

/** A message as it is left: cleaned and checked. */
export type NewLeftMessage = {
  readonly id: string
  readonly showroom: string
  readonly edition: number
  readonly language: string
  readonly name: string | null
  readonly text: string
}

/** Messages that visitors left, and what was answered. */
export type LeftBook = LeftMessages & {
  /**
   * Keeps a message under a private link's secret and gives the time it will be deleted (ms since 1970). The same message
   * sent again is no second message: its new secret opens it too. `taken` if that id is another message's, or if it was
   * sent again too often.
   */
  leave(message: NewLeftMessage, secret: string): Promise<{ deleteAt: number } | 'taken'>
  /** Newest first, at most 500. */
  list(): Promise<LeftMessage[]>
  /** Marks one as seen to, or not; false if it is gone. */
  setDone(id: string, done: boolean): Promise<boolean>
  /** Adds an answer; the same answer sent again is no second one. Null if the message is gone. */
  answer(message: string, answer: { id: string; person: string; byName: string; text: string }): Promise<LeftMessage | null>
  /** What a private link opens: the message and its answers in the form of a kept conversation; null if it is none of ours. */
  opened(secret: string): Promise<Kept | null>
  /** Deletes what a private link opens, with everything about it; false if it is none of ours. */
  deleteOpened(secret: string): Promise<boolean>
}
