import { type Pose, type Rigid, validPose } from '../contract/pose.ts'
import { createPoseTarget, type PoseTarget, type RigidTarget } from '../contract/pose-decode.ts'
import { createPlayout } from '../world/people/playout/playout.ts'

/** Poses of one person as they arrive, and where that person is at a moment: evenly, over loss and jitter. */
export interface Received {
  /** `time` is the sender's clock and `now` this page's, both ms. What no body can have is passed over. */
  take(pose: Pose, time: number, now: number): void
  /** Where they are at `now`; null before the first pose. */
  at(now: number): Pose | null
}

export function createReceived(): Received {
  const playout = createPlayout()
  const arrived = createPoseTarget()
  const shown = createPoseTarget()
  let count = 0
  return {
    take(pose, time, now) {
      if (!validPose(pose)) return
      write(pose, arrived)
      arrived.seq = count++ & 255
      arrived.time = time & 0xffff
      playout.push(arrived, now)
    },
    at(now) {
      if (!playout.sample(now, shown)) return null
      const { head, left, right, pointing, seated } = shown
      return { head: read(head), ...(shown.hasLeft && { left: read(left) }), ...(shown.hasRight && { right: read(right) }), pointing, seated }
    }
  }
}

function write(pose: Pose, target: PoseTarget): void {
  put(pose.head, target.head)
  target.hasLeft = pose.left !== undefined
  target.hasRight = pose.right !== undefined
  if (pose.left) put(pose.left, target.left)
  if (pose.right) put(pose.right, target.right)
  target.pointing = pose.pointing
  target.seated = pose.seated
}

function put(from: Rigid, to: RigidTarget): void {
  for (let k = 0; k < 3; k++) to.p[k] = from.p[k]!
  for (let k = 0; k < 4; k++) to.q[k] = from.q[k]!
}

/** A copy: the target is written anew each frame. */
const read = (target: RigidTarget): Rigid => ({ p: [...target.p], q: [...target.q] })
