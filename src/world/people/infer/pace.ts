/** What share of a gap closes in a frame, for each time constant that bodies move by; index 0 holds the frame's seconds. */
export type Pace = Float32Array

/** Where in a pace what lies. */
export const P = {
  dt: 0,
  shoulders: 1, shouldersSlow: 2, hips: 3, hipsTurn: 4, hand: 5, reach: 6, talk: 7, shift: 8, velocity: 9,
  jawOpens: 10, jawShuts: 11, lips: 12, eyes: 13, all: 14
} as const

/** Time constants, seconds, in the order of P from 1. */
const TAU = [0.12, 0.9, 0.22, 0.3, 0.16, 0.16, 0.3, 0.45, 0.12, 0.04, 0.075, 0.07, 0.028]

export const createPace = (): Pace => new Float32Array(TAU.length + 2)

/** Makes a pace that of a frame of `dt` seconds. Cheap when it is that already. */
export const setPace = (pace: Pace, dt: number): void => {
  if (pace[P.dt] === Math.fround(dt) && pace[P.all] === 1) return
  pace[P.dt] = dt
  for (let k = 0; k < TAU.length; k++) pace[k + 1] = 1 - Math.exp(-dt / TAU[k]!)
  pace[P.all] = 1
}
