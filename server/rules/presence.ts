/** A line that is gone this long is said to have dropped, ms: a reload comes back sooner, and is not worth a word (SPEC C9). */
export const DROPPED_AFTER = 5_000

/** What rings at a desk with no page open is taken back after this, ms: a reload keeps the ringing (SPEC Q5). */
export const RING_LEFT_AFTER = 5_000

/** A desk with no page open this long is set to away, ms (SPEC Q7). */
export const AWAY_AFTER = 60_000

/** An advisor whose line is gone this long, ms, has lost what they were in the middle of: it goes back to the head of the queue (SPEC C11). */
export const LOST_AFTER = 20_000
