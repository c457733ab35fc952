import type { PoseTarget, RigidTarget } from '../../contract/pose-decode.ts'
import { createPoseTarget } from '../../contract/pose-decode.ts'

/*
 * Plays received poses out in the rhythm they were made in. Poses carry the sender's clock (ms, going round at 65536) and
 * arrive unevenly. The least difference between arrival and stamp is taken as the way's length; poses are shown that
 * plus a delay after they were made, long enough that the next one is nearly always there already.
 */

/** Poses kept. */
const KEPT = 16
/** Longest guess ahead of the last pose, and how long the way back to it takes when nothing more comes, ms. */
export const AHEAD = 100
const BACK = 220
/** A sender that was still for longer than this begins anew, ms. */
const PAUSE = 120
const LEAST_DELAY = 55
const MOST_DELAY = 300
/** Clocks drift apart by less than this, ms a second. */
const DRIFT = 0.5

export interface Playout {
  /** Takes a decoded pose that arrived at `now` (ms, this page's clock). Old and repeated ones are passed over. */
  push(pose: PoseTarget, now: number): void
  /** Writes where somebody is at `now` (ms) into `out`; false before the first pose. */
  sample(now: number, out: PoseTarget): boolean
  /** How long poses are held back at present, ms. */
  delay(): number
}

interface Key {
  at: number
  readonly pose: PoseTarget
}

const copyRigid = (from: RigidTarget, to: RigidTarget): void => {
  for (let k = 0; k < 3; k++) to.p[k] = from.p[k]!
  for (let k = 0; k < 4; k++) to.q[k] = from.q[k]!
}

const copy = (from: PoseTarget, to: PoseTarget): void => {
  copyRigid(from.head, to.head)
  copyRigid(from.left, to.left)
  copyRigid(from.right, to.right)
  to.hasLeft = from.hasLeft
  to.hasRight = from.hasRight
  to.pointing = from.pointing
  to.seated = from.seated
  to.seq = from.seq
  to.time = from.time
}

/** Between two placements, or past the second when `t` > 1 (nlerp on the shorter way). */
const between = (a: RigidTarget, b: RigidTarget, t: number, out: RigidTarget): void => {
  for (let k = 0; k < 3; k++) out.p[k] = a.p[k]! + (b.p[k]! - a.p[k]!) * t
  const dot = a.q[0] * b.q[0] + a.q[1] * b.q[1] + a.q[2] * b.q[2] + a.q[3] * b.q[3]
  const sign = dot < 0 ? -1 : 1
  let length = 0
  for (let k = 0; k < 4; k++) {
    const v = a.q[k]! + (b.q[k]! * sign - a.q[k]!) * t
    out.q[k] = v
    length += v * v
  }
  length = Math.sqrt(length) || 1
  for (let k = 0; k < 4; k++) out.q[k] = out.q[k]! / length
}

const blend = (a: PoseTarget, b: PoseTarget, t: number, out: PoseTarget): void => {
  const nearer = t < 0.5 ? a : b
  out.hasLeft = nearer.hasLeft
  out.hasRight = nearer.hasRight
  out.pointing = nearer.pointing
  out.seated = nearer.seated
  out.seq = nearer.seq
  out.time = nearer.time
  between(a.head, b.head, t, out.head)
  if (a.hasLeft && b.hasLeft) between(a.left, b.left, t, out.left)
  else copyRigid(nearer.left, out.left)
  if (a.hasRight && b.hasRight) between(a.right, b.right, t, out.right)
  else copyRigid(nearer.right, out.right)
}

/** How far past the last pose is shown, ms: on for AHEAD, then softly back to it. */
const ahead = (over: number): number => {
  if (over <= AHEAD) return over - (over * over) / (4 * AHEAD)
  const t = Math.min(1, (over - AHEAD) / BACK)
  return AHEAD * 0.75 * (1 - t * t * (3 - 2 * t))
}

/** A play-out buffer for one person. */
export const createPlayout = (): Playout => {
  const keys: Key[] = Array.from({ length: KEPT }, () => ({ at: 0, pose: createPoseTarget() }))
  let count = 0
  let newest = -1
  let way = 0
  let jitter = 4
  let lastArrival = 0

  const key = (back: number): Key => keys[(newest - back + KEPT * 2) % KEPT]!
  const held = (): number => Math.min(MOST_DELAY, LEAST_DELAY + 2.5 * jitter)

  return {
    push(pose, now) {
      // The stamp goes round every 65.536 s: how long it has really been is near what this page's clock says.
      let at = pose.time
      if (count > 0) {
        const expected = key(0).at + (now - lastArrival)
        at += Math.round((expected - at) / 65536) * 65536
        if (at <= key(0).at) return
        way = Math.min(way + ((now - lastArrival) / 1000) * DRIFT, now - at)
        const late = now - at - way
        jitter += (late - jitter) * (late > jitter ? 0.25 : 0.03)
      } else way = now - at
      lastArrival = now
      newest = (newest + 1) % KEPT
      keys[newest]!.at = at
      copy(pose, keys[newest]!.pose)
      count = Math.min(KEPT, count + 1)
    },
    sample(now, out) {
      if (count === 0) return false
      const at = now - way - held()
      let back = 0
      while (back + 1 < count && key(back).at > at) back++
      const from = key(back)
      if (at <= from.at) {
        copy(from.pose, out)
        return true
      }
      if (back > 0) {
        const to = key(back - 1)
        const start = Math.max(from.at, to.at - PAUSE)
        blend(from.pose, to.pose, Math.max(0, (at - start) / (to.at - start)), out)
        return true
      }
      const before = count > 1 ? key(1) : null
      const span = before ? from.at - before.at : 0
      if (!before || span > PAUSE) {
        copy(from.pose, out)
        return true
      }
      blend(before.pose, from.pose, 1 + ahead(at - from.at) / span, out)
      return true
    },
    delay: held
  }
}
