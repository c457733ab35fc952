import { BONES } from './skeleton.ts'

/** A head that went farther than this, metres, was carried: nothing lies between. */
const CARRIED = 0.9

/** Writes what lies half way between two moving rows (see row.ts) into a third; turns go the shorter way. */
export const halfWay = (from: Float32Array, to: Float32Array, out: Float32Array): void => {
  const dx = to[0]! - from[0]!, dz = to[2]! - from[2]!
  if (dx * dx + dz * dz > CARRIED * CARRIED) {
    out.set(to)
    return
  }
  const bones = BONES * 8
  for (let o = 0; o < bones; o += 8) {
    const ax = from[o + 4]!, ay = from[o + 5]!, az = from[o + 6]!, aw = from[o + 7]!
    const bx = to[o + 4]!, by = to[o + 5]!, bz = to[o + 6]!, bw = to[o + 7]!
    const dot = ax * bx + ay * by + az * bz + aw * bw
    const sign = dot < 0 ? -1 : 1
    // Half way between two unit turns, brought to length one: |a + b|² = 2 + 2·|a·b|.
    const length = 1 / Math.sqrt(2 + 2 * dot * sign)
    out[o] = (from[o]! + to[o]!) * 0.5
    out[o + 1] = (from[o + 1]! + to[o + 1]!) * 0.5
    out[o + 2] = (from[o + 2]! + to[o + 2]!) * 0.5
    out[o + 3] = to[o + 3]!
    out[o + 4] = (ax + bx * sign) * length
    out[o + 5] = (ay + by * sign) * length
    out[o + 6] = (az + bz * sign) * length
    out[o + 7] = (aw + bw * sign) * length
  }
  for (let o = bones; o < out.length; o++) out[o] = (from[o]! + to[o]!) * 0.5
}
