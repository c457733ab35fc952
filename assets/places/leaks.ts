import type { Model } from './kit/model.ts'
import type { V3 } from './kit/vector.ts'
import { createTree } from './light/tree.ts'

/** What of a closed room was found to be open: where rays that met neither wall nor pane went through the room's box. */
export interface Leaks {
  readonly rays: number
  readonly gaps: readonly V3[]
}

/** Turn from one ray to the next: spread evenly over the ball (Fibonacci). */
const TURN = Math.PI * (3 - Math.sqrt(5))
/** Points of a room that rays start from, along its sides and upwards, and rays of each. */
const POINTS = [6, 3, 6] as const
const RAYS = 1500

/** Looks from all over a closed room into all directions: whatever gets out of it meets no wall, no leaf and no pane, and light comes in there. */
export function leaks(model: Model, [low, high]: readonly [V3, V3]): Leaks {
  const kept = (['solid', 'leaves', 'glass'] as const).flatMap((part) => {
    const list = model.triangles[part]
    // A pane is no part of what is lit, and still shuts the room.
    return part === 'glass' ? list : list.filter((_, k) => !model.ghosts.has(list[k - (k % 3)]!))
  })
  const corners = new Float32Array(kept.length * 3)
  kept.forEach((v, k) => {
    for (let q = 0; q < 3; q++) corners[3 * k + q] = model.positions[3 * v + q]!
  })
  const tree = createTree(corners)
  const gaps: V3[] = []
  const size = POINTS.reduce((a, b) => a * b, 1)
  for (let point = 0; point < size; point++) {
    const cell = [point % POINTS[0], Math.floor(point / POINTS[0]) % POINTS[1], Math.floor(point / (POINTS[0] * POINTS[1]))]
    const p = cell.map((k, q) => low[q]! + ((high[q]! - low[q]!) * (k + 0.5)) / POINTS[q]!) as unknown as V3
    for (let ray = 0; ray < RAYS; ray++) {
      const y = 1 - (2 * (ray + 0.5)) / RAYS
      const d: V3 = [Math.sqrt(1 - y * y) * Math.cos(ray * TURN), y, Math.sqrt(1 - y * y) * Math.sin(ray * TURN)]
      if (tree.cast(...p, ...d, 1e4, false) >= 0) continue
      const way = Math.min(...d.map((v, q) => ((v > 0 ? high[q]! : low[q]!) - p[q]!) / v))
      gaps.push(p.map((v, q) => v + d[q]! * way) as unknown as V3)
    }
  }
  return { rays: size * RAYS, gaps }
}
