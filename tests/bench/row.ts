/** One measured figure beside what it is measured against, both from the same run. */
export interface Row {
  what: string
  /** The median of what the product does, in `unit`. */
  ours: number
  against: number
  unit: string
  /** ours ÷ against; for a plain figure, the figure itself. */
  ratio: number
  /** The ratio that is allowed. */
  bar: number
  pass: boolean
}

/** The middle of some figures. Throws a RangeError when there are none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no figures')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Measures two things in turn, A B A B …, and makes a row of the medians and of the median of the ratios pair by pair, so that
 * a machine that slows down in between slows both.
 */
export async function alternate(
  what: string,
  unit: string,
  bar: number,
  rounds: number,
  ours: () => Promise<number>,
  against: () => Promise<number>
): Promise<Row> {
  const a: number[] = []
  const b: number[] = []
  for (let round = 0; round < rounds; round++) {
    a.push(await ours())
    b.push(await against())
  }
  const ratio = median(a.map((value, index) => value / b[index]!))
  return { what, ours: median(a), against: median(b), unit, ratio, bar, pass: ratio <= bar }
}
