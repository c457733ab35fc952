import type {Vec3} from './field.ts'
import {clamp, mix} from './scalar.ts'

/** Distance to a sphere of radius `r`. */
export const sphere = (x: number, y: number, z: number, c: Vec3, r: number): number =>
  Math.hypot(x - c[0], y - c[1], z - c[2]) - r

/** Approximate distance to an ellipsoid with half axes `r` (first-order bound, Inigo Quilez). */
export const ellipsoid = (x: number, y: number, z: number, c: Vec3, r: Vec3): number => {
  const a = (x - c[0]) / r[0]
  const b = (y - c[1]) / r[1]
  const d = (z - c[2]) / r[2]
  const k0 = Math.hypot(a, b, d)
  const k1 = Math.hypot(a / r[0], b / r[1], d / r[2])
  return k1 < 1e-9 ? -Math.min(r[0], r[1], r[2]) : (k0 * (k0 - 1)) / k1
}

/** Rounded cone from `a` to `b` with radii `ra`, `rb` (radius by projection: exact when they are equal). */
export const capsule = (x: number, y: number, z: number, a: Vec3, b: Vec3, ra: number, rb = ra): number => {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const dz = b[2] - a[2]
  const t = clamp(((x - a[0]) * dx + (y - a[1]) * dy + (z - a[2]) * dz) / (dx * dx + dy * dy + dz * dz))
  return Math.hypot(x - a[0] - dx * t, y - a[1] - dy * t, z - a[2] - dz * t) - mix(ra, rb, t)
}

/** Box with half sizes `h` whose edges are rounded by `r` (inside the half sizes). */
export const roundBox = (x: number, y: number, z: number, c: Vec3, h: Vec3, r: number): number => {
  const a = Math.abs(x - c[0]) - h[0] + r
  const b = Math.abs(y - c[1]) - h[1] + r
  const d = Math.abs(z - c[2]) - h[2] + r
  return Math.hypot(Math.max(a, 0), Math.max(b, 0), Math.max(d, 0)) + Math.min(Math.max(a, b, d), 0) - r
}

/** Cylinder along y with half height `h`, radius `r`, edges rounded by `round`. */
export const cylinderY = (x: number, y: number, z: number, c: Vec3, r: number, h: number, round = 0): number => {
  const a = Math.hypot(x - c[0], z - c[2]) - r + round
  const b = Math.abs(y - c[1]) - h + round
  return Math.hypot(Math.max(a, 0), Math.max(b, 0)) + Math.min(Math.max(a, b), 0) - round
}

/** Torus round the y axis: `major` is the ring's radius, `minor` the tube's. */
export const torusY = (x: number, y: number, z: number, c: Vec3, major: number, minor: number): number =>
  Math.hypot(Math.hypot(x - c[0], z - c[2]) - major, y - c[1]) - minor

/**
 * Two-dimensional superellipse |u/a|^e + |v/b|^e = 1 as an approximate distance: e = 2 an ellipse, larger is boxier.
 */
export const superellipse = (u: number, v: number, a: number, b: number, e: number): number => {
  const r = (Math.abs(u / a) ** e + Math.abs(v / b) ** e) ** (1 / e)
  const k = Math.hypot(u, v) / Math.max(r, 1e-6)
  return (r - 1) * Math.max(k, Math.min(a, b) * 0.2)
}
