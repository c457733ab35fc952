import type {Field} from './field.ts'

/**
 * Cubic smooth union of two distances; `k` is the width of the blend in metres.
 * Formula: Inigo Quilez, "smooth minimum" (cubic polynomial).
 */
export const smoothUnion = (a: number, b: number, k: number): number => {
  const h = Math.max(k - Math.abs(a - b), 0) / k
  return Math.min(a, b) - (h * h * h * k) / 6
}

/** Smooth intersection; `k` in metres. */
export const smoothIntersection = (a: number, b: number, k: number): number => -smoothUnion(-a, -b, k)

/** `a` with `b` cut out of it; `k` in metres. */
export const smoothCut = (a: number, b: number, k: number): number => -smoothUnion(-a, b, k)

/** A shell of `thickness` (metres, half on either side of the surface) made of a distance. */
export const shell = (d: number, thickness: number): number => Math.abs(d) - thickness / 2

/** The plain union of several fields. */
export const unionOf =
  (...fields: readonly Field[]): Field =>
  (x, y, z) => {
    let d = Infinity
    for (const field of fields) d = Math.min(d, field(x, y, z))
    return d
  }

/** A field moved by `dx, dy, dz` metres. */
export const moved =
  (field: Field, dx: number, dy: number, dz: number): Field =>
  (x, y, z) =>
    field(x - dx, y - dy, z - dz)

/** A field given for x ≥ 0, repeated on both sides of the plane x = 0. */
export const bothSides =
  (field: Field): Field =>
  (x, y, z) =>
    field(Math.abs(x), y, z)
