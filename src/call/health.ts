/** What is known of the path between two pages; times in ms of one clock. */
export interface Signs {
  /** The other page is connected to the house and was given a way into the call: it should be heard from. */
  expected: boolean
  /** Since when that is so, or since when we are in the room, whichever is later. */
  expectedSince: number
  beatAt: number
  /** The other's microphone as its last beat told. */
  otherSpeaks: boolean
  otherSpeaksSince: number
  /** When the count of arrived RTP packets last grew. Silence still sends a few. */
  packetsAt: number
}

/** Three beats may be lost before silence means anything. */
export const SILENT_AFTER = 3500
/** A page busy with its picture sends no beats, yet its voice goes on, since browsers send that by themselves; longer than this is no such pause. */
export const BUSY_AT_MOST = 12_000
/** An unmuted microphone whose packets stop this long is not heard. */
export const UNHEARD_AFTER = 5000

/**
 * Whether sound can arrive: the other side's heartbeat comes and, if it says that it is not muted, its RTP packets advance.
 * Packets without beats are a page that is busy, for a while. A muted or quiet person is not a fault. The client library's own state is not asked: it can say *connected* in a dead room.
 */
export function pathIsBroken(signs: Signs, now: number): boolean {
  if (!signs.expected) return false
  const noBeat = now - Math.max(signs.beatAt, signs.expectedSince)
  const nothing = now - Math.max(signs.beatAt, signs.packetsAt, signs.expectedSince)
  if (nothing > SILENT_AFTER || noBeat > BUSY_AT_MOST) return true
  return signs.otherSpeaks && now - Math.max(signs.packetsAt, signs.otherSpeaksSince, signs.expectedSince) > UNHEARD_AFTER
}

/**
 * How long a try to join may take, ms, after `late` that ran out of their time: where the device or the line is slow, twice as long
 * each time. Given up after the same time for ever, a join that takes a little longer would never come about.
 */
export function joinPatience(late: number): number {
  return Math.min(32_000, 8000 * 2 ** late)
}

/** How long after the `tries`-th rebuilding the next may come, ms: a path that stays broken is not hammered. */
export function patience(tries: number): number {
  return Math.min(30_000, 4000 * 2 ** Math.max(0, tries - 1))
}
