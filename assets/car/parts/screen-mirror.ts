import { rectangle } from '../kernel/solids.ts'

type Colour = readonly [number, number, number]

const ROOF: Colour = [92, 89, 84]
const PILLAR: Colour = [34, 34, 35]
const SHELF: Colour = [24, 24, 25]
const SEAT: Colour = [52, 44, 37]
const LIT: Colour = [96, 84, 72]

/**
 * What the driver sees in the inner mirror, from left to right and top to bottom 0 to 1: the roof's lining, the rear window with
 * the heating's wires, side windows at both ends, and the head restraints before it. Muted, as by a glass that dims.
 */
export function mirrorView(u: number, v: number): [number, number, number] {
  // Square units: the mirror is 4.43 times as wide as high.
  const x = (u - 0.5) * 4.43
  const y = v
  let c = mix(ROOF, SHELF, smooth(0.34, 0.9, y))
  c = mix(c, outside(y), cover(Math.max(Math.abs(Math.abs(x) - 1.95) - 0.42 + 0.3 * (y - 0.5), Math.abs(y - 0.52) - 0.2 - 0.05 * x * x * 0.3)))
  const window = rectangle(x, y - 0.4, 0.92 - 0.42 * (0.62 - y), 0.2, 0.07)
  c = mix(c, PILLAR, cover(window - 0.045))
  c = mix(c, outside(y), cover(window))
  const wire = Math.abs((((y - 0.22) * 16) % 1) - 0.5)
  c = mix(c, [70, 76, 82], 0.25 * cover(window + 0.02) * (1 - smooth(0.04, 0.12, wire)))
  c = mix(c, SHELF, smooth(0.76, 0.8, y + 0.015 * x * x))
  for (const [at, half] of [[-0.86, 0.21], [0, 0.16], [0.86, 0.21]] as const) {
    for (const post of [-0.09, 0.09]) c = mix(c, [120, 120, 122], cover(rectangle(x - at - post, y - 0.78, 0.012, 0.09, 0.008)))
    c = padded(c, rectangle(x - at, y - 0.57, half - 0.03 * (0.57 - y), 0.13, 0.07), y, 0.44)
    c = padded(c, rectangle(x - at, y - 1.02, half + 0.2, 0.2, 0.09), y, 0.82)
  }
  return [Math.round(c[0]), Math.round(c[1]), Math.round(c[2])]
}

/** Daylight behind the car: bright above, a line of horizon, a darker floor. */
const outside = (y: number): Colour => mix([150, 158, 166], mix([172, 176, 178], [104, 106, 108], smooth(0.5, 0.6, y)), smooth(0.2, 0.5, y))

/** A cushion over what is there: lighter where light falls on it from above. */
const padded = (under: Colour, d: number, y: number, top: number): Colour => mix(under, mix(LIT, SEAT, smooth(top, top + 0.14, y)), cover(d))

const cover = (d: number): number => smooth(0.006, -0.006, d)
const mix = (a: Colour, b: Colour, t: number): Colour => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]

/** 0 at `from`, 1 at `to`, with a soft step between; `to` may be the smaller. */
function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
