import { createPoseTarget, type PoseTarget } from '../../../contract/pose-decode.ts'
import { createClock } from './clock.ts'
import { copyPose } from './blend.ts'
import { createKeys } from './keys.ts'
import { createSoftener } from './soften.ts'

/*
 * Plays received poses out in the rhythm they were made in, over loss, jitter and wrong order. Poses carry the sender's clock (ms,
 * going round at 65536) and arrive unevenly: see clock.ts for which moment is shown, keys.ts for what is shown of it, soften.ts
 * for what happens when a guess was wrong.
 */

/** Stamps go round here, ms. */
const ROUND = 65536
/** A pose made so long before the newest, ms, was not on its way till now: the sender's clock is another. After some, all begins anew. */
const STRANGE = 1500
const STRANGERS = 3

export interface Playout {
  /** Takes a decoded pose that arrived at `now` (ms, this page's clock). Repeated and very old ones are passed over. */
  push(pose: PoseTarget, now: number): void
  /** Writes where somebody is at `now` (ms) into `out`; false before the first pose. */
  sample(now: number, out: PoseTarget): boolean
  /** The sender's moment (ms, not going round) that was sampled last; NaN before. */
  shownMoment(): number
  /** How long poses are held back at present, ms. */
  delay(): number
}

/** A play-out buffer for one person. */
export const createPlayout = (): Playout => {
  const clock = createClock()
  const keys = createKeys()
  const softener = createSoftener()
  const shown = createPoseTarget()
  const truth = createPoseTarget()
  let newestArrival = 0
  let strangers = 0
  let moment = Number.NaN
  let sampledAt = 0

  const begin = () => {
    keys.clear()
    clock.reset()
    strangers = 0
  }

  return {
    push(pose, now) {
      // How long it has really been is near what this page's clock says: that tells how often the stamp went round.
      const newest = keys.newest()
      const known = !Number.isNaN(newest)
      let at = pose.time
      if (known) at += Math.round((newest + (now - newestArrival) - at) / ROUND) * ROUND
      if (known && newest - at > STRANGE) {
        if (++strangers < STRANGERS) return
        begin()
        at = pose.time
      }
      const gap = at - keys.newest()
      if (!keys.insert(at, pose)) return
      strangers = 0
      if (!(gap <= 0)) newestArrival = now
      clock.arrived(at, now, gap > 0 ? gap : Number.NaN)
      if (!Number.isNaN(moment) && keys.read(moment, truth)) softener.take(shown, truth)
    },
    sample(now, out) {
      if (Number.isNaN(keys.newest())) return false
      moment = clock.moment(now)
      keys.read(moment, shown)
      softener.apply(shown, now - sampledAt)
      sampledAt = now
      copyPose(shown, out)
      return true
    },
    shownMoment: () => moment,
    delay: clock.delay
  }
}
