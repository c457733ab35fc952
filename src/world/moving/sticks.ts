/** A controller's stick as it stands: x to the right, y towards the body, −1 to 1 each. */
export interface Stick {
  readonly hand: 'left' | 'right'
  readonly x: number
  readonly y: number
}

/** What the sticks ask for. */
export interface Asked {
  /** Along the floor as the head looks: to the right and ahead, at most 1 long. */
  readonly right: number
  readonly ahead: number
  /** To the left (positive) or right, −1 to 1. */
  readonly turn: number
  /** The hand that moves: a teleport is aimed with it. */
  readonly mover: 'left' | 'right' | null
}

/** A stick that lies this near to its middle is let go of. */
const SLACK = 0.18

const live = (value: number): number => {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || size < SLACK) return 0
  return Math.sign(value) * Math.min(1, (size - SLACK) / (1 - SLACK))
}

/**
 * The left stick moves and the right one turns. With one hand alone, because it was asked for or because there is no other
 * controller, one stick does both: ahead and back moves, to the sides turns.
 *
 * @param only the hand that does everything; null: both
 */
export function askedBy(sticks: readonly Stick[], only: 'left' | 'right' | null): Asked {
  const left = sticks.find(({ hand }) => hand === 'left')
  const right = sticks.find(({ hand }) => hand === 'right')
  const single = only ? sticks.find(({ hand }) => hand === only) : left && right ? null : (left ?? right)
  if (single === undefined) return { right: 0, ahead: 0, turn: 0, mover: null }
  if (single) {
    // Of a stick that is pushed askew only the stronger way counts: nobody turns by walking.
    const sideways = Math.abs(single.x) > Math.abs(single.y)
    return { right: 0, ahead: sideways ? 0 : -live(single.y), turn: sideways ? -live(single.x) : 0, mover: single.hand }
  }
  const [x, y] = [live(left!.x), -live(left!.y)]
  const length = Math.max(1, Math.hypot(x, y))
  return { right: x / length, ahead: y / length, turn: -live(right!.x), mover: 'left' }
}

/** One snap of the head, and how fast a smooth turn goes; radians, and radians a second. */
export const SNAP = Math.PI / 4
const SMOOTH_TURN = Math.PI / 3
/** A stick is pushed when past the first, and let go of when back before the second. */
const PUSHED = 0.6
const LET_GO = 0.3

/** Turns by a stick: by 45° a push, or smoothly. */
export function createTurning() {
  let held = false
  return {
    /** Radians to turn by in this frame, to the left. */
    step(seconds: number, turn: number, way: 'snap' | 'smooth'): number {
      if (way === 'smooth') return turn * SMOOTH_TURN * seconds
      if (Math.abs(turn) < LET_GO) held = false
      if (held || Math.abs(turn) < PUSHED) return 0
      held = true
      return Math.sign(turn) * SNAP
    },
    reset() {
      held = false
    }
  }
}

/** A teleport by a stick: pushed ahead it is aimed, let go of it is done. */
export function createAiming() {
  let aiming = false
  return {
    /** `go`: in this frame it is done. */
    step(ahead: number): 'rest' | 'aim' | 'go' {
      if (!aiming) {
        aiming = ahead > PUSHED
        return aiming ? 'aim' : 'rest'
      }
      if (ahead > LET_GO) return 'aim'
      aiming = false
      // Pulled back rather than let go of: thought better of.
      return ahead < -LET_GO ? 'rest' : 'go'
    },
    reset() {
      aiming = false
    }
  }
}
