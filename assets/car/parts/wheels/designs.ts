import { ease, inside, lerp, smoothMin } from '../../kernel/blend.ts'
import { sector } from './face.ts'
import type { Face } from './face.ts'

/** Metres between the face's edge and the rim's lip. */
const EDGE = 0.0105

export interface Design {
  name: string
  label: { en: string; fr: string }
  face: (rim: number) => Face
}

/** Nearly closed, for the least drag: a dark dish with ten slots near its edge and a machined blade between each two. */
const aero: Design = {
  name: 'aero',
  label: { en: 'Aero wheels', fr: 'Jantes aéro' },
  face: (rim) => {
    const swept = (r: number, a: number): number => sector(a + 1.6 * (r - 0.19), 10) * r
    const between = (r: number, a: number): number => sector(a + 1.6 * (r - 0.19) + Math.PI / 10, 10) * r
    return {
      depth: 0.03,
      round: 0.0025,
      out: (r, a) => 0.06 + 0.03 * ease(0.05, 0.25, r) + 0.007 * ease(0.09, 0.14, r) * (1 - ease(0.004, 0.03, Math.abs(between(r, a)))),
      solid: (r, a) => {
        const slot = inside(0.012, Math.abs(swept(r, a)) - 0.0165 - 0.23 * (r - 0.15), Math.abs(r - 0.213) - 0.05)
        return Math.max(-slot, r - rim + EDGE)
      },
      bright: (r, a) => inside(0.006, Math.abs(between(r, a)) - 0.0135 - 0.03 * (r - 0.1), 0.098 - r),
    }
  },
}

/** Ten thin spokes in five pairs, as if forged and machined. */
const forged: Design = {
  name: 'forged',
  label: { en: 'Forged wheels', fr: 'Jantes forgées' },
  face: (rim) => {
    /** How far along a spoke a point lies, 0 to 1, and how far beside its middle line. */
    const beside = (r: number, a: number): { along: number; off: number } => {
      const t = Math.abs(sector(a, 5))
      const along = ease(0.03, rim, r * Math.cos(t))
      return { along, off: Math.abs(r * Math.sin(t) - lerp(0.014, 0.07, along)) }
    }
    /** The pocket forged into every spoke, which is not machined. */
    const pocket = (r: number, a: number): number => inside(0.004, beside(r, a).off - 0.0058, 0.088 - r, r - rim + 0.045)
    return {
      depth: 0.024,
      round: 0.0025,
      bright: (r, a) => -pocket(r, a),
      out: (r, a) => 0.05 + 0.52 * r * r - 0.004 * (1 - ease(-0.006, 0.0016, pocket(r, a))),
      solid: (r, a) => {
        const { along, off } = beside(r, a)
        const spoke = off - lerp(0.0125, 0.0145, along)
        const hub = r - 0.066
        const ring = rim - 0.016 - r
        return Math.max(smoothMin(smoothMin(spoke, hub, 0.028), ring, 0.046), r - rim + EDGE)
      },
    }
  },
}

/** Fifteen swept blades. */
const turbine: Design = {
  name: 'turbine',
  label: { en: 'Turbine wheels', fr: 'Jantes turbine' },
  face: (rim) => ({
    depth: 0.0205,
    round: 0.0025,
    bright: () => -1,
    out: (r, a) => 0.058 + 0.4 * r * r + 0.05 * sector(a + 2.1 * r, 15) * ease(0.07, 0.13, r),
    solid: (r, a) => {
      const t = Math.abs(sector(a + 2.1 * r, 15)) * r
      const blade = t - lerp(0.007, 0.026, ease(0.06, rim, r))
      return Math.max(smoothMin(smoothMin(blade, r - 0.07, 0.014), rim - 0.014 - r, 0.026), r - rim + EDGE)
    },
  }),
}

/** Five holes for the bolts round the hub, as something that is cut away. */
export const bolts = (solid: Face['solid']): Face['solid'] => (r, a) => {
  const t = sector(a + Math.PI / 5, 5)
  const hole = 0.0085 - Math.hypot(r * Math.cos(t) - 0.045, r * Math.sin(t))
  return Math.max(solid(r, a), hole)
}

/** The first is the one the car arrives on. */
export const DESIGNS: readonly Design[] = [aero, forged, turbine]
