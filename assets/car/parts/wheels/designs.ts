import { ease, inside, lerp, smoothMin } from '../../kernel/blend.ts'
import { sector } from './face.ts'
import type { Face } from './face.ts'

export interface Design {
  name: string
  label: { en: string; fr: string }
  face: (rim: number) => Face
  /** Whether the front of the face is machined bright or dark. */
  bright: boolean
}

/** Nearly closed: five broad blades with narrow openings, for the least drag. */
const aero: Design = {
  name: 'aero',
  label: { en: 'Aero wheels', fr: 'Jantes aéro' },
  bright: false,
  face: (rim) => ({
    depth: 0.02,
    round: 0.003,
    out: (r, a) => 0.082 + 0.012 * ease(0.06, 0.2, r) - 0.02 * ease(0.86 * rim, rim, r) - 0.012 * ease(0.03, 0.16, Math.abs(sector(a + r * 1.2, 5))),
    solid: (r, a) => {
      const t = sector(a + r * 1.2, 5)
      const arc = Math.abs(t) * r
      const window = inside(0.012, 0.028 + 0.045 * ((r - 0.1) / 0.15) - (Math.PI / 5) * r + arc, r - rim * 0.86, 0.12 - r)
      return Math.max(-window, r - rim + 0.004)
    },
  }),
}

/** Ten thin spokes in five pairs, as if forged and machined. */
const forged: Design = {
  name: 'forged',
  label: { en: 'Forged wheels', fr: 'Jantes forgées' },
  bright: true,
  face: (rim) => ({
    depth: 0.036,
    round: 0.0025,
    out: (r) => 0.05 + 0.52 * r * r,
    solid: (r, a) => {
      const t = Math.abs(sector(a, 5))
      const [u, v] = [r * Math.cos(t), r * Math.sin(t)]
      const along = ease(0.03, rim, u)
      const spoke = Math.abs(v - lerp(0.014, 0.07, along)) - lerp(0.0125, 0.0145, along)
      const hub = r - 0.066
      const ring = rim - 0.016 - r
      return Math.max(smoothMin(smoothMin(spoke, hub, 0.02), ring, 0.022), r - rim + 0.004)
    },
  }),
}

/** Fifteen swept blades. */
const turbine: Design = {
  name: 'turbine',
  label: { en: 'Turbine wheels', fr: 'Jantes turbine' },
  bright: true,
  face: (rim) => ({
    depth: 0.03,
    round: 0.0025,
    out: (r, a) => 0.058 + 0.4 * r * r + 0.05 * sector(a + 2.1 * r, 15) * ease(0.07, 0.13, r),
    solid: (r, a) => {
      const t = Math.abs(sector(a + 2.1 * r, 15)) * r
      const blade = t - lerp(0.007, 0.026, ease(0.06, rim, r))
      return Math.max(smoothMin(smoothMin(blade, r - 0.07, 0.012), rim - 0.014 - r, 0.014), r - rim + 0.004)
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
