import { png } from '../shade/png.ts'

/** Pictures of normals for fine relief; they repeat in both directions. */
export type Grain = 'weave' | 'leather' | 'flake'

/** Metres that one picture covers. */
export const GRAIN_METRES: Record<Grain, number> = { weave: 0.02, leather: 0.036, flake: 0.06 }

const SIZE: Record<Grain, number> = { weave: 64, leather: 128, flake: 128 }
const DEPTH = { weave: 0.4, leather: 0.24 } as const

export function grainPicture(grain: Grain): Uint8Array {
  const n = SIZE[grain]
  if (grain === 'flake') return flakes(n)
  const height = grain === 'weave' ? weave : pebbles()
  const at = (x: number, y: number): number => height(((x % n) + n) % n / n, ((y % n) + n) % n / n)
  const pixels = new Uint8Array(n * n * 3)
  for (let y = 0; y < n; y++)
    for (let x = 0; x < n; x++) {
      const dx = (at(x + 1, y) - at(x - 1, y)) * DEPTH[grain] * 2
      const dy = (at(x, y + 1) - at(x, y - 1)) * DEPTH[grain] * 2
      const l = Math.hypot(dx, dy, 1)
      // In a picture of normals green points up, and rows run down.
      pixels.set([-dx / l, dy / l, 1 / l].map((v) => Math.round((v * 0.5 + 0.5) * 255)), (y * n + x) * 3)
    }
  return png(n, n, pixels, 3)
}

/**
 * Flakes of metal in paint, half a millimetre each: most lie nearly flat, every eighth is tilted enough to glint. Across the
 * corners of every square of four they lean against each other, so that from afar, where they run together, paint is smooth.
 */
function flakes(n: number): Uint8Array {
  const next = sequence(4_001)
  const pixels = new Uint8Array(n * n * 3)
  const put = (x: number, y: number, u: number, v: number): void => {
    const flat = Math.sqrt(1 - u * u - v * v)
    pixels.set([u, v, flat].map((c) => Math.round((c * 0.5 + 0.5) * 255)), (y * n + x) * 3)
  }
  for (let y = 0; y < n; y += 2)
    for (let x = 0; x < n; x += 2)
      for (const slant of [0, 1]) {
        const turn = (Math.floor(next() * 8) / 8) * 2 * Math.PI
        const tilt = next() < 0.125 ? 0.26 : 0.07
        const [u, v] = [tilt * Math.cos(turn), tilt * Math.sin(turn)]
        put(x + slant, y, u, v)
        put(x + 1 - slant, y + 1, -u, -v)
      }
  return png(n, n, pixels, 3)
}

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator). */
function sequence(first: number): () => number {
  let seed = first
  return () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
}

/** Threads that go over and under each other, six each way. */
function weave(u: number, v: number): number {
  const [a, b] = [u * 6, v * 6]
  const over = (Math.floor(a) + Math.floor(b)) % 2 === 0
  const round = (t: number): number => Math.sqrt(Math.max(0, 1 - (2 * (t - Math.floor(t)) - 1) ** 2))
  const swell = (t: number): number => 0.55 + 0.45 * round(t)
  return over ? round(a) * swell(b) : round(b) * swell(a)
}

/** Leather: cells about points that repeat, each a low dome (Worley noise), from a fixed sequence of numbers. */
function pebbles(): (u: number, v: number) => number {
  const count = 150
  const next = sequence(20_011)
  const points = Array.from({ length: count }, () => [next(), next()] as const)
  const wrap = (d: number): number => Math.min(Math.abs(d), 1 - Math.abs(d))
  return (u, v) => {
    let [first, second] = [9, 9]
    for (const [a, b] of points) {
      const d = Math.hypot(wrap(u - a), wrap(v - b))
      if (d < first) [first, second] = [d, first]
      else if (d < second) second = d
    }
    return Math.min(1, (second - first) * 22) ** 0.6
  }
}
