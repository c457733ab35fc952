import type { Look, Variant } from './look.ts'

const cloth = (color: Look['color']): Look => ({ color, rough: 0.85, sheen: [color[0] * 0.5, color[1] * 0.5, color[2] * 0.5] })
const skin = (color: Look['color']): Look => ({ color, rough: 0.52 })

/** The first is the one the car arrives with. */
export const INTERIORS: readonly Variant[] = [
  {
    name: 'interior-sand',
    axis: 'interior',
    label: { en: 'Sand', fr: 'Sable' },
    looks: { upholstery: cloth([0.44, 0.37, 0.28]), accent: skin([0.2, 0.115, 0.06]), cabin: skin([0.05, 0.047, 0.045]), headliner: cloth([0.34, 0.31, 0.27]) },
  },
  {
    name: 'interior-night',
    axis: 'interior',
    label: { en: 'Night', fr: 'Nuit' },
    looks: { upholstery: cloth([0.035, 0.038, 0.045]), accent: skin([0.1, 0.105, 0.115]), cabin: skin([0.016, 0.017, 0.019]), headliner: cloth([0.05, 0.05, 0.055]) },
  },
  {
    name: 'interior-moss',
    axis: 'interior',
    label: { en: 'Moss', fr: 'Mousse' },
    looks: { upholstery: cloth([0.062, 0.076, 0.048]), accent: skin([0.36, 0.31, 0.24]), cabin: skin([0.03, 0.032, 0.028]), headliner: cloth([0.24, 0.235, 0.2]) },
  },
]
