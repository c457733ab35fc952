/** Frames slower than this leave the rest of the page too little, ms. */
const SLOW = 45
/** Frames this quick leave room for a finer picture, ms. */
const QUICK = 20
/** So many frames are looked at together: one hiccup changes nothing. */
const WINDOW = 6
/** A finer picture is tried again only after this long, ms: coarse and fine must not flutter. */
const PATIENCE = 8000
const COARSEST = 0.5
const STEP = 0.75

/** What a picture may cost while it moves. */
export interface Governor {
  /** A frame begins; `now` in ms. Gives the share of the full pixel ratio to draw with from here on, 0.5 to 1. */
  frame(now: number): number
  /** How long to leave the processor to the rest of the page before the next moving frame, ms. */
  pause(): number
  /** Whether frames were found to be quick here; not known is no. */
  quick(): boolean
  /** The picture comes to rest: the next measured frame is a first one again. */
  rest(): void
}

/**
 * Keeps a moving picture from taking the page's breath: measures what frames really take and draws coarser, and less
 * often, where they are slow. Writing to a person must go on smoothly on the weakest device that can draw at all.
 */
export function createGovernor(): Governor {
  const spans = new Float64Array(WINDOW)
  let count = 0
  let last: number | null = null
  let share = 1
  let changedAt = -Infinity
  let patience = PATIENCE
  let rose = false
  let slowest = 0
  let measured = false

  const middle = () => spans.sort()[Math.floor(WINDOW / 2)]!

  return {
    frame(now) {
      if (last !== null) spans[count++] = Math.max(0, now - last - slowest)
      last = now
      if (count < WINDOW) return share
      const span = middle()
      measured = true
      count = 0
      if (span > SLOW && share > COARSEST) {
        // Changing the size of a picture costs a slow device most: it goes at once to where its pixels are few enough.
        share = Math.max(COARSEST, share * Math.min(STEP, Math.sqrt(SLOW / span)))
        // What was too fine a moment ago is so again: it is tried ever more seldom.
        if (rose && now - changedAt < patience) patience *= 2
        rose = false
        changedAt = now
      } else if (span < QUICK && share < 1 && now - changedAt > patience) {
        share = Math.min(1, share / STEP)
        rose = true
        changedAt = now
      }
      // At the coarsest, drawing less often is all that is left.
      slowest = span > SLOW && share === COARSEST ? Math.min(2000, span) : 0
      return share
    },
    pause: () => slowest,
    quick: () => measured && share === 1,
    rest() {
      last = null
      count = 0
    }
  }
}
