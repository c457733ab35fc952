/** What is limited by where it comes from. */
export type LimitedAct = 'ask' | 'visit' | 'leave-message' | 'sign-in' | 'secret' | 'socket'

/**
 * How much may come from one place and in all. Held in memory for minutes only: no address is ever stored or logged.
 */
export type Limits = {
  /** Takes one from what `address` may still do, and says whether it was there to be taken. */
  take(act: LimitedAct, address: string): boolean
}
