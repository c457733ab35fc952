/**
 * Pictures of light in few bytes: the logarithm of each channel in steps of a sixty-fourth of a stop (1.1 %), green for itself, red and
 * blue as what differs from it, each foretold from its three neighbours; what is left is a byte, rarely three.
 */

/** Steps a stop, and the darkest that is told apart from black, as a step. */
const STEPS = 64
const DARKEST = -9 * STEPS
const LEVELS = 1024

/** The step of a radiance, 0 to 1023: 2^-9 to 2^7. */
export const stepOf = (radiance: number): number => Math.min(LEVELS - 1, Math.max(0, Math.round(Math.log2(Math.max(radiance, 1e-9)) * STEPS) - DARKEST))

/** Packs `width` × `height` pixels of three numbers each. */
export function packLight(pixels: Float32Array, width: number): Uint8Array {
  const count = pixels.length / 3
  const planes = [new Int16Array(count), new Int16Array(count), new Int16Array(count)]
  for (let k = 0; k < count; k++) {
    const g = stepOf(pixels[3 * k + 1]!)
    planes[0]![k] = g
    planes[1]![k] = stepOf(pixels[3 * k]!) - g
    planes[2]![k] = stepOf(pixels[3 * k + 2]!) - g
  }
  const out: number[] = []
  for (const plane of planes)
    for (let k = 0; k < count; k++) {
      const left = plane[k]! - foretold(plane, k, width)
      const odd = left < 0 ? -2 * left - 1 : 2 * left
      if (odd < 255) out.push(odd)
      else out.push(255, odd & 255, odd >> 8)
    }
  return Uint8Array.from(out)
}

/** What a pixel will be by those before it (the gradient predictor of PNG's kin: left + above - corner, held between them). */
function foretold(plane: Int16Array, k: number, width: number): number {
  const x = k % width
  if (k < width) return x === 0 ? 0 : plane[k - 1]!
  if (x === 0) return plane[k - width]!
  const [a, b, c] = [plane[k - 1]!, plane[k - width]!, plane[k - width - 1]!]
  return c >= Math.max(a, b) ? Math.min(a, b) : c <= Math.min(a, b) ? Math.max(a, b) : a + b - c
}

/** Unpacks to RGB9E5 texels (OpenGL ES 3.0, section 3.8.3.2). Throws a RangeError when bytes are missing. */
export function unpackLight(bytes: Uint8Array, width: number, height: number): Uint32Array<ArrayBuffer> {
  const count = width * height
  const planes = [new Int16Array(count), new Int16Array(count), new Int16Array(count)]
  let at = 0
  for (const plane of planes)
    for (let k = 0; k < count; k++) {
      let odd = bytes[at++]!
      if (odd === 255) {
        odd = bytes[at]! | (bytes[at + 1]! << 8)
        at += 2
      }
      plane[k] = foretold(plane, k, width) + (odd & 1 ? -(odd + 1) >> 1 : odd >> 1)
    }
  if (at > bytes.length) throw new RangeError('a picture of light was cut short')
  const value = Float64Array.from({ length: LEVELS }, (_, step) => (step === 0 ? 0 : 2 ** ((step + DARKEST) / STEPS)))
  const texels = new Uint32Array(count)
  const [green, red, blue] = planes as [Int16Array, Int16Array, Int16Array]
  for (let k = 0; k < count; k++) {
    const g = green[k]!
    const r = g + red[k]!
    const b = g + blue[k]!
    const largest = Math.max(r, g, b)
    // The exponent of the largest, shared: mantissas of nine bits.
    const exponent = Math.floor((largest + 1 + DARKEST) / STEPS) + 1
    const unit = 2 ** (9 - exponent)
    const m = (step: number) => Math.min(511, Math.round(value[step]! * unit))
    texels[k] = (((exponent + 15) << 27) | (m(b) << 18) | (m(g) << 9) | m(r)) >>> 0
  }
  return texels
}
