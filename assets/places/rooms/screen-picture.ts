import { layered } from '../kit/random.ts'
import { mixed, type V3 } from '../kit/vector.ts'

const smooth = (a: number, b: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)))
  return t * t * (3 - 2 * t)
}

/** A sky with clouds as it is seen through a roof light, `t` along it. Linear colour, white where it is brightest. */
export function clouds(s: number, t: number): V3 {
  const n = layered(s * 1.3 + 2, t * 9, 4, 71)
  return mixed(mixed([0.34, 0.52, 0.86], [0.5, 0.66, 0.92], t), [1, 0.99, 0.97], smooth(0.42, 0.62, n))
}

/** The quiet picture on a wall screen: lines of dunes in morning haze. `s` across and `t` up, 0 to 1; linear colour. */
export function dunes(s: number, t: number): V3 {
  let c: V3 = mixed([0.62, 0.66, 0.66], [0.2, 0.33, 0.42], smooth(0.35, 1, t))
  const lines: readonly [number, number, V3][] = [
    [0.52, 0.1, [0.4, 0.45, 0.46]],
    [0.4, 0.16, [0.24, 0.31, 0.33]],
    [0.26, 0.2, [0.12, 0.18, 0.2]],
    [0.1, 0.18, [0.05, 0.085, 0.1]]
  ]
  lines.forEach(([height, swing, colour], k) => {
    const crest = height + swing * (layered(s * (1.6 + k * 0.7) + k * 5, 1.5, 3, 60 + k) - 0.5)
    c = mixed(c, mixed(colour, [0.5, 0.55, 0.55], 0.3 * smooth(0.25, 0, crest - t)), smooth(-0.006, 0.006, crest - t))
  })
  return c
}
