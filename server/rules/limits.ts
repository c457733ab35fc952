/** A token bucket: `burst` at once, and one more every `every` milliseconds. */
export type Rate = { readonly burst: number; readonly every: number }

/** What of a bucket is left, and when that was so (ms since 1970, not whole: fractions of a token accrue). */
export type Bucket = { readonly left: number; readonly at: number }

/** A bucket nobody took from yet. */
export function full(rate: Rate, now: number): Bucket {
  return { left: rate.burst, at: now }
}

/** The bucket as it is now, with what has come in meanwhile. A clock that runs backwards gives nothing and takes nothing. */
export function refilled(bucket: Bucket, rate: Rate, now: number): Bucket {
  const passed = Math.max(0, now - bucket.at)
  return { left: Math.min(rate.burst, bucket.left + passed / rate.every), at: Math.max(now, bucket.at) }
}

/** Takes one token, or says that there is none. */
export function taken(bucket: Bucket, rate: Rate, now: number): Bucket | null {
  const { left, at } = refilled(bucket, rate, now)
  return left >= 1 ? { left: left - 1, at } : null
}

/** Whether a bucket is full again: forgetting it then changes nothing. */
export function isFull(bucket: Bucket, rate: Rate, now: number): boolean {
  return refilled(bucket, rate, now).left >= rate.burst
}

/** The limit of one act: for every place that it comes from, and for all of them together. */
export type ActLimit = { readonly place: Rate; readonly all: Rate }

/** How much of the bucket of all is held back for places that have not acted lately. */
const HELD_BACK = 0.5

/**
 * Decides about one act. `place` is the bucket of where it comes from, `all` the one of everybody. The last half of what
 * is there for everybody goes only to places that took nothing lately (their own bucket is full): a few places that hammer
 * use up their own share and the common half, and a newcomer still gets through. Nothing is taken when it is refused, so
 * a refused place is not held out any longer than its own bucket says.
 */
export function decide(limit: ActLimit, place: Bucket, all: Bucket, now: number): { place: Bucket; all: Bucket } | null {
  const own = taken(place, limit.place, now)
  const common = taken(all, limit.all, now)
  if (!own || !common) return null
  const scarce = common.left < limit.all.burst * HELD_BACK
  if (scarce && !isFull(place, limit.place, now)) return null
  return { place: own, all: common }
}
