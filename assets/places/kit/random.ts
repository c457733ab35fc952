/** Numbers from 0 to 1 that are the same at every build (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A number from 0 to 1 for a place of a grid. */
export function hash(x: number, y: number, seed = 0): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed + 1, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

/** Smooth noise from 0 to 1; repeats every `wrap` cells. */
export function noise(x: number, y: number, seed = 0, wrap = 1 << 20): number {
  const [i, j] = [Math.floor(x), Math.floor(y)]
  const [fx, fy] = [x - i, y - j]
  const [u, v] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)]
  const at = (a: number, b: number) => hash(((a % wrap) + wrap) % wrap, ((b % wrap) + wrap) % wrap, seed)
  const low = at(i, j) + (at(i + 1, j) - at(i, j)) * u
  const high = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * u
  return low + (high - low) * v
}

/** Several octaves of noise, 0 to 1. */
export function layered(x: number, y: number, octaves: number, seed = 0, wrap = 1 << 20): number {
  let sum = 0
  let weight = 0.5
  let total = 0
  for (let k = 0, f = 1; k < octaves; k++, f *= 2) {
    sum += weight * noise(x * f, y * f, seed + k, wrap * f)
    total += weight
    weight /= 2
  }
  return sum / total
}
