/** A call's rooms and who may enter them. Throws `CallsUnavailable` when the call server cannot be reached. */
export type Calls = {
  /** Whether calls can be had, as far as is known just now. */
  there(): boolean
  /** Makes the room, or finds that it is there. Rooms are made here and nowhere else. */
  openRoom(room: string): Promise<void>
  /** Ends the room and sends everybody out; a room that is not there is no error. */
  closeRoom(room: string): Promise<void>
  /** A token for one person to enter one room once: good for `CALL_TOKEN_SECONDS`, with every grant set explicitly. */
  admission(room: string, identity: string): Promise<{ url: string; token: string }>
}

/** How long a token for a call may be used to enter, in seconds. */
export const CALL_TOKEN_SECONDS = 60

/** The call server cannot be reached just now; conversations go on in writing. */
export class CallsUnavailable extends Error {
  override readonly name = 'CallsUnavailable'
}
