import type { PoseTarget, RigidTarget } from '../../../contract/pose-decode.ts'

/** How fast what was guessed wrong is made good, ms (it falls to a third in this time). */
const FADE = 70
/** Farther than this, metres, nothing lies between: somebody stepped elsewhere. */
const ELSEWHERE = 1

/**
 * Takes the jump out of a correction: when a pose comes late and shows that the guess was wrong, what is shown begins where it was and
 * goes over to what is true.
 */
export interface Softener {
  /** From here on what is true is `now`, where `shown` was shown. */
  take(shown: PoseTarget, now: PoseTarget): void
  /** Moves `pose` from what is true to what is shown, `passed` ms after the last time. */
  apply(pose: PoseTarget, passed: number): void
}

interface Off {
  readonly p: [number, number, number]
  /** Turns what is true into what is shown: shown = q · true. */
  readonly q: [number, number, number, number]
}

const measure = (off: Off, shown: RigidTarget, now: RigidTarget): void => {
  let far = 0
  for (let k = 0; k < 3; k++) {
    off.p[k] = shown.p[k]! - now.p[k]!
    far += off.p[k]! ** 2
  }
  if (far > ELSEWHERE * ELSEWHERE) return clear(off)
  const [ax, ay, az, aw] = shown.q
  const [bx, by, bz, bw] = now.q
  // shown · conjugate(now), on the shorter way.
  const w = aw * bw + ax * bx + ay * by + az * bz
  const sign = w < 0 ? -1 : 1
  off.q[0] = sign * (-aw * bx + ax * bw - ay * bz + az * by)
  off.q[1] = sign * (-aw * by + ax * bz + ay * bw - az * bx)
  off.q[2] = sign * (-aw * bz - ax * by + ay * bx + az * bw)
  off.q[3] = sign * w
}

const clear = (off: Off): void => {
  off.p.fill(0)
  off.q.fill(0)
  off.q[3] = 1
}

const fade = (off: Off, share: number): void => {
  for (let k = 0; k < 3; k++) {
    off.p[k] = off.p[k]! * share
    off.q[k] = off.q[k]! * share
  }
  off.q[3] = Math.sqrt(Math.max(0, 1 - off.q[0] ** 2 - off.q[1] ** 2 - off.q[2] ** 2))
}

const move = (off: Off, rigid: RigidTarget): void => {
  for (let k = 0; k < 3; k++) rigid.p[k] = rigid.p[k]! + off.p[k]!
  const [ax, ay, az, aw] = off.q
  const [bx, by, bz, bw] = rigid.q
  rigid.q[0] = aw * bx + ax * bw + ay * bz - az * by
  rigid.q[1] = aw * by - ax * bz + ay * bw + az * bx
  rigid.q[2] = aw * bz + ax * by - ay * bx + az * bw
  rigid.q[3] = aw * bw - ax * bx - ay * by - az * bz
}

export function createSoftener(): Softener {
  const head: Off = { p: [0, 0, 0], q: [0, 0, 0, 1] }
  const left: Off = { p: [0, 0, 0], q: [0, 0, 0, 1] }
  const right: Off = { p: [0, 0, 0], q: [0, 0, 0, 1] }
  return {
    take(shown, now) {
      measure(head, shown.head, now.head)
      if (shown.hasLeft && now.hasLeft) measure(left, shown.left, now.left)
      else clear(left)
      if (shown.hasRight && now.hasRight) measure(right, shown.right, now.right)
      else clear(right)
    },
    apply(pose, passed) {
      const share = Math.exp(-Math.max(0, passed) / FADE)
      for (const off of [head, left, right]) fade(off, share)
      move(head, pose.head)
      if (pose.hasLeft) move(left, pose.left)
      if (pose.hasRight) move(right, pose.right)
    }
  }
}
