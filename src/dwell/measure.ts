import { wholeSeconds } from '../contract/attention/report.ts'
import { type Zone, zoneOfParts } from '../contract/attention/zones.ts'
import { createRuns } from './runs.ts'
import { readTree, type Tree } from './tree.ts'
import { inMiddle, type Reach } from './in-middle.ts'

type Vec3 = readonly [number, number, number]
/** Between two tellings of a resting picture no more may pass, ms: it is looked at twice a second, and a busy page is late. */
const PICTURE_GAP = 3000

type Quaternion = readonly [number, number, number, number]

/** Measuring, from a yes until it is stopped. Nothing of where one looked is kept but the sums. */
export interface Measure {
  /** Dwell: where a headset's head is and points, told every frame. */
  head(p: Vec3, q: Quaternion, now: number): void
  /** In view: what the picture shows, as the camera's matrix (4 × 4, by columns) and half of what it sees, as tangents; told now and then while it rests. */
  picture(world: ArrayLike<number>, reach: Reach, now: number): void
  /** Nothing is looked at any more until told otherwise. */
  rest(): void
  /** Whole seconds by zone: just what would be sent. */
  seconds(): Record<string, number>
  readonly tree: Tree
  readonly zoneOf: readonly (string | null)[]
}

/** @param likeness the bytes of the product's likeness (`tree.ts`) */
export function createMeasure(likeness: ArrayBuffer, zones: readonly Zone[]): Measure {
  const tree = readTree(likeness)
  const byPart = zoneOfParts(zones)
  const zoneOf = tree.parts.map((part) => byPart.get(part) ?? null)
  const runs = createRuns()
  return {
    tree,
    zoneOf,
    head(p, [x, y, z, w], now) {
      // The head looks along its own −z.
      const part = tree.cast(p[0], p[1], p[2], -2 * (x * z + w * y), -2 * (y * z - w * x), 2 * (x * x + y * y) - 1)
      runs.at(part < 0 ? null : zoneOf[part]!, now)
    },
    picture(world, reach, now) {
      runs.at(inMiddle(tree, zoneOf, world, reach), now, PICTURE_GAP)
    },
    rest: runs.rest,
    seconds: () => wholeSeconds(runs.sums)
  }
}
