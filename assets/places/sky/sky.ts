import { layered } from '../kit/random.ts'
import { dot, mixed, unit, type V3 } from '../kit/vector.ts'

/** A sky as a painter would order it: colours by height, light round the sun, two kinds of cloud. Linear radiance. */
export interface Sky {
  readonly zenith: V3
  readonly middle: V3
  readonly horizon: V3
  /** Below the horizon, where nothing stands. */
  readonly below: V3
  readonly sun: V3
  /** Wide light round the sun, its spread in radians. */
  readonly glow: { readonly colour: V3; readonly spread: number }
  /** The sun itself: radiance and half width in radians; 0 for none. */
  readonly disc: { readonly colour: V3; readonly radius: number }
  /** A band of light along the horizon, strongest below the sun. */
  readonly band: { readonly colour: V3; readonly height: number }
  readonly clouds: { readonly lit: V3; readonly shade: V3; readonly cover: number; readonly veil: number; readonly seed: number }
  /** Stars, 0 to 1. */
  readonly stars: number
}

const smooth = (a: number, b: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)))
  return t * t * (3 - 2 * t)
}

/** The sky's radiance by direction, clouds included. */
export function skyRadiance(sky: Sky): (d: V3) => V3 {
  const sun = unit(sky.sun)
  const level = unit([sun[0], 0, sun[2]])
  return (d) => {
    if (d[1] < -0.02) return sky.below
    const up = Math.max(0, d[1])
    const flatLength = Math.hypot(d[0], d[2]) || 1
    const towards = (d[0] * level[0] + d[2] * level[2]) / flatLength
    const angle = Math.acos(Math.min(1, Math.max(-1, dot(d, sun))))
    let c = mixed(mixed(sky.horizon, sky.middle, smooth(0, 0.28, up)), sky.zenith, smooth(0.12, 0.85, up))
    const band = Math.exp(-up / sky.band.height) * (0.35 + 0.65 * (0.5 + 0.5 * towards) ** 2)
    const glow = 0.75 * Math.exp(-angle / sky.glow.spread) + 0.45 * Math.exp(-((angle / (sky.glow.spread * 0.35)) ** 2))
    c = [c[0] + sky.band.colour[0] * band + sky.glow.colour[0] * glow, c[1] + sky.band.colour[1] * band + sky.glow.colour[1] * glow, c[2] + sky.band.colour[2] * band + sky.glow.colour[2] * glow]
    c = clouded(c, d, up, towards, sky)
    if (sky.disc.radius > 0) {
      const disc = smooth(sky.disc.radius * 1.5, sky.disc.radius * 0.5, angle)
      c = mixed(c, sky.disc.colour, disc)
    }
    return c
  }
}

function clouded(c: V3, d: V3, up: number, towards: number, sky: Sky): V3 {
  const { lit, shade, cover, veil, seed } = sky.clouds
  // Seen as on a plane overhead, bent so that the horizon's stay apart.
  const far = 1 / (up + 0.09)
  const [x, z] = [d[0] * far, d[2] * far]
  const fade = smooth(0.015, 0.09, up)
  const high = layered(x * 0.55 + 3, z * 1.5 + 7, 5, seed)
  const thin = smooth(0.48, 0.85, high) * veil * fade
  const bulk = layered(x * 0.62 + 11, z * 0.62 - 5, 6, seed + 20)
  const under = layered(x * 0.62 + 11 - level(sky)[0] * 0.22, z * 0.62 - 5 - level(sky)[2] * 0.22, 5, seed + 20)
  const dense = smooth(0.62 - 0.3 * cover, 0.8 - 0.18 * cover, bulk) * fade
  const bright = Math.min(1, Math.max(0, 0.55 + (bulk - under) * 3.2 + 0.25 * towards))
  const body = mixed(shade, lit, bright)
  return mixed(mixed(c, lit, thin * 0.6), body, dense * 0.92)
}

const level = (sky: Sky): V3 => unit([sky.sun[0], 0, sky.sun[2]])

/** Light as if seen through thin air of one colour, farther things more so. */
export const hazed = (c: V3, haze: V3, metres: number, clear: number): V3 => mixed(c, haze, 1 - Math.exp(-metres / clear))
