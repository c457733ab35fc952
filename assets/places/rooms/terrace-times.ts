import type { PlanTime } from '../plan.ts'

/** The terrace's four times of day. The sun goes round by the left of the sea, which lies to the car's right and behind it. */
export const TIMES: readonly PlanTime[] = [
  {
    name: 'noon', lamps: 0, exposure: 0.8, shadow: { towards: [-0.42, 0.82, 0.38], share: 0.55, soft: 0.1 }, water: [0.012, 0.075, 0.11],
    sun: { towards: [-0.42, 0.82, 0.38], colour: [2.9, 2.7, 2.4], radius: 0.03 },
    sky: {
      zenith: [0.13, 0.32, 0.78], middle: [0.32, 0.62, 1.08], horizon: [0.85, 1.05, 1.25], below: [0.1, 0.16, 0.2], sun: [-0.42, 0.82, 0.38],
      glow: { colour: [0.9, 0.85, 0.75], spread: 0.35 }, disc: { colour: [0, 0, 0], radius: 0 }, band: { colour: [0.12, 0.1, 0.08], height: 0.09 },
      clouds: { lit: [1.75, 1.75, 1.75], shade: [0.8, 0.9, 1.05], cover: 0.34, veil: 0.5, seed: 9 }, stars: 0
    }
  },
  {
    name: 'gold', lamps: 0.45, exposure: 1.3, shadow: { towards: [-0.93, 0.17, -0.32], share: 0.4, soft: 0.16 }, water: [0.02, 0.05, 0.07],
    sun: { towards: [-0.93, 0.17, -0.32], colour: [3.1, 1.75, 0.78], radius: 0.02 },
    sky: {
      zenith: [0.1, 0.2, 0.42], middle: [0.26, 0.36, 0.52], horizon: [0.62, 0.5, 0.4], below: [0.1, 0.1, 0.1], sun: [-0.93, 0.17, -0.32],
      glow: { colour: [1.5, 0.8, 0.3], spread: 0.42 }, disc: { colour: [9, 6, 3], radius: 0.012 }, band: { colour: [0.62, 0.34, 0.12], height: 0.13 },
      clouds: { lit: [1.35, 0.86, 0.5], shade: [0.3, 0.27, 0.32], cover: 0.42, veil: 0.7, seed: 9 }, stars: 0
    }
  },
  {
    name: 'dusk', lamps: 0.8, exposure: 2.3, shadow: { towards: [0, 1, 0], share: 0.4, soft: 0.5 }, water: [0.006, 0.014, 0.03],
    sun: null,
    sky: {
      zenith: [0.03, 0.055, 0.15], middle: [0.075, 0.095, 0.19], horizon: [0.2, 0.13, 0.15], below: [0.02, 0.024, 0.035], sun: [-0.93, 0.02, -0.32],
      glow: { colour: [0.42, 0.16, 0.06], spread: 0.6 }, disc: { colour: [0, 0, 0], radius: 0 }, band: { colour: [0.36, 0.135, 0.05], height: 0.1 },
      clouds: { lit: [0.4, 0.17, 0.14], shade: [0.055, 0.06, 0.105], cover: 0.42, veil: 0.7, seed: 9 }, stars: 0.15
    }
  },
  {
    name: 'night', lamps: 1, exposure: 2.5, shadow: { towards: [0, 1, 0], share: 0.35, soft: 0.5 }, water: [0.001, 0.003, 0.008],
    sun: { towards: [0.35, 0.62, 0.42], colour: [0.016, 0.022, 0.036], radius: 0.04 },
    sky: {
      zenith: [0.0035, 0.0065, 0.019], middle: [0.0075, 0.012, 0.03], horizon: [0.02, 0.024, 0.042], below: [0.003, 0.004, 0.008], sun: [0.35, 0.62, 0.42],
      glow: { colour: [0.01, 0.013, 0.02], spread: 0.5 }, disc: { colour: [0.9, 0.95, 1], radius: 0.012 }, band: { colour: [0.022, 0.013, 0.009], height: 0.06 },
      clouds: { lit: [0.016, 0.02, 0.034], shade: [0.006, 0.008, 0.016], cover: 0.36, veil: 0.6, seed: 9 }, stars: 1
    }
  }
]
