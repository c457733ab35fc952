/** Of a hundred poses this share shall be there before they are due. */
const IN_TIME = 0.95
/** How fast the estimate of lateness follows, ms a pose. */
const FOLLOW = 8
/** What lies between two poses when nothing is known yet, ms; pauses of more are none of the rhythm. */
const USUAL_GAP = 50
const LONGEST_GAP = 90
const LEAST_DELAY = 55
/** However uneven a way is: later than this a person is no company. */
const MOST_DELAY = 145
/** Clocks drift apart by less than this, ms a second. */
const DRIFT = 0.5
/** The moment shown runs faster or slower than the clock by this share until it is where it shall be: nobody sees that. */
const SLEW = 0.12
/** Farther off than this, ms, it is set at once: the sender's clock began anew. */
const LEAP = 600

/**
 * Which moment of the sender's clock is shown. The least difference between arrival and stamp is taken as the way's length; poses are
 * shown that plus a delay after they were made: the gap between two of them and what all but one of twenty are late by.
 */
export interface Clock {
  /** A pose made at `at` (sender's clock, ms) came at `now` (this page's clock, ms); `gap` since the one before, ms, or NaN. */
  arrived(at: number, now: number, gap: number): void
  /** The sender's moment that is shown at `now`. */
  moment(now: number): number
  /** How long poses are held back at present, ms. */
  delay(): number
  reset(): void
}

export function createClock(): Clock {
  let way = Number.NaN
  let lastArrival = 0
  let late = 5
  let gap = USUAL_GAP
  let behind = Number.NaN
  let lastShown = 0
  const held = (): number => Math.min(MOST_DELAY, Math.max(LEAST_DELAY, gap + late))
  return {
    arrived(at, now, since) {
      way = Number.isNaN(way) ? now - at : Math.min(way + (Math.max(0, now - lastArrival) / 1000) * DRIFT, now - at)
      lastArrival = now
      // A quantile that follows its stream: up by the share that shall lie under it, down by the rest (Robbins and Monro, 1951).
      late = Math.max(0, late + FOLLOW * (now - at - way > late ? IN_TIME : IN_TIME - 1))
      if (since <= LONGEST_GAP) gap += (since - gap) * 0.05
    },
    moment(now) {
      const wanted = way + held()
      const passed = Math.max(0, now - lastShown)
      lastShown = now
      if (Number.isNaN(behind) || Math.abs(wanted - behind) > LEAP) behind = wanted
      else behind += Math.max(-SLEW * passed, Math.min(SLEW * passed, wanted - behind))
      return now - behind
    },
    delay: held,
    reset() {
      way = behind = Number.NaN
    }
  }
}
