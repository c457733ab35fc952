import { clamp } from './blend.ts'
import type { Vec3 } from './vector.ts'

/** Signed distance to a box of half sizes `a`, `b`, `c` with edges rounded by `r`, centred on the origin. */
export function box(x: number, y: number, z: number, a: number, b: number, c: number, r: number): number {
  const qx = Math.abs(x) - a + r
  const qy = Math.abs(y) - b + r
  const qz = Math.abs(z) - c + r
  return Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0)) + Math.min(Math.max(qx, qy, qz), 0) - r
}

/** Signed distance to a rectangle of half sizes `a`, `b` with corners rounded by `r`. */
export function rectangle(x: number, y: number, a: number, b: number, r: number): number {
  const qx = Math.abs(x) - a + r
  const qy = Math.abs(y) - b + r
  return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - r
}

/** Distance to the straight line from `a` to `b`. */
export function segment(x: number, y: number, z: number, a: Vec3, b: Vec3): number {
  const [bx, by, bz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [ax, ay, az] = [x - a[0], y - a[1], z - a[2]]
  const t = clamp((ax * bx + ay * by + az * bz) / (bx * bx + by * by + bz * bz), 0, 1)
  return Math.hypot(ax - bx * t, ay - by * t, az - bz * t)
}

/** Signed distance (flat, approximate inside) to a polygon given by its corners, counter-clockwise or not. */
export function polygon(x: number, y: number, corners: readonly (readonly [number, number])[]): number {
  let nearest = Infinity
  let within = false
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [ax, ay] = corners[i]!
    const [bx, by] = corners[j]!
    const t = clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2), 0, 1)
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)))
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
  }
  return within ? -nearest : nearest
}
