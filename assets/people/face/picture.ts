import {clamp} from '../../geometry/scalar.ts'
import {gradient} from '../../geometry/gradient.ts'
import type {Field} from '../../geometry/field.ts'
import {FACE_PICTURE, azimuthAt} from '../../../src/world/people/face-picture.ts'

const REACHES = [0.0025, 0.006, 0.014, 0.03]

/** How open the face is at a point, judged from the field along the normal (see geometry/occlusion.ts), finely. */
const openness = (field: Field, p: readonly number[], n: ArrayLike<number>): number => {
  let closed = 0
  let weight = 1
  for (const reach of REACHES) {
    closed += weight * clamp((reach - field(p[0]! + n[0]! * reach, p[1]! + n[1]! * reach, p[2]! + n[2]! * reach)) / reach)
    weight *= 0.72
  }
  return clamp(1 - closed * 0.5, 0.05, 1)
}

/**
 * The picture of the right half of a face: three bytes a texel, rows from below. Each texel tells of the surface that is
 * met from outside towards the head's upright axis: its normal aside and up (0…255 for -1…1, in the frame that turns with
 * the azimuth), and how open it is.
 */
export const facePicture = (field: Field): Uint8Array => {
  const {width, height, low, high, axis} = FACE_PICTURE
  const out = new Uint8Array(width * height * 3)
  const n = new Float64Array(3)
  for (let j = 0; j < height; j++) {
    const y = low + ((high - low) * (j + 0.5)) / height
    for (let i = 0; i < width; i++) {
      const angle = azimuthAt((i + 0.5) / width)
      const s = Math.sin(angle)
      const c = Math.cos(angle)
      let r = 0.2
      for (let k = 0; k < 160; k++) {
        const d = field(s * r, y, axis + c * r)
        if (d < 4e-5 || r < 0.01) break
        r -= Math.max(d * 0.6, 2e-5)
      }
      const p = [s * r, y, axis + c * r] as const
      gradient(field, p[0], p[1], p[2], n, 5e-4)
      const at = 3 * (i + width * j)
      out[at] = Math.round(127.5 + 127 * (n[0]! * c - n[2]! * s))
      out[at + 1] = Math.round(127.5 + 127 * n[1]!)
      out[at + 2] = Math.round(255 * openness(field, p, n))
    }
  }
  return out
}
