import type { Vec3 } from '../contract/ids.ts'
import type { Body } from './camera/orbit.ts'

/** A walking person's shoulders keep this far off, metres; corners are rounded a little farther out. */
const OFF = 0.2
const CORNER = 0.32

/**
 * Where to walk next, to come over the floor from one place to another round the product by the shortest way: the goal itself, or
 * the corner before it. Heights are ignored.
 */
export function wayRound(from: Vec3, to: Vec3, body: Body): Vec3 {
  if (free(from, to, body)) return to
  const [x, z] = [body.halfWidth + CORNER, body.halfLength + CORNER]
  const corners: Vec3[] = [[x, to[1], z], [x, to[1], -z], [-x, to[1], -z], [-x, to[1], z]]
  let best = to
  let shortest = Infinity
  corners.forEach((first, index) => {
    if (!free(from, first, body)) return
    const begun = length(from, first)
    if (free(first, to, body) && begun + length(first, to) < shortest) [best, shortest] = [first, begun + length(first, to)]
    for (const next of [corners[(index + 1) % 4]!, corners[(index + 3) % 4]!]) {
      const whole = begun + length(first, next) + length(next, to)
      if (free(next, to, body) && whole < shortest) [best, shortest] = [first, whole]
    }
  })
  return best
}

const length = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[2] - b[2])

/** Whether the straight line misses the box (slabs). */
function free(a: Vec3, b: Vec3, body: Body): boolean {
  let [enter, leave] = [0, 1]
  for (const [from, to, half] of [[a[0], b[0], body.halfWidth + OFF], [a[2], b[2], body.halfLength + OFF]] as const) {
    const way = to - from
    if (Math.abs(way) < 1e-9) {
      if (Math.abs(from) >= half) return true
      continue
    }
    const [t, u] = [(-half - from) / way, (half - from) / way]
    enter = Math.max(enter, Math.min(t, u))
    leave = Math.min(leave, Math.max(t, u))
  }
  return enter >= leave
}
