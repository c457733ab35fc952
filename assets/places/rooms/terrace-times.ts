import type { PlanTime } from '../plan.ts'

/** The terrace's four times of day. The sun stands before the car at noon and goes down over the sea, which lies to the car's right and behind it. */
export const TIMES: readonly PlanTime[] = [
  {
    name: 'noon', lamps: 0, exposure: 0.68, shadow: { towards: [0.34, 0.8, 0.5], share: 0.6, soft: 0.035 }, water: [0.012, 0.075, 0.11],
    sun: { towards: [0.34, 0.8, 0.5], colour: [2.7, 2.5, 2.15], radius: 0.025, mirrored: 0.55 },
    sky: {
      zenith: [0.13, 0.32, 0.78], middle: [0.32, 0.62, 1.08], horizon: [0.85, 1.05, 1.25], below: [0.1, 0.16, 0.2], sun: [0.34, 0.8, 0.5],
      glow: { colour: [0.9, 0.85, 0.75], spread: 0.35 }, disc: { colour: [0, 0, 0], radius: 0 }, band: { colour: [0.12, 0.1, 0.08], height: 0.09 },
      clouds: { lit: [1.75, 1.75, 1.75], shade: [0.8, 0.9, 1.05], cover: 0.34, veil: 0.5, seed: 9 }, stars: 0
    }
  },
  {
    name: 'gold', lamps: 0.45, exposure: 1.25, shadow: { towards: [-0.93, 0.2, -0.32], share: 0.6, soft: 0.016 }, water: [0.02, 0.05, 0.07], softBox: [0.1, 0.095, 0.09],
    sun: { towards: [-0.93, 0.19, -0.32], colour: [4, 2.3, 1.05], radius: 0.018, mirrored: 0.5 },
    sky: {
      zenith: [0.085, 0.19, 0.45], middle: [0.18, 0.3, 0.53], horizon: [0.33, 0.34, 0.4], below: [0.1, 0.1, 0.1], sun: [-0.93, 0.17, -0.32],
      glow: { colour: [1, 0.45, 0.12], spread: 0.27 }, disc: { colour: [11, 6.4, 2.6], radius: 0.0135 }, band: { colour: [0.44, 0.19, 0.045], height: 0.08 },
      clouds: { lit: [0.98, 0.58, 0.31], shade: [0.22, 0.2, 0.28], cover: 0.36, veil: 0.42, seed: 9 }, stars: 0
    }
  },
  {
    name: 'dusk', lamps: 0.85, exposure: 3, shadow: { towards: [0, 1, 0], share: 0.4, soft: 0.5 }, water: [0.006, 0.014, 0.03], softBox: [0.05, 0.048, 0.05],
    sun: null,
    sky: {
      zenith: [0.022, 0.052, 0.14], middle: [0.055, 0.088, 0.16], horizon: [0.115, 0.1, 0.105], below: [0.02, 0.024, 0.035], sun: [-0.93, 0.02, -0.32],
      glow: { colour: [0.3, 0.12, 0.035], spread: 0.42 }, disc: { colour: [0, 0, 0], radius: 0 }, band: { colour: [0.3, 0.12, 0.03], height: 0.055 },
      clouds: { lit: [0.27, 0.13, 0.095], shade: [0.04, 0.052, 0.095], cover: 0.34, veil: 0.5, seed: 9 }, stars: 0.25
    }
  },
  {
    name: 'night', lamps: 1, exposure: 3.4, shadow: { towards: [0, 1, 0], share: 0.35, soft: 0.5 }, water: [0.001, 0.003, 0.008], softBox: [0.055, 0.05, 0.045],
    sun: { towards: [0.35, 0.62, 0.42], colour: [0.016, 0.022, 0.036], radius: 0.04 },
    sky: {
      zenith: [0.003, 0.0062, 0.017], middle: [0.0065, 0.0115, 0.027], horizon: [0.015, 0.02, 0.035], below: [0.003, 0.004, 0.008], sun: [0.35, 0.62, 0.42],
      glow: { colour: [0.01, 0.013, 0.02], spread: 0.5 }, disc: { colour: [0.9, 0.95, 1], radius: 0.012 }, band: { colour: [0.022, 0.013, 0.009], height: 0.06 },
      clouds: { lit: [0.016, 0.02, 0.034], shade: [0.006, 0.008, 0.016], cover: 0.36, veil: 0.6, seed: 9 }, stars: 1
    }
  }
]
