import type { Vec3 } from '../../contract/ids.ts'
import type { ProductManifest } from '../product/manifest.ts'

/** A lamp is pressed this near to what gives its light, metres: its glass, not the wing beside it. */
const NEAR = 0.09

/** The light, by its name, whose source is nearest to a place that was pressed; null: none is there. */
export function lampAt(lights: Pick<NonNullable<ProductManifest['lights']>, 'lamps'> | null, at: Vec3): string | null {
  let best: { name: string; away: number } | null = null
  for (const lamp of lights?.lamps ?? [])
    for (const { middle, half } of lamp.at ?? []) {
      const away = Math.hypot(...[0, 1, 2].map((axis) => Math.max(0, Math.abs(at[axis]! - middle[axis]!) - half[axis]!)))
      if (away < NEAR && (!best || away < best.away)) best = { name: lamp.name, away }
    }
  return best?.name ?? null
}
