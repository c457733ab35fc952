/** A function of one variable. */
export type Curve = (x: number) => number

/**
 * Cubic through the points (xs rising), Catmull-Rom slopes for uneven spacing, constant beyond the ends.
 * Throws when there are fewer than two points or the lists differ in length.
 */
export const spline = (points: readonly (readonly [number, number])[]): Curve => {
  if (points.length < 2) throw new Error('a spline needs at least two points')
  const xs = Float64Array.from(points, (point) => point[0])
  const ys = Float64Array.from(points, (point) => point[1])
  const last = xs.length - 1
  const slopes = xs.map((_, i) => {
    const a = Math.max(0, i - 1)
    const b = Math.min(last, i + 1)
    return (ys[b]! - ys[a]!) / (xs[b]! - xs[a]!)
  })
  return (x) => {
    if (x <= xs[0]!) return ys[0]!
    if (x >= xs[last]!) return ys[last]!
    let i = 0
    while (x > xs[i + 1]!) i++
    const h = xs[i + 1]! - xs[i]!
    const t = (x - xs[i]!) / h
    const t2 = t * t
    const t3 = t2 * t
    return (
      (2 * t3 - 3 * t2 + 1) * ys[i]! +
      (t3 - 2 * t2 + t) * h * slopes[i]! +
      (-2 * t3 + 3 * t2) * ys[i + 1]! +
      (t3 - t2) * h * slopes[i + 1]!
    )
  }
}
