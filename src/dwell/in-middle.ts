import type { Tree } from './tree.ts'

/** Half of what a picture shows beside its panels, as tangents of the angle from its middle. */
export interface Reach {
  readonly across: number
  readonly up: number
}

/** Rays across and down the middle third of a picture. */
const GRID = 9
/** The share of them that a zone must meet to fill it. */
const FILLS = 1 / 4

/**
 * The zone that fills the middle third of a picture: the one that most rays meet, if it is a quarter of them. `world` is the camera's
 * matrix by columns; the camera looks along its own −z, and the middle is where it looks, wherever panels have pushed that.
 */
export function inMiddle(tree: Tree, zoneOf: readonly (string | null)[], world: ArrayLike<number>, { across, up }: Reach): string | null {
  const met = new Map<string, number>()
  const [ox, oy, oz] = [world[12]!, world[13]!, world[14]!]
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++) {
      const x = ((column + 0.5) / GRID - 0.5) * (2 / 3) * across
      const y = ((row + 0.5) / GRID - 0.5) * (2 / 3) * up
      const along = (axis: number) => world[axis]! * x + world[axis + 4]! * y - world[axis + 8]!
      const part = tree.cast(ox, oy, oz, along(0), along(1), along(2))
      const zone = part < 0 ? null : zoneOf[part]!
      if (zone !== null) met.set(zone, (met.get(zone) ?? 0) + 1)
    }
  const [most] = [...met].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return most && most[1] >= GRID * GRID * FILLS ? most[0] : null
}
