import { type Seen, walkThrough } from '../relay/measure.ts'
import { LOSSY } from '../relay/relay.ts'
import { walker } from '../relay/walker.ts'
import type { Row } from './row.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]

/** Somebody who walks, seen over a relay that loses 5 % and delays by up to 80 ms: how far off they are shown, and how late. */
export async function run(): Promise<Row[]> {
  const walks = SEEDS.map((seed) => walkThrough(walker, LOSSY, 30, seed))
  const worst = (what: string, unit: string, bar: number, of: (seen: Seen) => number): Row => {
    const ours = Math.max(...walks.map(of))
    return { what, ours, against: bar, unit, ratio: ours, bar, pass: ours <= bar }
  }
  return [
    worst('pose error at 5 % loss and 80 ms jitter, walking, p95', 'mm', 30, (seen) => seen.metres * 1000),
    worst('the same, turn, p95', '°', 3, (seen) => seen.degrees),
    worst('the same, held back, p95', 'ms', 150, (seen) => seen.delay)
  ]
}
