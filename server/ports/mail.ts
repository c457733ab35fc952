/** A letter that the house sends. Its id is the same if it has to be sent twice, so that a mailbox can tell. */
export type Letter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** An appointment for a calendar, as RFC 5545 text. */
  readonly calendar?: string
}

/** Sends letters. Rejects when one was not taken. */
export type Mail = { send(letter: Letter): Promise<void>; close(): void }
