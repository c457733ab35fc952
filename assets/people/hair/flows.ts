import type {Flow} from './lock.ts'

type P = readonly [number, number, number]

/** Straight down. */
export const down: Flow = () => [0, -1, 0]

/** Away from a point, with some of a second direction. */
export const awayFrom =
  (c: P, plus: P = [0, 0, 0]): Flow =>
  (p) => {
    const d = [p[0] - c[0], p[1] - c[1], p[2] - c[2]] as const
    const length = Math.hypot(...d) || 1
    return [d[0] / length + plus[0], d[1] / length + plus[1], d[2] / length + plus[2]]
  }

/** Towards a point. */
export const towards =
  (c: P): Flow =>
  (p) => [c[0] - p[0], c[1] - p[1], c[2] - p[2]]

/** Another flow with a wave to the side; `turns` full waves over the lock, `size` as a share of the flow. */
export const waving =
  (flow: Flow, turns: number, size: number): Flow =>
  (p, t, side) => {
    const d = flow(p, t, side)
    const phase = Math.sin(p[0] * 61 + p[2] * 47) * 0.8
    const sway = Math.cos(t * turns * 2 * Math.PI + phase) * size * Math.min(1, t * 3)
    // Sideways on a head is round the vertical axis.
    const length = Math.hypot(p[0], p[2] + 0.085) || 1
    return [d[0] + ((p[2] + 0.085) / length) * sway, d[1], d[2] - (p[0] / length) * sway]
  }

/** A constant direction. */
export const combed =
  (x: number, y: number, f: number): Flow =>
  () => [x, y, f]
