import { encodePose, evenHeight, POSE_BYTES, type Pose, validPose } from '../contract/pose.ts'

/** Key frames a second while something moves. */
const RATE = 20
/** Movement that is worth a frame: metres, and 1 − |cos| of half the angle (about half a degree). */
const MOVED = 0.003
const TURNED = 1e-5

interface Placed {
  p: readonly [number, number, number]
  q: readonly [number, number, number, number]
}

/**
 * Thins a page's own poses: about 20 a second while the body moves, one last one when it comes to rest, nothing while it is
 * still. The standing height is evened out before anything leaves, so that a body is no fingerprint. What is no pose (a device that has
 * lost itself) is passed over.
 *
 * @param send is handed a buffer that is used again: copy or send it at once.
 */
export function createPoseSender(send: (bytes: Uint8Array) => void) {
  const bytes = new Uint8Array(POSE_BYTES)
  let last: Pose | null = null
  let lastAt = -Infinity
  let seq = 0
  let rested = true

  const push = (pose: Pose, now: number) => {
    last = structuredClone(pose)
    lastAt = now
    const encoded = encodePose(pose, (seq = (seq + 1) & 255), now, bytes)
    if (encoded.length > 0) send(encoded)
  }

  return {
    /** `eyeHeight` is the person's own standing eye height, metres; `now` in ms. */
    offer(pose: Pose, eyeHeight: number, now: number): void {
      if (now - lastAt < 1000 / RATE) return
      if (!validPose(pose)) return
      const even = evenHeight(pose, eyeHeight)
      const moving = !last || moved(even, last)
      if (!moving && rested) return
      rested = !moving
      push(even, now)
    },
    /** Sends the last pose again: somebody came who has seen none. */
    again(now: number): void {
      if (last) push(last, now)
    }
  }
}

function moved(a: Pose, b: Pose): boolean {
  return a.pointing !== b.pointing || a.seated !== b.seated || differs(a.head, b.head) || differs(a.left, b.left) || differs(a.right, b.right)
}

function differs(a: Placed | undefined, b: Placed | undefined): boolean {
  if (!a || !b) return a !== b
  if (Math.hypot(a.p[0] - b.p[0], a.p[1] - b.p[1], a.p[2] - b.p[2]) > MOVED) return true
  return 1 - Math.abs(a.q[0] * b.q[0] + a.q[1] * b.q[1] + a.q[2] * b.q[2] + a.q[3] * b.q[3]) > TURNED
}
