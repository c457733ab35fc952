import { inferArms } from './arms.ts'
import { S } from './body.ts'
import type { Body } from './body.ts'
import { inferFace } from './face.ts'
import { inferGesture } from './gesture.ts'
import { inferLegs } from './legs.ts'
import { P } from './pace.ts'
import type { Pace } from './pace.ts'
import { inferTorso } from './torso.ts'
import { put } from './turns.ts'

/** A head that jumps farther than this between two frames has been carried there: the body is put down anew. */
const JUMP = 0.9
/** Eyes of somebody in a wheelchair; a head that is given as standing is drawn at this height. */
const CHAIR_EYES = 1.21
const CHAIR_LOWERED = 1.615 - CHAIR_EYES
/** A head that nobody wears a headset on comes down by this between two steps, metres. */
const DIP = 0.024

/** How the head of somebody without a headset goes up and down with the steps. */
const dipOf = (body: Body): number => {
  if (body.leftTracked || body.rightTracked || body.seated || body.wheelchair) return 0
  const wave = body.stepping >= 0 ? Math.sin(Math.PI * body.step) : 0
  return DIP * Math.min(1, body.speed) * (1 - wave * wave)
}

/** Where the head is drawn, and how fast it goes. */
const placeHead = (body: Body, pace: Pace, lowered: number): void => {
  const { s } = body
  const dt = pace[P.dt]!
  s[S.head] = s[S.given]!
  s[S.head + 1] = s[S.given + 1]! - lowered - dipOf(body)
  s[S.head + 2] = s[S.given + 2]!
  const dx = s[S.head]! - s[S.lastHead]!, dz = s[S.head + 2]! - s[S.lastHead + 2]!
  if (dx * dx + dz * dz > JUMP * JUMP) body.started = false
  // Hands come along with the body: they ease in its frame, not in the room's.
  s[S.left]! += dx
  s[S.left + 2]! += dz
  s[S.right]! += dx
  s[S.right + 2]! += dz
  if (body.started && dt > 0) {
    const share = pace[P.velocity]!
    body.velocityX += (dx / dt - body.velocityX) * share
    body.velocityZ += (dz / dt - body.velocityZ) * share
  } else body.velocityX = body.velocityZ = 0
  body.speed = Math.sqrt(body.velocityX * body.velocityX + body.velocityZ * body.velocityZ)
  put(s, S.head, s, S.lastHead)
}

/**
 * One frame of one person: from head, hands and voice to every bone and the face, in `body.row`. `pace` is the frame's.
 */
export const infer = (body: Body, pace: Pace): void => {
  const { s } = body
  if (!body.still) body.time += pace[P.dt]!
  const lowered = body.wheelchair && s[S.given + 1]! > 1.4 ? CHAIR_LOWERED : 0
  placeHead(body, pace, lowered)
  s[S.leftGoal + 1]! -= lowered
  s[S.rightGoal + 1]! -= lowered
  body.sits += ((body.seated || body.wheelchair ? 1 : 0) - body.sits) * (body.started ? pace[P.talk]! : 1)
  inferGesture(body, pace)
  inferTorso(body, pace)
  inferLegs(body, pace)
  inferArms(body, pace)
  inferFace(body, pace)
  s[S.leftGoal + 1]! += lowered
  s[S.rightGoal + 1]! += lowered
  body.started = true
}
