import { wholeSeconds } from '../contract/attention/report.ts'
import { type Zone, zoneOfParts } from '../contract/attention/zones.ts'
import { createRuns } from './runs.ts'
import { readTree, type Tree } from './tree.ts'
import { inMiddle } from './in-middle.ts'

type Vec3 = readonly [number, number, number]
type Quaternion = readonly [number, number, number, number]

/** Measuring, from a yes until it is stopped. Nothing of where one looked is kept but the sums. */
export interface Measure {
  /** Dwell: where a headset's head is and points, told every frame. */
  head(p: Vec3, q: Quaternion, now: number): void
  /** In view: what the picture shows, as the camera's place and the inverse of its projection (4 × 4, by columns); told now and then while it rests. */
  picture(world: ArrayLike<number>, unproject: ArrayLike<number>, now: number): void
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
    picture(world, unproject, now) {
      runs.at(inMiddle(tree, zoneOf, world, unproject), now)
    },
    rest: runs.rest,
    seconds: () => wholeSeconds(runs.sums)
  }
}
