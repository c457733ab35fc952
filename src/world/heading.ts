import type { Vec3 } from '../contract/ids.ts'
import type { Regard } from './attention.ts'

/** How far from the visitor towards the part a body is turned: half to each. */
const HALF_WAY = 0.45
/** A body shows the visitor no more of its back than this, and a head turns no farther over its shoulders, radians. */
const TURNED_AWAY = 1.05
const NECK = 1.15
const NOD = 0.6
/** Time in which a head has gone most of its way, seconds; a body is slower. */
const HEAD_TIME = 0.17
const BODY_TIME = 0.5

const wrapped = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle))
const held = (angle: number, most: number): number => Math.max(-most, Math.min(most, angle))
/** Yaw, radians about y, that has −z look from one place at another. */
const yawTo = (from: Vec3, at: Vec3): number => Math.atan2(-(at[0] - from[0]), -(at[2] - from[2]))
const pitchTo = (from: Vec3, at: Vec3): number => Math.atan2(at[1] - from[1], Math.hypot(at[0] - from[0], at[2] - from[2]))

/**
 * Body and head of somebody who stands with a visitor: the body half turned to them, the head turning softly to whom or what it
 * regards. Places in the showroom's frame.
 */
export function createHeading() {
  let body: number | null = null
  let [yaw, pitch] = [0, 0]
  const toward = (now: number, goal: number, share: number) => now + wrapped(goal - now) * share
  return {
    /** Stood the other way until now: turns from there. */
    from(q: readonly [number, number, number, number]) {
      yaw = body = 2 * Math.atan2(q[1], q[3])
      pitch = 0
    },
    /** Moves on by `seconds`; Infinity is there at once. */
    step(seconds: number, at: Vec3, visitor: Vec3, part: Vec3, regard: Regard): { q: [number, number, number, number]; facing: number } {
      const share = (time: number) => (Number.isFinite(seconds) ? 1 - Math.exp(-Math.min(seconds, 0.1) / time) : 1)
      const toVisitor = yawTo(at, visitor)
      const wanted = toVisitor + held(wrapped(yawTo(at, part) - toVisitor) * HALF_WAY, TURNED_AWAY)
      if (body === null) [body, yaw] = [wanted, toVisitor]
      body = toward(body, wanted, share(BODY_TIME))
      const target = regard === 'visitor' ? visitor : part
      const turn = body + held(wrapped(yawTo(at, target) - body), NECK)
      yaw = toward(yaw, turn, share(HEAD_TIME))
      pitch += (held(pitchTo(at, target), NOD) - pitch) * share(HEAD_TIME)
      const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
      return { q: [cy * sp, sy * cp, -sy * sp, cy * cp], facing: body }
    }
  }
}
