import { createPoseSender } from '../../src/call/pose-sender.ts'
import { createPoseTarget, decodePoseInto, type PoseTarget, type RigidTarget } from '../../src/contract/pose-decode.ts'
import { EVEN_EYE_HEIGHT, type Pose, type Rigid } from '../../src/contract/pose.ts'
import { createPlayout } from '../../src/world/people/playout/playout.ts'
import { createRandom } from '../queue/random.ts'
import { createRelay, type Way } from './relay.ts'

/** The sender is a headset of 72 Hz, the receiver a page of 60. Their clocks began at other times (less than the stamp's round apart), ms. */
const SENDING = 1000 / 72
const SHOWING = 1000 / 60
const APART = 41_234
/** Until the delay has found its measure, ms. */
const SETTLING = 3000

/** What somebody looking on has of a walk, over all frames and head and hands alike. */
export interface Seen {
  /** Against the truth at the moment shown, p95: metres, degrees. */
  metres: number
  degrees: number
  /** How long poses were held back, p95, and how old what is shown was in all, p95, ms. */
  delay: number
  age: number
  /** The largest step from one frame to the next beside what the walk itself did, metres. */
  jump: number
}

const p95 = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!

const apart = (a: RigidTarget, b: Rigid): number => Math.hypot(a.p[0] - b.p[0], a.p[1] - b.p[1], a.p[2] - b.p[2])
const turned = (a: RigidTarget, b: Rigid): number =>
  (360 / Math.PI) * Math.acos(Math.min(1, Math.abs(a.q[0] * b.q[0] + a.q[1] * b.q[1] + a.q[2] * b.q[2] + a.q[3] * b.q[3])))

/** Sends `motion` through the page's own sender, a relay, and the receiver's own play-out, frame by frame. */
export function walkThrough(motion: (t: number) => Pose, way: Way, seconds: number, seed: number): Seen {
  const relay = createRelay(way, createRandom(seed).next)
  let now = 0
  const sender = createPoseSender((bytes) => relay.send(bytes, now))
  const playout = createPlayout()
  const arrived = createPoseTarget()
  const shown = createPoseTarget()
  const metres: number[] = []
  const degrees: number[] = []
  const delays: number[] = []
  const ages: number[] = []
  /** By how much the last frame was off: what changes of it from one frame to the next is seen as a jump. */
  const off = [0, 0, 0]
  let jump = 0
  let nextSend = 0
  for (now = 0; now < seconds * 1000; now += SHOWING) {
    const frame = now
    for (; nextSend <= frame; nextSend += SENDING) {
      now = nextSend
      sender.offer(motion(now / 1000), EVEN_EYE_HEIGHT, now + APART)
    }
    now = frame
    relay.deliver(now, (bytes, at) => {
      if (decodePoseInto(bytes, arrived)) playout.push(arrived, at)
    })
    if (!playout.sample(now, shown)) continue
    const moment = playout.shownMoment() - APART
    const truth = motion(moment / 1000)
    if (now > SETTLING) {
      each(shown, truth, (a, b) => {
        metres.push(apart(a, b))
        degrees.push(turned(a, b))
      })
      delays.push(playout.delay())
      ages.push(now - moment)
      jump = Math.max(jump, Math.hypot(...shown.head.p.map((value, k) => value - truth.head.p[k]! - off[k]!)))
    }
    for (let k = 0; k < 3; k++) off[k] = shown.head.p[k]! - truth.head.p[k]!
  }
  return { metres: p95(metres), degrees: p95(degrees), delay: p95(delays), age: p95(ages), jump }
}

function each(shown: PoseTarget, truth: Pose, compare: (a: RigidTarget, b: Rigid) => void): void {
  compare(shown.head, truth.head)
  if (shown.hasLeft && truth.left) compare(shown.left, truth.left)
  if (shown.hasRight && truth.right) compare(shown.right, truth.right)
}
