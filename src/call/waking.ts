/** What a device says of its microphone. */
export interface Device {
  readonly readyState: 'live' | 'ended'
  /** Silenced by the system, not by the person. */
  readonly muted: boolean
}

/** A system that silences a microphone for a moment gives it back by itself; longer is asleep, ms. */
const PATIENCE = 3000
/** It is opened anew no oftener than this, ms. */
const BETWEEN = 4000

/**
 * Tells when a microphone must be opened anew: a headset that slept ends it, or leaves it silent for good, and no event says so when
 * it wakes. Asked again and again; only while the page is seen, since a sleeping device gives none.
 */
export function createWaking() {
  let silentSince: number | null = null
  let triedAt = -Infinity
  return {
    /** `now` in ms. True: open it anew. */
    needed(device: Device, seen: boolean, now: number): boolean {
      if (!device.muted) silentSince = null
      else silentSince ??= now
      const asleep = device.readyState === 'ended' || (silentSince !== null && now - silentSince >= PATIENCE)
      if (!asleep || !seen || now - triedAt < BETWEEN) return false
      triedAt = now
      silentSince = null
      return true
    }
  }
}
