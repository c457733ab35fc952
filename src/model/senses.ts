import type { Pose } from '../contract/pose.ts'
import type { Side } from '../contract/conversation.ts'
import type { Vec3 } from '../contract/ids.ts'

/**
 * The third plane as a scene sees it: poses and voice levels, changed in place many times a second and never put into
 * a store or React state. Implemented by `app` with `call`.
 */
export interface Senses {
  /** Calls back for each pose that arrives, with the sender's side; returns the undo. `time` is the sender's clock, ms modulo its period. */
  onPose(receive: (from: Side, pose: Pose, time: number) => void): () => void
  /** Voice level now, 0 to 1; 0 for who is silent or absent. */
  level(of: Side): number
  /** Writes how the mouth of somebody who is heard stands, by the sound alone: open 0 to 1, wide -1 to 1; false where it is not known. */
  mouth?(of: Side, out: { open: number; wide: number }): boolean
  /** Hands over one's own pose (showroom frame). Sending is thinned, evened and switched off elsewhere; calling it each frame is right. */
  offerPose(pose: Pose): void
  /** Tells where the other person's mouth is, in the listener's own frame: metres, x right, y up, −z ahead. For spatial sound. */
  hearFrom(from: Vec3): void
}

/** Nobody is with the visitor: nothing arrives and nothing is sent. */
export const noSenses: Senses = { onPose: () => () => {}, level: () => 0, offerPose: () => {}, hearFrom: () => {} }
