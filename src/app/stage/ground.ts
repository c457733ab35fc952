import type { RoomParts } from '../../scene/room-parts.ts'
import { bodyOf, solidsOf } from '../../world/moving/bodywork.ts'
import type { Ground } from '../../world/moving/solid.ts'

/** Tells what one walks among, reckoned only when somebody moves. Before the product is known its box stands for it. */
export function createGround(parts: Pick<RoomParts, 'bodywork' | 'product' | 'place' | 'body'>): () => Ground {
  return () => {
    const { shown } = parts.product.getState()
    const { now } = parts.bodywork
    const { halfWidth, halfLength, height } = parts.body
    const solids = now ? solidsOf(now, shown?.progress() ?? new Map()) : [bodyOf({ parts: [], clips: [], size: [2 * halfWidth, height, 2 * halfLength] })]
    const box = parts.place.getState().shown?.head.box
    const walls = box ? ({ low: [box[0][0]!, box[0][2]!], high: [box[1][0]!, box[1][2]!] } as const) : null
    return { solids, walls }
  }
}
