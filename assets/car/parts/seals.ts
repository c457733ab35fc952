import { clip } from '../kernel/clip.ts'
import { both, merge, offset } from '../kernel/mesh.ts'
import * as region from '../shape/regions.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Skin } from './skin.ts'

/** Rubber behind the shut-lines, so that no daylight comes through: strips of the skin along each opening, set back. */
export function seals(shape: Shape, skin: Skin, detail: Detail): Mesh {
  const strip = (r: region.Region, depth: number): Mesh => {
    const sheet = clip(skin.whole, shape.body, shape.region((s, u, y) => Math.abs(r(s, u, y)) - 0.013), 0, detail.skin).within
    return merge(offset(sheet, -depth), offset(sheet, -depth - 0.004, true))
  }
  return both(merge(strip(region.doorFront, 0.018), strip(region.doorRear, 0.018), strip(region.tailgate, 0.02), strip(region.bonnet, 0.022)))
}
