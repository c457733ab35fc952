import type {Field} from './field.ts'

/**
 * The gradient of a field by central differences with step `e` (metres).
 * Writes the unit direction into `out[0..2]` and returns its length (1 for a true distance).
 */
export const gradient = (field: Field, x: number, y: number, z: number, out: Float64Array, e = 4e-4): number => {
  const a = field(x + e, y, z) - field(x - e, y, z)
  const b = field(x, y + e, z) - field(x, y - e, z)
  const c = field(x, y, z + e) - field(x, y, z - e)
  const length = Math.hypot(a, b, c) || 1
  out[0] = a / length
  out[1] = b / length
  out[2] = c / length
  return length / (2 * e)
}
