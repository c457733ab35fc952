import { bar } from '../kit/box.ts'
import { material } from '../kit/material.ts'
import { flat, type Model } from '../kit/model.ts'
import { layered } from '../kit/random.ts'
import { add, cross, mixed, times, unit, type V3 } from '../kit/vector.ts'
import { OAK } from '../rooms/stuff.ts'

const CANVAS = material('canvas', { layer: 'fabric', metres: 0.11, strength: 0.25 })

const smooth = (a: number, b: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)))
  return t * t * (3 - 2 * t)
}

/** Three tones laid over one another with a broad brush, by a seed. */
function strokes(seed: number, [ground, middle, top]: readonly [V3, V3, V3]): (s: number, t: number) => V3 {
  return (s, t) => {
    const a = layered(s * 1.7 + seed, t * 2.6, 3, seed)
    const b = layered(s * 3.1, t * 1.2 + seed, 4, seed + 5)
    const c = mixed(ground, middle, smooth(0.44, 0.5, a + (t - 0.5) * 0.3))
    return mixed(c, top, smooth(0.56, 0.6, b + (0.5 - Math.abs(s - 0.55)) * 0.2))
  }
}

/** A painted canvas in a thin frame, from corner `o` along `u` (level) and `v` (up), seen from u × v. */
export function painting(m: Model, o: V3, u: V3, v: V3, seed: number, tones: readonly [V3, V3, V3]): void {
  const n = unit(cross(u, v))
  const face = add(o, times(n, 0.045))
  flat(m, face, u, v, CANVAS, tones[1], { density: 7, painted: { cells: [30, 22], colour: strokes(seed, tones) } })
  const [right, up] = [unit(u), unit(v)]
  const e = 0.03
  const rim = (from: V3, to: V3) => {
    const ends = [from, add(to, times(n, 0.055))]
    const low = [0, 1, 2].map((k) => Math.min(ends[0]![k]!, ends[1]![k]!)) as unknown as V3
    const high = [0, 1, 2].map((k) => Math.max(ends[0]![k]!, ends[1]![k]!)) as unknown as V3
    bar(m, low, high, OAK, [0.2, 0.13, 0.07], [], 1.2)
  }
  const [out, over] = [times(right, e), times(up, e)]
  rim(add(o, times(add(out, over), -1)), add(add(o, v), over))
  rim(add(add(o, u), times(over, -1)), add(add(add(o, u), v), add(out, over)))
  rim(add(o, times(over, -1)), add(o, u))
  rim(add(o, v), add(add(add(o, u), v), over))
}
