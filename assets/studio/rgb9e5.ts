/** Three positive numbers in 32 bits: mantissas of 9 bits and a shared exponent (OpenGL ES 3.0, section 3.8.3.2). */
export function rgb9e5(r: number, g: number, b: number): number {
  const limit = 65408
  const [cr, cg, cb] = [clamp(r, limit), clamp(g, limit), clamp(b, limit)]
  const largest = Math.max(cr, cg, cb)
  let exponent = Math.max(-16, Math.floor(Math.log2(Math.max(largest, 1e-9)))) + 16
  let unit = 2 ** (exponent - 24)
  if (Math.floor(largest / unit + 0.5) === 512) {
    unit *= 2
    exponent++
  }
  const mantissa = (v: number): number => Math.floor(v / unit + 0.5)
  return ((exponent << 27) | (mantissa(cb) << 18) | (mantissa(cg) << 9) | mantissa(cr)) >>> 0
}

/** The three numbers again. */
export function fromRgb9e5(bits: number): [number, number, number] {
  const unit = 2 ** ((bits >>> 27) - 24)
  return [(bits & 511) * unit, ((bits >>> 9) & 511) * unit, ((bits >>> 18) & 511) * unit]
}

const clamp = (v: number, limit: number): number => Math.min(limit, Math.max(0, v))
