import type { Tree } from './tree.ts'

/** Rays across and down the middle third of a picture. */
const GRID = 9
/** The share of them that a zone must meet to fill it. */
const FILLS = 1 / 3

/**
 * The zone that fills the middle third of a picture: the one that most rays meet, if it is a third of them. `world` is the camera's
 * matrix, `unproject` the inverse of its projection, both by columns.
 */
export function inMiddle(tree: Tree, zoneOf: readonly (string | null)[], world: ArrayLike<number>, unproject: ArrayLike<number>): string | null {
  const met = new Map<string, number>()
  const [ox, oy, oz] = [world[12]!, world[13]!, world[14]!]
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++) {
      const [x, y] = [((column + 0.5) / GRID - 0.5) * (2 / 3), ((row + 0.5) / GRID - 0.5) * (2 / 3)]
      const [vx, vy, vz] = viewRay(unproject, x, y)
      const along = (axis: number) => world[axis]! * vx + world[axis + 4]! * vy + world[axis + 8]! * vz
      const part = tree.cast(ox, oy, oz, along(0), along(1), along(2))
      const zone = part < 0 ? null : zoneOf[part]!
      if (zone !== null) met.set(zone, (met.get(zone) ?? 0) + 1)
    }
  const [most] = [...met].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return most && most[1] >= GRID * GRID * FILLS ? most[0] : null
}

/** The direction of a point of the picture (−1 to 1) in the camera's own frame. */
function viewRay(m: ArrayLike<number>, x: number, y: number): [number, number, number] {
  const at = (row: number) => m[row]! * x + m[row + 4]! * y + m[row + 8]! * 0.5 + m[row + 12]!
  const w = at(3)
  return [at(0) / w, at(1) / w, at(2) / w]
}
