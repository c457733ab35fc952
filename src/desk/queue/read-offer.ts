import type { Offer } from '../../contract/queue.ts'

/** Time left of a ring: whole seconds, rounded up, and the part of the whole from 1 to 0. */
export interface TimeLeft {
  seconds: number
  part: number
}

/** How much is left of an offer at `serverNow` (ms, the server's clock). The whole is what it had when it came here. */
export function timeLeft(offer: Pick<Offer, 'expiresAt' | 'now'>, serverNow: number): TimeLeft {
  const left = Math.max(0, offer.expiresAt - serverNow)
  const whole = offer.expiresAt - offer.now
  return { seconds: Math.ceil(left / 1000), part: whole > 0 ? Math.min(1, left / whole) : 0 }
}
