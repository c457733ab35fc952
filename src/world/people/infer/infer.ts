import type { Body } from './body.ts'
import { inferArms } from './arms.ts'
import { closing } from './ease.ts'
import { inferFace } from './face.ts'
import { inferLegs } from './legs.ts'
import { inferTorso } from './torso.ts'

/** A head that jumps farther than this between two frames has been carried there: the body is put down anew. */
const JUMP = 0.9
/** Eyes of somebody in a wheelchair; a head that is given as standing is drawn at this height. */
const CHAIR_EYES = 1.21
const CHAIR_LOWERED = 1.615 - CHAIR_EYES

/** Head and hands glide to what was last received (time constant in seconds; 0 takes it as it is). */
const glide = (body: Body, dt: number, tau: number): void => {
  const share = body.started && tau > 0 ? closing(dt, tau) : 1
  body.head.lerp(body.targetHead, share)
  body.headTurn.slerp(body.targetTurn, share)
  for (let k = 0; k < 2; k++) {
    const hand = k === 0 ? body.left : body.right
    if (!hand.tracked) continue
    hand.p.lerp(hand.targetP, share)
    hand.q.slerp(hand.targetQ, share)
  }
}

/** Brings head and tracked hands down by so many metres. */
const lower = (body: Body, by: number): void => {
  body.head.y -= by
  if (body.left.tracked) body.left.p.y -= by
  if (body.right.tracked) body.right.p.y -= by
}

/**
 * One frame of one person: from head, hands and voice to every bone and the face, in `body.row`. `dt` in seconds;
 * `tau` is the time constant with which received poses are followed.
 */
export const infer = (body: Body, dt: number, tau: number): void => {
  if (body.started && body.head.distanceTo(body.targetHead) > JUMP) body.started = false
  if (!body.still) body.time += dt
  glide(body, dt, tau)
  const lowered = body.wheelchair && body.head.y > 1.4 ? CHAIR_LOWERED : 0
  lower(body, lowered)
  if (body.started && dt > 0) {
    const k = closing(dt, 0.12)
    body.velocity.x += ((body.head.x - body.lastHead.x) / dt - body.velocity.x) * k
    body.velocity.z += ((body.head.z - body.lastHead.z) / dt - body.velocity.z) * k
  } else body.velocity.set(0, 0, 0)
  body.lastHead.copy(body.head)
  inferTorso(body, dt)
  inferArms(body, dt)
  inferLegs(body, dt)
  inferFace(body, dt)
  lower(body, -lowered)
  body.started = true
}
