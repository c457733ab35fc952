/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number below `limit`. */
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  chance(share: number): boolean
  /** An identity (version 4, RFC 9562). */
  uuid(): string
  /** Exponential with that mean. */
  exponential(mean: number): number
  /** Log-normal with that mean; `spread` is the standard deviation of its logarithm. */
  lognormal(mean: number, spread: number): number
}

/** xorshift32 (G. Marsaglia, 2003). */
export function createRandom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4294967296
  }
  for (let warm = 0; warm < 8; warm++) next()
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (from) => from[Math.floor(next() * from.length)]!,
    chance: (share) => next() < share,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    exponential: (mean) => -mean * Math.log(1 - next()),
    lognormal: (mean, spread) => mean * Math.exp(spread * normal() - (spread * spread) / 2)
  }
}
