import type { RoomParts } from '../../scene/room-parts.ts'
import { bodyOf, solidsOf } from '../../world/moving/bodywork.ts'
import type { Ground } from '../../world/moving/solid.ts'

const shut: ReadonlyMap<string, number> = new Map()

/**
 * Tells what one walks among, reckoned only when somebody moves, and anew only when doors or the place have changed since. Before the product is
 * known its box stands for it.
 */
export function createGround(parts: Pick<RoomParts, 'bodywork' | 'product' | 'place' | 'body'>): () => Ground {
  const { halfWidth, halfLength, height } = parts.body
  const box = bodyOf({ parts: [], clips: [], size: [2 * halfWidth, height, 2 * halfLength] })
  let known: { ground: Ground; bodywork: unknown; progress: unknown; place: unknown } | null = null
  return () => {
    const progress = parts.product.getState().shown?.progress() ?? shut
    const bodywork = parts.bodywork.now
    const place = parts.place.getState().shown
    if (known?.progress === progress && known.bodywork === bodywork && known.place === place) return known.ground
    const inside = place?.head.box
    const walls = inside ? ({ low: [inside[0][0]!, inside[0][2]!], high: [inside[1][0]!, inside[1][2]!] } as const) : null
    known = { ground: { solids: bodywork ? solidsOf(bodywork, progress) : [box], walls }, bodywork, progress, place }
    return known.ground
  }
}
