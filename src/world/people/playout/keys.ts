import { createPoseTarget, type PoseTarget } from '../../../contract/pose-decode.ts'
import { blendPoses, copyPose } from './blend.ts'

/** Poses kept. */
const KEPT = 16
/** Longest guess ahead of the last pose, and how long the way back to it takes when nothing more comes, ms. */
export const AHEAD = 100
const BACK = 220
/** A sender that was still for longer than this begins anew; less is what was lost, ms. */
const PAUSE = 220

interface Key {
  /** The sender's clock, not going round, ms. */
  at: number
  readonly pose: PoseTarget
}

/** Poses by when they were made, whatever order they came in. */
export interface Keys {
  /** When the newest was made, or NaN. */
  newest(): number
  /** False, and nothing is kept, for one that there is already, or that is older than all that are kept. */
  insert(at: number, pose: PoseTarget): boolean
  /** Writes where somebody was at a moment of their own clock; false while nothing is known. */
  read(at: number, out: PoseTarget): boolean
  clear(): void
}

/** How far past the last pose is shown, ms: on for AHEAD, ever slower, then softly back to it. */
const ahead = (over: number): number => {
  if (over <= AHEAD) return over - (over * over) / (4 * AHEAD)
  const t = Math.min(1, (over - AHEAD) / BACK)
  return AHEAD * 0.75 * (1 - t * t * (3 - 2 * t))
}

export function createKeys(): Keys {
  /** Newest first. */
  const keys: Key[] = Array.from({ length: KEPT }, () => ({ at: 0, pose: createPoseTarget() }))
  let count = 0
  return {
    newest: () => (count > 0 ? keys[0]!.at : Number.NaN),
    insert(at, pose) {
      let place = 0
      while (place < count && keys[place]!.at > at) place++
      if (place === KEPT || (place < count && keys[place]!.at === at)) return false
      count = Math.min(KEPT, count + 1)
      // The oldest is written over.
      const room = keys[count - 1]!
      for (let k = count - 1; k > place; k--) keys[k] = keys[k - 1]!
      keys[place] = room
      room.at = at
      copyPose(pose, room.pose)
      return true
    },
    read(at, out) {
      if (count === 0) return false
      let older = 0
      while (older + 1 < count && keys[older]!.at > at) older++
      const from = keys[older]!
      const before = keys[older + 1]
      if (at <= from.at) copyPose(from.pose, out)
      else if (older > 0) {
        const to = keys[older - 1]!
        const start = Math.max(from.at, to.at - PAUSE)
        blendPoses(from.pose, to.pose, Math.max(0, (at - start) / (to.at - start)), out)
      } else if (!before || older + 1 >= count || from.at - before.at > PAUSE) copyPose(from.pose, out)
      else blendPoses(before.pose, from.pose, 1 + ahead(at - from.at) / (from.at - before.at), out)
      return true
    },
    clear: () => (count = 0)
  }
}
