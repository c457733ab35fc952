/*
 * Vectors (three numbers) and turns (unit quaternions x, y, z, w) at a place in an array of numbers. Everything is written in
 * place: nothing here makes garbage, and places go in as whole numbers so that no call boxes one.
 */

/** What vectors and turns lie in. One kind everywhere, so that the engine compiles each of these once. */
export type Numbers = Float32Array

/** out = v, a vector. */
export const put = (v: Numbers, vo: number, out: Numbers, oo: number): void => {
  out[oo] = v[vo]!
  out[oo + 1] = v[vo + 1]!
  out[oo + 2] = v[vo + 2]!
}

/** out = q, a turn. */
export const putTurn = (q: Numbers, qo: number, out: Numbers, oo: number): void => {
  out[oo] = q[qo]!
  out[oo + 1] = q[qo + 1]!
  out[oo + 2] = q[qo + 2]!
  out[oo + 3] = q[qo + 3]!
}

/** v += by, a vector. */
export const add = (v: Numbers, vo: number, by: Numbers, bo: number): void => {
  v[vo]! += by[bo]!
  v[vo + 1]! += by[bo + 1]!
  v[vo + 2]! += by[bo + 2]!
}

/** out = v turned by q. `out` may be `v`. */
export const turnBy = (q: Numbers, qo: number, v: Numbers, vo: number, out: Numbers, oo: number): void => {
  const qx = q[qo]!, qy = q[qo + 1]!, qz = q[qo + 2]!, qw = q[qo + 3]!
  const x = v[vo]!, y = v[vo + 1]!, z = v[vo + 2]!
  const tx = 2 * (qy * z - qz * y)
  const ty = 2 * (qz * x - qx * z)
  const tz = 2 * (qx * y - qy * x)
  out[oo] = x + qw * tx + qy * tz - qz * ty
  out[oo + 1] = y + qw * ty + qz * tx - qx * tz
  out[oo + 2] = z + qw * tz + qx * ty - qy * tx
}

/** out = a after b (b turns first). `out` may be either. */
export const multiply = (a: Numbers, ao: number, b: Numbers, bo: number, out: Numbers, oo: number): void => {
  const ax = a[ao]!, ay = a[ao + 1]!, az = a[ao + 2]!, aw = a[ao + 3]!
  const bx = b[bo]!, by = b[bo + 1]!, bz = b[bo + 2]!, bw = b[bo + 3]!
  out[oo] = aw * bx + ax * bw + ay * bz - az * by
  out[oo + 1] = aw * by - ax * bz + ay * bw + az * bx
  out[oo + 2] = aw * bz + ax * by - ay * bx + az * bw
  out[oo + 3] = aw * bw - ax * bx - ay * by - az * bz
}

/** out = b as seen from a (a's inverse, then b). `out` may be either. */
export const relative = (a: Numbers, ao: number, b: Numbers, bo: number, out: Numbers, oo: number): void => {
  const ax = -a[ao]!, ay = -a[ao + 1]!, az = -a[ao + 2]!, aw = a[ao + 3]!
  const bx = b[bo]!, by = b[bo + 1]!, bz = b[bo + 2]!, bw = b[bo + 3]!
  out[oo] = aw * bx + ax * bw + ay * bz - az * by
  out[oo + 1] = aw * by - ax * bz + ay * bw + az * bx
  out[oo + 2] = aw * bz + ax * by - ay * bx + az * bw
  out[oo + 3] = aw * bw - ax * bx - ay * by - az * bz
}

/** Brings a turn to length one; one of no length becomes no turn. */
export const normalize = (q: Numbers, o: number): void => {
  const length = Math.sqrt(q[o]! * q[o]! + q[o + 1]! * q[o + 1]! + q[o + 2]! * q[o + 2]! + q[o + 3]! * q[o + 3]!)
  if (length < 1e-6) {
    q[o] = q[o + 1] = q[o + 2] = 0
    q[o + 3] = 1
    return
  }
  const by = 1 / length
  q[o]! *= by
  q[o + 1]! *= by
  q[o + 2]! *= by
  q[o + 3]! *= by
}

/** Goes a share (0…1, times[at]) of the way from a turn to another, the shorter way round. */
export const approach = (q: Numbers, o: number, to: Numbers, t: number, share: Numbers, at: number): void => {
  const s = share[at]!
  const dot = q[o]! * to[t]! + q[o + 1]! * to[t + 1]! + q[o + 2]! * to[t + 2]! + q[o + 3]! * to[t + 3]!
  const b = dot < 0 ? -s : s
  const a = 1 - s
  q[o] = q[o]! * a + to[t]! * b
  q[o + 1] = q[o + 1]! * a + to[t + 1]! * b
  q[o + 2] = q[o + 2]! * a + to[t + 2]! * b
  q[o + 3] = q[o + 3]! * a + to[t + 3]! * b
  normalize(q, o)
}

/** Goes a share (times[at]) of the way from a vector to another. */
export const nearer = (v: Numbers, o: number, to: Numbers, t: number, share: Numbers, at: number): void => {
  const s = share[at]!
  v[o]! += (to[t]! - v[o]!) * s
  v[o + 1]! += (to[t + 1]! - v[o + 1]!) * s
  v[o + 2]! += (to[t + 2]! - v[o + 2]!) * s
}

/**
 * The turn that brings the frame of a resting limb's bone (its direction and where its joint bends, see `limb.ts`) to the frame of
 * `along` and `bend`, which are of length one and upright on one another. Rotation matrix to quaternion after Shepperd (1978).
 */
export const fromFrame = (v: Numbers, along: number, bend: number, out: Numbers, oo: number): void => {
  const m00 = v[bend]!, m10 = v[bend + 1]!, m20 = v[bend + 2]!
  const m01 = v[along]!, m11 = v[along + 1]!, m21 = v[along + 2]!
  const m02 = m10 * m21 - m20 * m11
  const m12 = m20 * m01 - m00 * m21
  const m22 = m00 * m11 - m10 * m01
  const trace = m00 + m11 + m22
  if (trace > 0) {
    const s = 0.5 / Math.sqrt(trace + 1)
    out[oo] = (m21 - m12) * s
    out[oo + 1] = (m02 - m20) * s
    out[oo + 2] = (m10 - m01) * s
    out[oo + 3] = 0.25 / s
  } else if (m00 > m11 && m00 > m22) {
    const s = 2 * Math.sqrt(1 + m00 - m11 - m22)
    out[oo] = 0.25 * s
    out[oo + 1] = (m01 + m10) / s
    out[oo + 2] = (m02 + m20) / s
    out[oo + 3] = (m21 - m12) / s
  } else if (m11 > m22) {
    const s = 2 * Math.sqrt(1 + m11 - m00 - m22)
    out[oo] = (m01 + m10) / s
    out[oo + 1] = 0.25 * s
    out[oo + 2] = (m12 + m21) / s
    out[oo + 3] = (m02 - m20) / s
  } else {
    const s = 2 * Math.sqrt(1 + m22 - m00 - m11)
    out[oo] = (m02 + m20) / s
    out[oo + 1] = (m12 + m21) / s
    out[oo + 2] = 0.25 * s
    out[oo + 3] = (m10 - m01) / s
  }
}
