import { median, type Row } from '../row.ts'

/** What was measured of each of several pages, round by round. */
export type Rounds<T> = ReadonlyMap<string, readonly T[]>

/**
 * Visits several pages in turn, A B C A B C …; the first round is dropped, since nothing is warm in it.
 *
 * @param pages how each is visited, by its name
 */
export async function inTurn<T>(rounds: number, pages: Readonly<Record<string, () => Promise<T>>>): Promise<Rounds<T>> {
  const found = new Map<string, T[]>(Object.keys(pages).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, visit] of Object.entries(pages)) {
      const got = await visit()
      if (round > 0) found.get(name)!.push(got)
    }
  }
  return found
}

/** A row of the medians of two pages and of the median of their ratios round by round, the ratios' spread in its name. */
export function rowOf<T>(rounds: Rounds<T>, { what, ours, against, unit, bar, of }: { what: string; ours: string; against: string; unit: string; bar: number; of: (got: T) => number }): Row {
  const [a, b] = [rounds.get(ours)!.map(of), rounds.get(against)!.map(of)]
  const ratios = a.map((value, k) => value / b[k]!).toSorted((x, y) => x - y)
  const ratio = median(ratios)
  return { what: `${what} (${ratios[0]!.toFixed(2)} to ${ratios.at(-1)!.toFixed(2)})`, ours: median(a), against: median(b), unit, ratio, bar, pass: ratio <= bar }
}
