import type {Field} from '../../geometry/field.ts'

/** The middle that azimuth and elevation are seen from, in the head frame (x, y, f). */
export const CROWN_CENTRE = [0, 0.03, -0.083] as const

/**
 * Where the ray from the head's middle leaves a mass. Degrees: azimuth 0 forward, 90 to the right, 180 back;
 * elevation 90 straight up.
 */
export const rootAt = (mass: Field, azimuth: number, elevation: number): [number, number, number] => {
  const a = (azimuth * Math.PI) / 180
  const e = (elevation * Math.PI) / 180
  const d = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)] as const
  const at = (r: number): [number, number, number] => [
    CROWN_CENTRE[0] + d[0] * r,
    CROWN_CENTRE[1] + d[1] * r,
    CROWN_CENTRE[2] + d[2] * r
  ]
  let r = 0.26
  for (let k = 0; k < 80; k++) {
    const gap = mass(...at(r))
    if (gap < 1e-4) break
    r = Math.max(0.02, r - Math.max(gap * 0.7, 4e-4))
  }
  return at(r)
}
