import type { Vec3 } from '../../contract/ids.ts'
import type { ProductManifest } from '../product/manifest.ts'

/** A lamp is pressed this near to what gives its light, metres: its glass, not the wing beside it. */
const NEAR = 0.09

/**
 * The light, by its name, whose source is nearest to a place that was pressed; of sources that lie about one another the smaller one, which is meant by
 * whoever aims at it. Null: none is there.
 */
export function lampAt(lights: Pick<NonNullable<ProductManifest['lights']>, 'lamps'> | null, at: Vec3): string | null {
  let best: { name: string; away: number; size: number } | null = null
  for (const lamp of lights?.lamps ?? [])
    for (const { middle, half } of lamp.at ?? []) {
      const away = Math.hypot(...[0, 1, 2].map((axis) => Math.max(0, Math.abs(at[axis]! - middle[axis]!) - half[axis]!)))
      const size = half[0] * half[1] * half[2]
      if (away < NEAR && (!best || away < best.away || (away === best.away && size < best.size))) best = { name: lamp.name, away, size }
    }
  return best?.name ?? null
}
