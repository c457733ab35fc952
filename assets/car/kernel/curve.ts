/**
 * Natural cubic spline through points sorted by their first number; straight beyond both ends.
 * Continuous to the second derivative, so a surface made of such curves has unbroken highlights.
 */
export function curve(points: readonly (readonly [number, number])[]): (t: number) => number {
  const n = points.length
  const x = points.map((p) => p[0])
  const y = points.map((p) => p[1])
  const second = secondDerivatives(x, y)
  const slope = (i: number, atEnd: boolean): number => {
    const h = x[i + 1]! - x[i]!
    const [a, b] = atEnd ? [1, 2] : [2, 1]
    const bend = (h * (a * second[i]! + b * second[i + 1]!)) / 6
    return (y[i + 1]! - y[i]!) / h + (atEnd ? bend : -bend)
  }
  const first = slope(0, false)
  const last = slope(n - 2, true)
  return (t) => {
    if (t <= x[0]!) return y[0]! + first * (t - x[0]!)
    if (t >= x[n - 1]!) return y[n - 1]! + last * (t - x[n - 1]!)
    let i = 0
    while (t > x[i + 1]!) i++
    const h = x[i + 1]! - x[i]!
    const a = (x[i + 1]! - t) / h
    const b = 1 - a
    return a * y[i]! + b * y[i + 1]! + (((a * a * a - a) * second[i]! + (b * b * b - b) * second[i + 1]!) * h * h) / 6
  }
}

/** Second derivatives at the knots (Thomas algorithm on the usual tridiagonal system). */
function secondDerivatives(x: number[], y: number[]): number[] {
  const n = x.length
  const upper = new Array<number>(n).fill(0)
  const value = new Array<number>(n).fill(0)
  for (let i = 1; i < n - 1; i++) {
    const h0 = x[i]! - x[i - 1]!
    const h1 = x[i + 1]! - x[i]!
    const pivot = 2 * (h0 + h1) - h0 * upper[i - 1]!
    upper[i] = h1 / pivot
    value[i] = (6 * ((y[i + 1]! - y[i]!) / h1 - (y[i]! - y[i - 1]!) / h0) - h0 * value[i - 1]!) / pivot
  }
  for (let i = n - 2; i > 0; i--) value[i] = value[i]! - upper[i]! * value[i + 1]!
  return value
}
